using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>How many open stages a pipeline has. Those of the configuration, and of the CRM's own settings where they lie beside the deals, count even when no deal stands on them.</summary>
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
                .Arg("told", ToldBy(pipeline))
                .Arg("normHigh", context.Check.Threshold?.NormHigh)
                .Data("stages", stages);
            if (NoOpenStage(context, pipeline) is { } reason)
            {
                yield return finding.NotEvaluated(reason).Build();
                continue;
            }
            if (pipeline.ToldBy is not null)
            {
                // What the CRM lists is all there is, however few deals there are.
                yield return finding.Listed().Build();
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
}
