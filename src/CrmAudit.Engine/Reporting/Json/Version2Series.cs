using System.Collections;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>Files of the first two versions held series as plain lists and maps among the further figures: what each was is told here, so that old results are drawn as before.</summary>
internal static class Version2Series
{
    private static readonly CrmSeriesColumn[] Labelled = [new("label", CrmValueKind.Text), new("value", CrmValueKind.Number)];
    private static readonly CrmSeriesColumn[] Worded = [new("label", CrmValueKind.Term), new("value", CrmValueKind.Number)];
    private static readonly CrmSeriesColumn[] Timed = [new("period", CrmValueKind.Date), new("value", CrmValueKind.Number)];
    private static readonly CrmSeriesColumn[] Staged = [new("stage", CrmValueKind.Stage)];

    private static readonly Dictionary<string, (string Type, CrmUnit Unit, CrmSeriesColumn[] Columns)> Known = new(StringComparer.Ordinal)
    {
        ["funnel"] = ("funnel", CrmUnit.Count, [.. Staged, new("count", CrmValueKind.Number), new("amount", CrmValueKind.Money)]),
        ["byMonth"] = ("rates", CrmUnit.Share, [new("period", CrmValueKind.Date), new("share", CrmValueKind.Share), new("won", CrmValueKind.Number), new("closed", CrmValueKind.Number)]),
        ["ageing"] = ("ageing", CrmUnit.Count, [.. Staged, new("count", CrmValueKind.Number), new("parts", CrmValueKind.Parts)]),
        ["stageTimes"] = ("stageTimes", CrmUnit.Days, [.. Staged, new("median", CrmValueKind.Days), new("p90", CrmValueKind.Days), new("medianWorkDays", CrmValueKind.Days)]),
        ["bridge"] = ("bridge", CrmUnit.Amount, [new("label", CrmValueKind.Sentence), new("value", CrmValueKind.Money), new("count", CrmValueKind.Number), new("sum", CrmValueKind.Money), new("in", CrmValueKind.Number), new("out", CrmValueKind.Number)]),
        ["moneyByStage"] = Money(CrmValueKind.Stage),
        ["moneyByOwner"] = Money(CrmValueKind.Person),
        ["moneyBySource"] = Money(CrmValueKind.Text),
        ["closeReasons"] = ("distribution", CrmUnit.Count, [new("label", CrmValueKind.Text), new("count", CrmValueKind.Number)]),
        ["origins"] = ("distribution", CrmUnit.Count, [new("kind", CrmValueKind.Field), .. Labelled, new("share", CrmValueKind.Share), new("lift", CrmValueKind.Number)]),
        ["forms"] = ("distribution", CrmUnit.Count, [new("form", CrmValueKind.Term), new("label", CrmValueKind.Sentence), new("count", CrmValueKind.Number)]),
        ["errors"] = ("distribution", CrmUnit.Count,
        [
            .. Labelled, new("state", CrmValueKind.Term), new("recent", CrmValueKind.Number), new("before", CrmValueKind.Number), new("first", CrmValueKind.Date), new("last", CrmValueKind.Date), new("fingerprint", CrmValueKind.Term),
        ]),
        ["faults"] = ("distribution", CrmUnit.Count, [new("label", CrmValueKind.Sentence), new("value", CrmValueKind.Number)]),
        ["fields"] = ("distribution", CrmUnit.Share, [new("label", CrmValueKind.Field), new("value", CrmValueKind.Share)]),
        ["sums"] = ("distribution", CrmUnit.Amount, [new("label", CrmValueKind.Currency), new("value", CrmValueKind.Money)]),
        ["classes"] = ("distribution", CrmUnit.Count, Worded),
        ["reasons"] = ("distribution", CrmUnit.Count, Worded),
        ["kinds"] = ("distribution", CrmUnit.Count, Worded),
        ["httpStatus"] = ("distribution", CrmUnit.Count, Worded),
        ["mailing"] = ("distribution", CrmUnit.Count, Worded),
        ["missing"] = ("distribution", CrmUnit.Count, Worded),
        ["lostByDay"] = ("timeline", CrmUnit.Count, Timed),
        ["byHour"] = ("timeline", CrmUnit.Minutes, Timed),
        ["byWeekday"] = ("timeline", CrmUnit.Minutes, Timed),
    };

    /// <summary>A finding with what is known for a series as one; what does not read as it says stays a figure.</summary>
    public static CrmFinding Told(CrmFinding finding)
    {
        var series = new Dictionary<string, CrmSeries>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in finding.Figures)
        {
            if (Known.TryGetValue(name, out var known) && Rows(value, known.Columns) is { } rows)
            {
                try
                {
                    series.Add(name, SeriesTypes.Create(known.Type, name, known.Unit, known.Columns, rows));
                }
                catch (FormatException)
                {
                    // Another check, or a person, gave a figure that name: it is no series.
                }
            }
        }
        return series.Count == 0 ? finding : finding with { Series = series, Data = finding.Figures.Where(pair => !series.ContainsKey(pair.Key)).ToDictionary(StringComparer.Ordinal) };
    }

    private static (string, CrmUnit, CrmSeriesColumn[]) Money(CrmValueKind labels) => ("distribution", CrmUnit.Amount, [new("label", labels), new("value", CrmValueKind.Money), new("deals", CrmValueKind.Number)]);

    /// <summary>A map as a row a key, a list of maps as a row each; null of anything else.</summary>
    private static List<object?[]>? Rows(object? value, CrmSeriesColumn[] columns) => value switch
    {
        IReadOnlyDictionary<string, object?> map when columns.Length == 2 => [.. map.Select(static pair => new object?[] { pair.Key, pair.Value })],
        IEnumerable list and not (string or IReadOnlyDictionary<string, object?>) when list.Cast<object?>().All(static item => item is IReadOnlyDictionary<string, object?>) =>
            [.. list.Cast<IReadOnlyDictionary<string, object?>>().Select(map => columns.Select(column => map.GetValueOrDefault(column.Name)).ToArray())],
        _ => null,
    };
}
