using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Deals that stand on a stage longer than its limit. Without a configured limit it is the 90th percentile of the stage's own
/// completed stays. In a steady flow the deals met standing are not a fair sample of stays (long ones are met more often):
/// the share to expect past a limit L is E[(D - L)+] / E[D] of the completed stays D. A share that does not significantly
/// exceed it (binomial, one-sided, p &lt; 0.001) is nothing abnormal and passes.
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
            return finding.NotEvaluated(new CrmText("Pipeline.StuckShare.noLimit", ("stage", stage.Name), ("n", (long)stays.Completed.Length), ("minimum", (long)MinimumStays))).Build();
        }
        var standing = pipeline.Standing(stage);
        var timed = standing.Where(static item => item.StageSince is not null).ToList();
        if (standing.Count > 0 && timed.Count == 0)
        {
            return configured is { } allowed && Bounded(context, finding, standing, allowed) is { } bounded ? bounded : finding.NotEvaluated(new CrmText("Pipeline.noStageDate")).Build();
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

    /// <summary>
    /// Without the date of the last move: a deal has stood on its stage at most since it was created, and at least since it was last changed, for a move is a change. Null where
    /// neither date is there.
    /// </summary>
    private static CrmFinding? Bounded(CheckContext context, FindingBuilder finding, IReadOnlyList<DealCase> standing, double limit)
    {
        var dated = standing.Where(static item => item.Deal is { CreatedAt: not null, ModifiedAt: not null }).ToList();
        if (dated.Count == 0)
        {
            return null;
        }
        var sure = dated.Where(item => DaysSince(context, item.Deal!.ModifiedAt!.Value) > limit).ToList();
        var most = dated.Count(item => DaysSince(context, item.Deal!.CreatedAt!.Value) > limit);
        finding.Share(sure.Count, dated.Count).Message("message.bounds")
            .Arg("limit", limit).Arg("most", (long)most).Arg("mostShare", (double)most / dated.Count).Method("bounds from creation and last change")
            .Evidence(Rows(sure, item => new CrmText("Pipeline.StuckShare.why.bound", ("days", DaysSince(context, item.Deal!.ModifiedAt!.Value)), ("limit", limit))))
            .Data("limitDays", limit).Data("mostStuck", most);
        if (context.Check.Threshold is { } threshold && threshold.Evaluate((double)sure.Count / dated.Count) != threshold.Evaluate((double)most / dated.Count))
        {
            finding.Indeterminate(new CrmText("Pipeline.StuckShare.bounds", ("low", (double)sure.Count / dated.Count), ("high", (double)most / dated.Count)));
        }
        return finding.Build();
    }
}
