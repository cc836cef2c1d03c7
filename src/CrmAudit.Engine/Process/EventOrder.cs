using System.Globalization;

namespace CrmAudit.Engine.Process;

/// <summary>Puts the history of one deal in order, whatever the order of its rows.</summary>
internal static class EventOrder
{
    /// <summary>
    /// The events by time. Equal times: a row that leaves the stage just reached comes first; then the lower row number
    /// (as a number where it is one), then the stage name. Where the first row names the stage it left, the deal began
    /// there: at its creation when that is known and not later, else at the time of the row.
    /// </summary>
    public static IReadOnlyList<StageEvent> Arrange(List<CrmStageChange> rows, DateTimeOffset? createdAt)
    {
        if (rows.Count == 0)
        {
            return [];
        }
        rows.Sort(Compare);
        var events = new List<StageEvent>(rows.Count + 1);
        for (var i = 0; i < rows.Count;)
        {
            var end = i + 1;
            while (end < rows.Count && rows[end].ChangedAt == rows[i].ChangedAt)
            {
                end++;
            }
            AppendTies(rows.GetRange(i, end - i), events);
            i = end;
        }
        if (events[0].Change?.FromStage is { Length: > 0 } start && !StageName.Same(start, events[0].Stage))
        {
            var at = createdAt is { } created && created <= events[0].At ? created : events[0].At;
            events.Insert(0, new(start, at, null));
        }
        return events;
    }

    private static void AppendTies(List<CrmStageChange> ties, List<StageEvent> events)
    {
        while (ties.Count > 0)
        {
            var reached = events.Count > 0 ? events[^1].Stage : null;
            var next = reached is null
                ? ties.FindIndex(candidate => candidate.FromStage is null || !ties.Exists(other => other != candidate && StageName.Same(other.Stage, candidate.FromStage)))
                : ties.FindIndex(candidate => candidate.FromStage is not null && StageName.Same(candidate.FromStage, reached));
            var change = ties[Math.Max(0, next)];
            ties.Remove(change);
            events.Add(new(change.Stage!, change.ChangedAt!.Value, change));
        }
    }

    private static int Compare(CrmStageChange left, CrmStageChange right)
    {
        var order = Nullable.Compare(left.ChangedAt, right.ChangedAt);
        if (order == 0)
        {
            order = long.TryParse(left.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var leftNumber)
                && long.TryParse(right.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var rightNumber)
                ? leftNumber.CompareTo(rightNumber)
                : string.CompareOrdinal(left.Id, right.Id);
        }
        return order != 0 ? order : string.CompareOrdinal(left.Stage, right.Stage);
    }
}
