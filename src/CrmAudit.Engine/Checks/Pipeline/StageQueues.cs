using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>How many deals stood on each stage on the same day of the weeks before, in one sweep over the visits.</summary>
internal sealed class StageQueues
{
    private readonly int[][] _counts;
    private readonly DateTimeOffset?[] _first;
    private readonly DateTimeOffset _asOf;

    private StageQueues(int[][] counts, DateTimeOffset?[] first, DateTimeOffset asOf)
    {
        _counts = counts;
        _first = first;
        _asOf = asOf;
    }

    /// <summary>The counts of the weeks before the present, the last one first, back to the first deal that came to the stage.</summary>
    public IReadOnlyList<double> Before(StageInfo stage)
    {
        var first = _first[stage.Order] ?? _asOf;
        var counts = _counts[stage.Order];
        return [.. Enumerable.Range(1, counts.Length - 2).TakeWhile(week => _asOf.AddDays(-7 * week) > first).Select(week => (double)counts[week])];
    }

    /// <summary>Counts a visit in the weeks w in which it was going on at asOf - 7w: from the last one not before it began to the first one before it ended.</summary>
    public static StageQueues Of(PipelineLog pipeline, DateTimeOffset asOf, int weeks)
    {
        var counts = pipeline.Stages.Select(_ => new int[weeks + 2]).ToArray();
        var first = new DateTimeOffset?[pipeline.Stages.Count];
        foreach (var item in pipeline.Cases)
        {
            for (var i = 0; i < item.Visits.Count; i++)
            {
                var (visit, stage) = (item.Visits[i], item.Route[i]);
                if (first[stage] is not { } known || visit.EnteredAt < known)
                {
                    first[stage] = visit.EnteredAt;
                }
                var newest = visit.LeftAt is { } left ? Math.Max(1, WholeWeeks(asOf - left) + 1) : 1;
                var oldest = Math.Min(weeks, WholeWeeks(asOf - visit.EnteredAt));
                if (newest <= oldest)
                {
                    counts[stage][newest]++;
                    counts[stage][oldest + 1]--;
                }
            }
        }
        foreach (var row in counts)
        {
            for (var week = 1; week < row.Length; week++)
            {
                row[week] += row[week - 1];
            }
        }
        return new(counts, first, asOf);
    }

    private static int WholeWeeks(TimeSpan span) => (int)Math.Floor(span.TotalDays / 7);
}
