using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>How many fields the first stage requires: none leaves holes, too many breed junk.</summary>
internal sealed class RequiredLoad : PipelineCheck
{
    public override string Id => "Pipeline.RequiredLoad";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        foreach (var pipeline in log.Pipelines)
        {
            var finding = context.Finding(pipeline.Subject);
            yield return pipeline.Section is { Stages.Count: > 0 } section
                ? finding.Count(section.Stages[0].Required.Count).Arg("stage", section.Stages[0].Name).Arg("normHigh", context.Check.Threshold?.NormHigh).Build()
                : finding.NotEvaluated(new CrmText("Pipeline.RequiredField.notConfigured", ("pipeline", NameOf(pipeline)))).Build();
        }
    }
}
