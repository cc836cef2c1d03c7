using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// Tables of a system that are parts of other records and would look like records by their captions (rows of products, sections of a catalogue): the resource
/// Understanding/Parts.json.
/// </summary>
internal sealed class TablePart
{
    private static readonly List<TablePart> Known = Load();

    /// <summary>Headers by which the table is known.</summary>
    public required List<string> Needs { get; init; }

    /// <summary>Headers none of which it has.</summary>
    public List<string> Lacks { get; init; } = [];

    /// <summary>What it is, as the texts call it.</summary>
    public required string Part { get; init; }

    /// <summary>What part a table is; null of a list of records.</summary>
    public static string? Of(IReadOnlyList<string> headers) => Known.Find(table => table.Needs.TrueForAll(headers.Contains) && !table.Lacks.Exists(headers.Contains))?.Part;

    private static List<TablePart> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Understanding/Parts.json")!;
        return JsonSerializer.Deserialize<List<TablePart>>(stream, JsonSerializerOptions.Web)!;
    }
}
