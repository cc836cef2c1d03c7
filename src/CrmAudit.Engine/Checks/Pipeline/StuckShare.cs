using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Deals that stand on a stage longer than its limit. Without a configured limit it is the 90th percentile of the stage's own
/// completed stays. In a steady flow the deals met standing are not a fair sample of stays (long ones are met more often):
/// the share to expect past a limit L is E[(D - L)+] / E[D] of the completed stays D. A share that does not significantly
/// exceed it (binomial, one-sided, p &lt; 0.001) is nothing abnormal and passes. Where the day of the move is not exported, bounds of the stay are held against the configured limit.
/// </summary>
internal sealed class StuckShare : PipelineCheck
{
    private const int MinimumStays = 20;
    private const double OneInThousand = 0.001;

    public override string Id => "Pipeline.StuckShare";

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
            foreach (var stage in pipeline.OpenStages)
            {
                yield return Stage(context, pipeline, stage, stays.GetValueOrDefault(stage.Name) ?? StageStays.None);
            }
        }
    }

    private static CrmFinding Stage(CheckContext context, PipelineLog pipeline, StageInfo stage, StageStays stays)
    {
        var finding = context.Finding(pipeline.StageSubject(stage.Name)).Arg("stage", stage.Name);
        var configured = stage.Section?.LimitDays;
        if (configured is null && stays.Completed.Length < MinimumStays)
        {
            return finding.NotEvaluated(NoLimit(context, pipeline, stage, stays)).Build();
        }
        var standing = pipeline.Standing(stage);
        var timed = standing.Where(static item => item.StageSince is not null).ToList();
        if (configured is { } allowed && timed.Count < standing.Count && StandingTime.Of(standing, context) is { Count: > 0 } bounds)
        {
            return Bounded(context, finding, bounds, allowed);
        }
        if (standing.Count > 0 && timed.Count == 0)
        {
            return finding.NotEvaluated(new CrmText("Pipeline.noStageDate")).Build();
        }
        if (timed.Count == 0)
        {
            return finding.Status(CrmStatus.Pass).Count(0, 0).Message("message.empty").Build();
        }
        var limit = configured ?? stays.Quantile(context.Parameter("quantile"));
        var stuck = timed.Where(item => DaysSince(context, item.StageSince!.Value) > limit).ToList();
        finding.Share(stuck.Count, timed.Count)
            .Arg("limit", limit)
            .Arg("deals", (long)stuck.Count)
            .Evidence(Rows(stuck, item => new CrmText("Pipeline.StuckShare.why", ("days", DaysSince(context, item.StageSince!.Value)), ("limit", limit))))
            .Causes(StuckCauses.Of(context, pipeline, stage, timed, stuck))
            .Data("limitDays", limit);
        if (configured is null)
        {
            var expected = stays.ExpectedShareBeyond(limit);
            finding.Arg("expected", expected).Data("expectedShare", expected).Method("own p90, steady-flow expectation, binomial p < 0.001");
            if (Binomial.UpperTail(stuck.Count, timed.Count, expected) >= OneInThousand)
            {
                finding.Status(CrmStatus.Pass).Message("message.expected");
            }
        }
        return finding.Build();
    }

    /// <summary>The stay of every deal lies between two bounds: past the limit are surely those whose lower bound is, and at most those whose upper bound is.</summary>
    private static CrmFinding Bounded(CheckContext context, FindingBuilder finding, List<(DealCase Case, StandingTime Days)> standing, double limit)
    {
        var sure = standing.Where(pair => pair.Days.AtLeast > limit).ToDictionary(static pair => pair.Case, static pair => pair.Days.AtLeast);
        var most = standing.Count(pair => pair.Days.AtMost > limit);
        var mostShare = (double)most / standing.Count;
        finding.Share(sure.Count, standing.Count).Message("message.bounds")
            .Arg("limit", limit).Arg("most", (long)most).Arg("mostShare", mostShare).Method(StandingTime.Method)
            .Evidence(Rows(sure.Keys, item => new CrmText("Pipeline.StuckShare.why.bound", ("days", sure[item]), ("limit", limit))))
            .Data("limitDays", limit).Data("mostStuck", most);
        var sureShare = (double)sure.Count / standing.Count;
        if (context.Check.Threshold is { } threshold && threshold.Evaluate(sureShare) != threshold.Evaluate(mostShare))
        {
            finding.Indeterminate(new CrmText("Pipeline.StuckShare.bounds", ("low", sureShare), ("high", mostShare)));
        }
        return finding.Build();
    }

    /// <summary>That there is no limit to hold against, with what is known of the deals standing there.</summary>
    private static CrmText NoLimit(CheckContext context, PipelineLog pipeline, StageInfo stage, StageStays stays)
    {
        var reason = new CrmText("Pipeline.StuckShare.noLimit", ("stage", stage.Name), ("n", (long)stays.Completed.Length), ("minimum", (long)MinimumStays));
        var bounds = StandingTime.Of(pipeline.Standing(stage), context).Where(static pair => double.IsFinite(pair.Days.AtMost)).ToList();
        return bounds.Count == 0 ? reason : new("Pipeline.StuckShare.noLimit.bounds", ("reason", reason), ("deals", (long)bounds.Count),
            ("low", Quantiles.Of(bounds.Select(static pair => pair.Days.AtLeast), 0.5)), ("high", Quantiles.Of(bounds.Select(static pair => pair.Days.AtMost), 0.5)));
    }
}
