using CrmAudit.Engine.Import.Understanding;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>
/// Times of day in a column of their own, which belong to the day in another: one moment in two columns. Taken where the header of the times says the
/// field the days are read for, or where a column called nothing but the time stands beside the days, or the days are the only ones of the table.
/// </summary>
internal static class TimeColumns
{
    /// <summary>Share of the cells that must be times of day.</summary>
    private const double Most = 0.9;

    /// <summary>Score from which the words of a header say a field.</summary>
    private const double Says = 0.5;

    /// <summary>The column of the times by the column of the days.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="entity">What the rows are.</param>
    /// <param name="choices">What every column is read for.</param>
    public static IReadOnlyDictionary<int, int> Of(TableColumns columns, string entity, IReadOnlyList<ColumnDecision> choices)
    {
        var found = new Dictionary<int, int>();
        var fields = EntityFields.Of(entity);
        var days = columns.Items.Where(column => choices[column.Index].Targets is [var target, ..] && FieldKinds.Of(entity, target) == CrmFieldKind.Date && column.Content is { HasClock: false, Kind: CrmColumnContent.Date }).ToList();
        foreach (var time in columns.Items.Where(column => choices[column.Index].Targets.Count == 0 && column is { IsNoField: false, Content: { Filled: > 0, Clocks: >= Most }, Meaning: { IsTrap: false, Unknown: 0 } }))
        {
            var says = days.Where(day => fields?.Fields.GetValueOrDefault(choices[day.Index].Targets[0])?.Score(time.Meaning, fields.Self) >= Says && time.Meaning.Event is not null).ToList();
            var isPlain = time.Meaning is { Attribute: "date", Event: null, Modifier: null };
            var beside = isPlain ? days.Where(day => Math.Abs(day.Index - time.Index) == 1).ToList() : [];
            var day = says.Count == 1 ? says[0] : beside.Count == 1 ? beside[0] : isPlain && days.Count == 1 ? days[0] : null;
            if (day is not null)
            {
                // Two columns of times for one of days: nobody says which it is.
                found[day.Index] = found.ContainsKey(day.Index) ? -1 : time.Index;
            }
        }
        return found.Where(static pair => pair.Value >= 0).ToDictionary();
    }
}
