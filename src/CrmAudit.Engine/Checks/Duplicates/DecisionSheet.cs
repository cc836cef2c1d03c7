using System.Globalization;
using CrmAudit.Engine.Reporting;
using ExcelDataReader;

namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>
/// Decisions filled into the sheet Duplicates of an audit workbook, in whatever of the three languages it was written. A decision beside one card only holds for its
/// whole group where it is "merge"; "not the same" parts the card it stands beside from all others of its group.
/// </summary>
internal static class DecisionSheet
{
    private const string Sheet = "Duplicates";
    private const int Group = 0;
    private const int Decision = 2;
    private const int Entity = 4;
    private const int Record = 5;

    private static readonly ReportWords[] Languages = [new("ru"), new("kk"), new("en")];

    /// <summary>The decisions as the configuration writes them: "Contact:17+23" to merge or different.</summary>
    /// <param name="path">The workbook.</param>
    /// <exception cref="InvalidDataException">It has no such sheet.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        while (reader.Name != Sheet)
        {
            if (!reader.NextResult())
            {
                throw new InvalidDataException(new CrmText("Duplicates.NoDecisionSheet", ("path", path), ("sheet", Sheet)).Render());
            }
        }
        var rows = new List<(string Group, string Decision, string Entity, string Id)>();
        var isHeader = true;
        while (reader.Read())
        {
            if (!isHeader && reader.FieldCount > Record && Text(reader, Record) is { Length: > 0 } id)
            {
                rows.Add((Text(reader, Group), Meaning(Text(reader, Decision)), EntityOf(Text(reader, Entity)), id));
            }
            isHeader = false;
        }
        return [.. rows.GroupBy(static row => (row.Entity, row.Group)).SelectMany(static group => Of(group.Key.Entity, [.. group.Select(static row => (row.Decision, row.Id))]))];
    }

    private static IEnumerable<KeyValuePair<string, string>> Of(string entity, List<(string Decision, string Id)> cards)
    {
        var merged = cards.Where(static card => card.Decision == "merge").Select(static card => card.Id).ToList();
        var different = cards.Where(static card => card.Decision == "different").Select(static card => card.Id).ToList();
        if (merged.Count == 1 && different.Count == 0)
        {
            merged = [.. cards.Select(static card => card.Id)];
        }
        if (merged.Count > 1)
        {
            yield return new($"{entity}:{string.Join('+', merged)}", "merge");
        }
        foreach (var id in different)
        {
            foreach (var other in cards.Where(card => card.Id != id))
            {
                yield return new($"{entity}:{id}+{other.Id}", "different");
            }
        }
    }

    private static string Meaning(string text)
    {
        bool Is(string id) => Array.Exists(Languages, words => text.Trim().Equals(words[id], StringComparison.OrdinalIgnoreCase));
        return Is("decision.merge") ? "merge" : Is("decision.notSame") ? "different" : "";
    }

    private static string EntityOf(string text) =>
        CrmSchema.Entities.FirstOrDefault(entity => Array.Exists(Languages, words => words.Entity(entity).Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))) ?? text;

    private static string Text(IExcelDataReader reader, int column) => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "";
}
