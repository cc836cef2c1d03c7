using CrmAudit.Engine.Import.Mapping.Targets;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>Decides the order of day and month by what cannot be: a change or an end before the creation.</summary>
internal static class DateSanity
{
    private static readonly HashSet<string> Later = new(StringComparer.Ordinal)
    {
        "CloseDate", "BitrixCloseDate", nameof(CrmDeal.ClosedAt), nameof(CrmCard.ModifiedAt), nameof(CrmTask.CompletedAt), nameof(CrmLead.ConvertedAt),
        nameof(CrmDeal.StageChangedAt), nameof(CrmCard.LastActivityAt),
    };

    /// <summary>The only order that gives no impossible pair; null when both or neither does.</summary>
    /// <param name="dates">Columns in two minds; dates of the same records that are read already count as they are.</param>
    public static DateOrder? Decide(IReadOnlyList<DateTarget> dates)
    {
        var created = dates.FirstOrDefault(static date => date.Property == nameof(CrmCard.CreatedAt));
        var later = dates.Where(static date => Later.Contains(date.Property)).ToList();
        return (Impossible(created, later, DateOrder.DayFirst), Impossible(created, later, DateOrder.MonthFirst)) switch
        {
            (0, > 0) => DateOrder.DayFirst,
            (> 0, 0) => DateOrder.MonthFirst,
            _ => null,
        };
    }

    private static int Impossible(DateTarget? created, List<DateTarget> later, DateOrder order)
    {
        var starts = new Dictionary<CrmRecord, DateTimeOffset>(ReferenceEqualityComparer.Instance);
        var count = 0;
        foreach (var (record, start) in created?.Waitings(order) ?? [])
        {
            starts[record] = start;
            count += record is CrmCard card && KnownEnd(card) is { } end && end.Date < start.Date ? 1 : 0;
        }
        foreach (var (record, value) in later.SelectMany(date => date.Waitings(order)))
        {
            var start = starts.TryGetValue(record, out var waiting) ? waiting : (record as CrmCard)?.CreatedAt;
            count += value.Date < start?.Date ? 1 : 0;
        }
        return count;
    }

    private static DateTimeOffset? KnownEnd(CrmCard card) => card switch
    {
        CrmDeal { ClosedAt: { } closed } => closed,
        CrmTask { CompletedAt: { } completed } => completed,
        _ => card.ModifiedAt,
    };
}
