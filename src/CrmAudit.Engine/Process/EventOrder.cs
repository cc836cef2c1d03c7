namespace CrmAudit.Engine.Process;

/// <summary>
/// Puts the history of one deal in order, whatever the order of its rows. By time; where times are equal, by what the rows say
/// themselves: first the row that leaves the stage just reached; then the lower row number, where the export numbers its rows; then the
/// earlier stage of the pipeline. One row exported twice (same number, stage and time) is one event.
/// </summary>
internal static class EventOrder
{
    /// <summary>Sorts rows by time; equal times stay in no particular order.</summary>
    public static void SortByTime(List<CrmStageChange> rows) => rows.Sort(static (left, right) => Nullable.Compare(left.ChangedAt, right.ChangedAt));

    /// <summary>
    /// The events in order. Where the first row names the stage it left, the deal began there: at its creation when that is known
    /// and not later, else at the time of the row.
    /// </summary>
    /// <param name="rows">Rows of one deal by time.</param>
    /// <param name="createdAt">When the deal was created; null when not known.</param>
    /// <param name="ranks">The order of the stages, for rows that nothing else can put in order.</param>
    public static IReadOnlyList<StageEvent> Arrange(List<CrmStageChange> rows, DateTimeOffset? createdAt, StageRanks ranks)
    {
        if (rows.Count == 0)
        {
            return [];
        }
        var events = new List<StageEvent>(rows.Count + 1);
        for (var i = 0; i < rows.Count;)
        {
            var end = i + 1;
            while (end < rows.Count && rows[end].ChangedAt == rows[i].ChangedAt)
            {
                end++;
            }
            if (end == i + 1)
            {
                events.Add(EventOf(rows[i]));
            }
            else
            {
                AppendTies(SameMomentOrder.Sort(rows.GetRange(i, end - i), ranks), events);
            }
            i = end;
        }
        if (events[0].Change?.FromStage is { Length: > 0 } start && !StageName.Same(start, events[0].Stage))
        {
            var at = createdAt is { } created && created <= events[0].At ? created : events[0].At;
            events.Insert(0, new(start, at, null));
        }
        return events;
    }

    /// <summary>Follows the chain of the stages left as far as it goes, then takes the next row in order.</summary>
    private static void AppendTies(List<CrmStageChange> ties, List<StageEvent> events)
    {
        if (ties.TrueForAll(static row => row.FromStage is null))
        {
            events.AddRange(ties.Select(EventOf));
            return;
        }
        var leaving = new Dictionary<string, Queue<int>>(StageName.Comparer);
        for (var i = 0; i < ties.Count; i++)
        {
            if (ties[i].FromStage is { } from)
            {
                if (!leaving.TryGetValue(from, out var queue))
                {
                    leaving[from] = queue = new();
                }
                queue.Enqueue(i);
            }
        }
        var taken = new bool[ties.Count];
        var first = 0;
        var next = events.Count > 0 ? Leaving(events[^1].Stage) : Beginning(ties);
        for (var done = 0; done < ties.Count; done++)
        {
            if (next < 0)
            {
                while (taken[first])
                {
                    first++;
                }
                next = first;
            }
            taken[next] = true;
            events.Add(EventOf(ties[next]));
            next = Leaving(ties[next].Stage!);
        }

        int Leaving(string stage)
        {
            if (leaving.TryGetValue(stage, out var queue))
            {
                while (queue.TryDequeue(out var index))
                {
                    if (!taken[index])
                    {
                        return index;
                    }
                }
            }
            return -1;
        }
    }

    /// <summary>The first row that leaves a stage no other of the rows comes to; -1 when there is none.</summary>
    private static int Beginning(List<CrmStageChange> ties)
    {
        var arrivals = new Dictionary<string, int>(StageName.Comparer);
        foreach (var row in ties)
        {
            arrivals[row.Stage!] = arrivals.GetValueOrDefault(row.Stage!) + 1;
        }
        return ties.FindIndex(row => row.FromStage is not { } from || arrivals.GetValueOrDefault(from) - (StageName.Same(from, row.Stage) ? 1 : 0) == 0);
    }

    private static StageEvent EventOf(CrmStageChange row) => new(row.Stage!, row.ChangedAt!.Value, row);
}
