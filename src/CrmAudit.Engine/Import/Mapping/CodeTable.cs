using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>The form in which a system writes a directory of codes; a row of the resource Understanding/CodeTables.json.</summary>
internal sealed class CodeTable
{
    private static readonly List<CodeTable> Known = Load();

    /// <summary>The system that writes it.</summary>
    public required string System { get; init; }

    /// <summary>Headers by which the table is known.</summary>
    public required List<string> Needs { get; init; }

    /// <summary>The one list the codes are of.</summary>
    public string? List { get; init; }

    /// <summary>Column that says of each code which list it is of.</summary>
    public string? ListIn { get; init; }

    /// <summary>Column that says of each code what it belongs to, as a stage to a pipeline.</summary>
    public string? OfIn { get; init; }

    /// <summary>Where the number at the end of a list's name says what its codes belong to: what those of the list without a number belong to.</summary>
    public string? Numbered { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Column of the place of a code in its list.</summary>
    public string? Order { get; init; }

    /// <summary>Columns that may say what a stage or status means.</summary>
    public List<string> Meaning { get; init; } = [];

    /// <summary>The form of a table; null of one whose rows are no names of codes.</summary>
    public static CodeTable? Of(IReadOnlyList<string> headers) => Known.Find(table => table.Needs.TrueForAll(headers.Contains));

    private static List<CodeTable> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Understanding/CodeTables.json")!;
        return JsonSerializer.Deserialize<List<CodeTable>>(stream, JsonSerializerOptions.Web)!;
    }
}
