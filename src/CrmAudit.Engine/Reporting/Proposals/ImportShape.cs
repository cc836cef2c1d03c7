using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Reporting.Proposals;

/// <summary>How a CRM wants cards and deals to import; a resource ImportShapes/{system}.json each.</summary>
/// <param name="Extension">Ending of the file's name.</param>
/// <param name="Separator">Delimiter.</param>
/// <param name="Cards">Canonical property to header, by entity; in the order of the columns.</param>
/// <param name="Deals">The columns of deals to close or to bring back.</param>
/// <param name="Tasks">The columns of tasks.</param>
internal sealed record ImportShape(string Extension, char Separator, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Cards, DealShape Deals, TaskShape Tasks)
{
    /// <summary>Whether a system is the one whose shape this is.</summary>
    public bool IsOf(string system) => Extension.Split('.')[1].Equals(system, StringComparison.OrdinalIgnoreCase);

    /// <summary>The rows whose ids are those of the shape's system: where files of it were read, the rows of those files; all rows of a base of other systems, which is moved by importing.</summary>
    public IEnumerable<CrmEvidenceRow> Own(IEnumerable<CrmEvidenceRow> rows, IReadOnlyList<CrmImportFile> read)
    {
        var own = read.Where(file => IsOf(file.System)).Select(static file => file.Path).ToHashSet(StringComparer.Ordinal);
        return own.Count == 0 ? rows : rows.Where(row => own.Contains(row.File));
    }

    /// <summary>The shapes of all systems, in the order of their names.</summary>
    public static IReadOnlyList<ImportShape> All { get; } = Read();

    private static ImportShape[] Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(static name => name.StartsWith("ImportShapes/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return JsonSerializer.Deserialize<ImportShape>(stream, JsonSerializerOptions.Web)!;
        })];
    }
}
