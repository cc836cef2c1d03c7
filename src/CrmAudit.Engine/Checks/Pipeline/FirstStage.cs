using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Open deals that have stood on the first stage for long: nobody has started on them.</summary>
internal sealed class FirstStage : PipelineCheck
{
    public override string Id => "Pipeline.FirstStage";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        var days = context.Parameter("days");
        foreach (var pipeline in log.Pipelines)
        {
            var finding = context.Finding(pipeline.Subject);
            if (NoOpenDeal(pipeline) is { } reason)
            {
                yield return finding.NotEvaluated(reason).Build();
                continue;
            }
            // Without a configuration or a history nothing tells which stage is the first.
            if (pipeline.Section is not { Stages.Count: > 0 } && !pipeline.Cases.Any(static item => item.Events.Count > 0))
            {
                yield return finding.NotEvaluated(new CrmText("Pipeline.noStageOrder")).Build();
                continue;
            }
            if (pipeline.OpenStages.FirstOrDefault() is not { } first)
            {
                continue;
            }
            // A deal on the first stage has been there since it was created, unless the history says otherwise.
            var standing = pipeline.Standing(first)
                .Select(static item => (Case: item, Since: item.StageSince ?? item.StartedAt))
                .Where(static pair => pair.Since is not null)
                .ToList();
            var old = standing.Where(pair => DaysSince(context, pair.Since!.Value) > days).ToDictionary(static pair => pair.Case, static pair => pair.Since!.Value);
            finding.Arg("stage", first.Name).Arg("days", days);
            yield return (standing.Count == 0 ? finding.Status(CrmStatus.Pass).Count(0, 0).Message("message.empty") : finding.Share(old.Count, standing.Count))
                .Evidence(Rows(old.Keys, item => new CrmText("Pipeline.FirstStage.why", ("days", DaysSince(context, old[item])))))
                .Build();
        }
    }
}
