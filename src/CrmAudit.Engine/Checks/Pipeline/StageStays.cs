using CrmAudit.Engine.Process;
using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>How long deals stay on one stage, in days.</summary>
internal sealed class StageStays
{
    public static StageStays None { get; } = new([], []);

    private StageStays(List<double> completed, List<double> open)
    {
        completed.Sort();
        Completed = completed;
        Open = open;
    }

    /// <summary>Stays that are over, ascending.</summary>
    public IReadOnlyList<double> Completed { get; }

    /// <summary>Stays still going on.</summary>
    public IReadOnlyList<double> Open { get; }

    /// <summary>Quantile of the completed stays; NaN of none.</summary>
    public double Quantile(double p) => Quantiles.Of(Completed, p);

    /// <summary>Kaplan-Meier estimate of all stays, the open ones censored.</summary>
    public KaplanMeier Survival() => KaplanMeier.Of(Completed.Select(static days => (days, true)).Concat(Open.Select(static days => (days, false))));

    /// <summary>Share of the deals met standing that are past a limit in a steady flow: E[(D - L)+] / E[D] over the completed stays.</summary>
    public double ExpectedShareBeyond(double limit)
    {
        var mean = Completed.Sum();
        return mean > 0 ? Completed.Sum(days => Math.Max(0, days - limit)) / mean : 0;
    }

    /// <summary>The stays by stage. The last stage of a closed deal is its end, not a stay.</summary>
    public static Dictionary<string, StageStays> Of(PipelineLog pipeline, DateTimeOffset asOf)
    {
        var lists = new Dictionary<string, (List<double> Completed, List<double> Open)>(StageName.Comparer);
        foreach (var item in pipeline.Cases)
        {
            for (var i = 0; i < item.Visits.Count; i++)
            {
                var visit = item.Visits[i];
                if (i == item.Visits.Count - 1 && !item.IsOpen)
                {
                    continue;
                }
                if (!lists.TryGetValue(visit.Stage, out var list))
                {
                    lists[visit.Stage] = list = ([], []);
                }
                (visit.LeftAt is null ? list.Open : list.Completed).Add(visit.Days(asOf));
            }
        }
        return lists.ToDictionary(static pair => pair.Key, static pair => new StageStays(pair.Value.Completed, pair.Value.Open), StageName.Comparer);
    }
}
