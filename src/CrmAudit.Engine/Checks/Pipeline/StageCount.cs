using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>How many open stages a pipeline has. Those of the configuration count even when no deal stands on them.</summary>
internal sealed class StageCount : PipelineCheck
{
    public override string Id => "Pipeline.StageCount";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        foreach (var pipeline in log.Pipelines)
        {
            var stages = pipeline.OpenStages.Select(static stage => stage.Name).ToList();
            var finding = context.Finding(pipeline.Subject)
                .Count(stages.Count, pipeline.Cases.Count)
                .Message(stages.Count == 0 ? "message.none" : "message")
                .Arg("stages", stages)
                .Arg("normHigh", context.Check.Threshold?.NormHigh)
                .Data("stages", stages);
            if (stages.Count == 0 && pipeline.Section is not { Stages.Count: > 0 })
            {
                yield return NoOpenStage(context, pipeline);
                continue;
            }
            // Few deals need not touch every stage: what is not seen may still exist.
            if (pipeline.Section is null && pipeline.Cases.Count < FindingBuilder.FewRows && stages.Count < context.Check.Threshold?.Norm)
            {
                finding.Indeterminate(new CrmText("Pipeline.StageCount.fewDeals", ("deals", (long)pipeline.Cases.Count), ("stages", (long)stages.Count)));
            }
            yield return finding.Absence().Build();
        }
    }

    /// <summary>A list of closed deals, or one that names no stage, does not show the open ones; that there are none nobody has seen.</summary>
    private static CrmFinding NoOpenStage(CheckContext context, PipelineLog pipeline) => context.Finding(pipeline.Subject)
        .NotEvaluated(pipeline.Cases.Any(static item => item.Stage is { Length: > 0 })
            ? new CrmText("Pipeline.StageCount.onlyClosed", ("deals", (long)pipeline.Cases.Count))
            : ExportedColumns.BlankReason([.. context.Data.Deals], nameof(CrmDeal.Stage)) ?? new CrmText("Pipeline.StageCount.onlyClosed", ("deals", (long)pipeline.Cases.Count)))
        .Build();
}
