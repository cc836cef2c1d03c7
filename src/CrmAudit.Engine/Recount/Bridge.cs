using CrmAudit.Engine.Recount.Changes;
using CrmAudit.Engine.Recount.Definition;

namespace CrmAudit.Engine.Recount;

/// <summary>The way from the recount to the reported figure, step by step; counts and sums of the steps add up to the difference exactly.</summary>
internal static class Bridge
{
    /// <summary>The steps: one a change, then what rounding or nobody explains.</summary>
    /// <param name="space">The space the changes are of.</param>
    /// <param name="changes">The changes; none when the difference is unexplained.</param>
    /// <param name="target">The reported values.</param>
    public static IReadOnlyList<BridgeStep> Of(SearchSpace space, IReadOnlyList<Change> changes, FigureTarget target)
    {
        var steps = new List<BridgeStep>();
        var before = RecountFigures.Of(space, []);
        for (var i = 0; i < changes.Count; i++)
        {
            var after = RecountFigures.Of(space, [.. changes.Take(i + 1)]);
            steps.Add(Step(space, changes[i], before, after));
            before = after;
        }
        var (count, sum) = ((target.Count ?? before.Total.Count) - before.Total.Count, (target.Sum ?? before.Total.Sum) - before.Total.Sum);
        if (count != 0 || sum != 0)
        {
            var id = changes.Count == 0 ? "Report.bridge.unexplained" : "Report.bridge.rounding";
            steps.Add(new(null, new(id), [], [], count, sum));
        }
        return steps;
    }

    private static BridgeStep Step(SearchSpace space, Change change, RecountFigures before, RecountFigures after)
    {
        var counts = new Dictionary<int, int>();
        foreach (var row in after.Rows)
        {
            counts[row.Row] = counts.GetValueOrDefault(row.Row) + row.Count;
        }
        foreach (var row in before.Rows)
        {
            counts[row.Row] = counts.GetValueOrDefault(row.Row) - row.Count;
        }
        CrmRecord[] Of(int sign) => [.. counts.Where(pair => Math.Sign(pair.Value) == sign).Select(static pair => pair.Key).Order().Select(row => space.Rows.Records[row])];
        return new(change, change.Text, Of(1), Of(-1), after.Total.Count - before.Total.Count, after.Total.Sum - before.Total.Sum);
    }
}
