using CrmAudit.Engine.Import.Mapping.Targets;
using CrmAudit.Engine.Import.Values;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>Decides the order of day and month by what cannot be: a change or an end before the creation.</summary>
internal static class DateSanity
{
    /// <summary>The only order that gives no impossible pair; null when both or neither does.</summary>
    /// <param name="dates">Columns in two minds, in the order of the table.</param>
    public static DateOrder? Decide(List<DateTarget> dates)
    {
        var created = dates.Find(static date => IsCreation(date.Header));
        if (created is null)
        {
            return null;
        }
        var later = dates.Where(date => date != created).ToList();
        var dayFirst = Impossible(created, later, DateOrder.DayFirst);
        var monthFirst = Impossible(created, later, DateOrder.MonthFirst);
        return (dayFirst, monthFirst) switch
        {
            (0, > 0) => DateOrder.DayFirst,
            (> 0, 0) => DateOrder.MonthFirst,
            _ => null,
        };
    }

    private static int Impossible(DateTarget created, List<DateTarget> later, DateOrder order)
    {
        var starts = new Dictionary<CrmRecord, DateTimeOffset>(ReferenceEqualityComparer.Instance);
        foreach (var (record, value) in created.Waitings(order))
        {
            starts[record] = value;
        }
        return later.Sum(date => date.Waitings(order).Count(pair => starts.TryGetValue(pair.Record, out var start) && pair.Value.Date < start.Date));
    }

    private static bool IsCreation(string header)
    {
        var key = HeaderKey.Of(header);
        return key.Contains("creat", StringComparison.Ordinal) || key.Contains("созда", StringComparison.Ordinal) || key.Contains("құрылған", StringComparison.Ordinal);
    }
}
