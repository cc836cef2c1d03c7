using System.Runtime.InteropServices;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// A stage that holds deals abnormally long or abnormally many. Three tests, each robust: the Kaplan-Meier median of the stage
/// against the other stages (modified z-score of the logarithm, with a scale of at least ln 4 / 3.5, so that a stage must also
/// be four times as slow as the usual one); the stays of the last period against the earlier ones (Kolmogorov-Smirnov, p &lt; 0.001,
/// and twice as long in the median); the deals standing now against the same stage on the same day of the weeks before
/// (modified z-score of the Anscombe root, with a scale of at least that of chance and a quarter of the usual number). Measured is the number of tests that flag the stage.
/// Without a history the days of the deals standing there, or their bounds, are all there is: <see cref="BoundedBottleneck"/>.
/// </summary>
internal sealed class Bottleneck : PipelineCheck
{
    private const int MinimumStays = 20;
    private const int Weeks = 26;
    private static readonly double MinimumScale = Math.Log(4) / RobustOutliers.Line;

    public override string Id => "Pipeline.Bottleneck";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        foreach (var pipeline in log.Pipelines)
        {
            if (NoOpenDeal(pipeline) is { } reason)
            {
                yield return context.Finding(pipeline.Subject).NotEvaluated(reason).Build();
                continue;
            }
            var stays = StageStays.Of(context, pipeline);
            if (stays.Count == 0)
            {
                var bounded = BoundedBottleneck.Of(context, pipeline).ToList();
                foreach (var finding in bounded.Count > 0 ? bounded : [context.Finding(pipeline.Subject).NotEvaluated(NoHistory(log)).Build()])
                {
                    yield return finding;
                }
                continue;
            }
            var medians = pipeline.OpenStages
                .Where(stage => stays.TryGetValue(stage.Name, out var stay) && stay.Completed.Length + stay.Open.Length >= MinimumStays)
                .Select(stage => (Stage: stage, Days: TypicalDays(stays[stage.Name])))
                .ToList();
            var usual = Quantiles.Of(medians.Select(static pair => pair.Days), 0.5);
            var scores = Scores([.. medians.Select(static pair => Math.Log(pair.Days))]);
            var queues = StageQueues.Of(pipeline, context.AsOf, Weeks);
            foreach (var stage in pipeline.OpenStages)
            {
                var index = medians.FindIndex(pair => pair.Stage == stage);
                yield return index < 0
                    ? context.Finding(pipeline.StageSubject(stage.Name)).Indeterminate(new CrmText("Pipeline.Bottleneck.fewStays", ("stage", stage.Name), ("minimum", (long)MinimumStays))).Build()
                    : Stage(context, pipeline, stage, stays[stage.Name], queues, usual, medians.Count >= 3 ? scores[index] : 0, medians[index].Days);
            }
        }
    }

    private static CrmFinding Stage(CheckContext context, PipelineLog pipeline, StageInfo stage, StageStays stays, StageQueues queues, double usual, double timeScore, double days)
    {
        var standing = pipeline.Standing(stage);
        var queueScore = QueueScore(queues.Before(stage), standing.Count, out var usualQueue);
        var slower = Slowdown(stays, context.AsOf.AddDays(-context.Parameter("days")));
        var isSlow = timeScore > RobustOutliers.Line;
        var isQueue = queueScore > RobustOutliers.Line;
        var flags = (isSlow ? 1 : 0) + (isQueue ? 1 : 0) + (slower is null ? 0 : 1);
        var finding = context.Finding(pipeline.StageSubject(stage.Name))
            .Count(flags, standing.Count)
            .Message(isSlow ? "message.slow" : slower is not null ? "message.slower" : isQueue ? "message.queue" : "message")
            .Arg("stage", stage.Name)
            .Arg("days", days)
            .Arg("usual", usual)
            .Arg("deals", (long)standing.Count)
            .Arg("usualDeals", usualQueue)
            .Arg("before", slower?.Before)
            .Arg("now", slower?.Now)
            .Impact(flags > 0 ? standing.Count : 0)
            .Data("medianDays", days)
            .Data("timeScore", timeScore)
            .Data("queueScore", queueScore)
            .Data("standing", standing.Count)
            .Method("MAD 3.5 on log time and on weekly queue; Kolmogorov-Smirnov p < 0.001");
        if (flags > 0)
        {
            finding.Evidence(Rows(standing, item => item.StageSince is { } since ? new CrmText("Pipeline.Bottleneck.why", ("days", DaysSince(context, since))) : null));
        }
        return finding.Build();
    }

    /// <summary>Kaplan-Meier median; where most deals are still standing, the median of all stays so far.</summary>
    private static double TypicalDays(StageStays stays) =>
        Math.Max(stays.Survival().Quantile(0.5) ?? Quantiles.Of(stays.Completed.Concat(stays.Open), 0.5), 0.01);

    private static double[] Scores(double[] logs)
    {
        var median = Quantiles.Of(logs, 0.5);
        var mad = RobustOutliers.SigmaPerMedianDeviation * Quantiles.Of(logs.Select(value => Math.Abs(value - median)), 0.5);
        return [.. logs.Select(value => (value - median) / Math.Max(mad, MinimumScale))];
    }

    /// <summary>How far the number of deals standing now is above that of the same stage in the weeks before.</summary>
    private static double QueueScore(IReadOnlyList<double> history, int standing, out double usual)
    {
        usual = history.Count > 0 ? Quantiles.Of(history, 0.5) : double.NaN;
        if (history.Count < Weeks / 2)
        {
            return 0;
        }
        var centre = Steadied(usual);
        var mad = RobustOutliers.SigmaPerMedianDeviation * Quantiles.Of(history.Select(value => Math.Abs(Steadied(value) - centre)), 0.5);
        return (Steadied(standing) - centre) / Math.Max(mad, Math.Max(Math.Sqrt(usual) / 4, 1));
    }

    /// <summary>Anscombe's root of a count, whose scatter is about 1 whatever the count (Biometrika 35, 1948): seven where there were one or two proves little.</summary>
    private static double Steadied(double count) => 2 * Math.Sqrt(count + 0.375);

    /// <summary>Median days of the stays that ended before and in the last period, where they differ for sure. Stays of no length are corrections, not work.</summary>
    private static (double Before, double Now)? Slowdown(StageStays stays, DateTimeOffset since)
    {
        var before = new List<double>();
        var now = new List<double>();
        for (var i = 0; i < stays.Completed.Length; i++)
        {
            if (stays.Completed[i] > 0)
            {
                (stays.LeftAt[i] > since ? now : before).Add(stays.Completed[i]);
            }
        }
        if (before.Count < MinimumStays || now.Count < MinimumStays)
        {
            return null;
        }
        // The stays are in ascending order, and so are their parts.
        var (usual, recent) = (Quantiles.Median(CollectionsMarshal.AsSpan(before)), Quantiles.Median(CollectionsMarshal.AsSpan(now)));
        return recent >= 2 * usual && KolmogorovSmirnov.PValue(before, now) < 0.001 ? (usual, recent) : null;
    }
}
