using System.Globalization;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Text.Rendering;
using ExcelDataReader;

namespace CrmAudit.Engine.Configuration.Answers;

/// <summary>
/// Decisions filled into the sheet Duplicates of an audit workbook, or saved by its page as .csv with the same columns, in whatever of the three languages they were written. A decision beside one card
/// only holds for its whole group where it is "merge"; "not the same" parts the card it stands beside from all others of its group.
/// </summary>
internal static class DecisionSheet
{
    /// <summary>Id of the sheet.</summary>
    public const string Name = "Duplicates";

    private const string Key = "duplicates.decisionsFile";

    private const int Group = 0;
    private const int Decision = 2;
    private const int Entity = 4;
    private const int Record = 5;

    /// <summary>The decisions as the configuration writes them: "Contact:17+23" to merge or different.</summary>
    /// <param name="path">Full path of the workbook or .csv.</param>
    /// <param name="errors">Hears of what is wrong.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(string path, ConfigErrors errors) => SheetFile.Read(path, Key, errors, reader =>
    {
        while (!SheetFile.IsText(path) && !SheetTitle.Is(reader.Name, Name))
        {
            if (!reader.NextResult())
            {
                errors.Add("Config.NoDecisionSheet", new(path, 1, 1), Key, ("sheet", Name));
                return [];
            }
        }
        return Read(reader);
    }, []);

    private static IReadOnlyList<KeyValuePair<string, string>> Read(IExcelDataReader reader)
    {
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

    private static string Meaning(string text) => Is(text, "report.decision.merge") ? "merge" : Is(text, "report.decision.notSame") ? "different" : "";

    private static string EntityOf(string text) =>
        CrmSchema.Entities.FirstOrDefault(entity => Is(text, "report.entity." + entity)) ?? text;

    private static bool Is(string text, string id) => TextCatalogue.InEveryLanguage(id).Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);

    private static string Text(IExcelDataReader reader, int column) => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "";
}
