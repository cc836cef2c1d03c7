using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Open stages whose criterion is not written down in the configuration.</summary>
internal sealed class StageCriteria : PipelineCheck
{
    public override string Id => "Pipeline.StageCriterion";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        foreach (var pipeline in log.Pipelines)
        {
            var finding = context.Finding(pipeline.Subject);
            if (pipeline.Section is null)
            {
                yield return finding.NotEvaluated(new CrmText("Pipeline.StageCriterion.notConfigured", ("pipeline", NameOf(pipeline)))).Build();
                continue;
            }
            if (NoOpenStage(context, pipeline) is { } reason)
            {
                yield return finding.NotEvaluated(reason).Build();
                continue;
            }
            var open = pipeline.OpenStages.ToList();
            var missing = open.Where(static stage => string.IsNullOrWhiteSpace(stage.Section?.Criterion)).Select(static stage => stage.Name).ToList();
            yield return finding.Proportion(missing.Count, open.Count).Message(missing.Count > 0 ? "message" : "message.none").Arg("stages", missing).Data("stages", missing).Build();
        }
    }
}
