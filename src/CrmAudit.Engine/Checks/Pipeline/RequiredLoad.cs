using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// How many fields the first stage requires: none leaves holes, too many breed junk. Counted from the configuration and from the settings of the CRM, where a fetch has brought them. Settings alone are a lower bound, for no
/// interface tells what forms require besides: too many is certain, few or none is not.
/// </summary>
internal sealed class RequiredLoad : PipelineCheck
{
    public override string Id => "Pipeline.RequiredLoad";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log) => log.Pipelines.Select(pipeline => Of(context, pipeline));

    private CrmFinding Of(CheckContext context, PipelineLog pipeline)
    {
        var finding = context.Finding(pipeline.Subject);
        var isDeclared = pipeline.Section is { Stages.Count: > 0 };
        var files = RequiredFields.Files(context);
        var first = isDeclared ? pipeline.Find(pipeline.Section!.Stages[0].Name) : pipeline.OpenStages.FirstOrDefault();
        if (first is null || (!isDeclared && files.Count == 0))
        {
            return finding.NotEvaluated(new CrmText("Pipeline.RequiredField.notConfigured", ("pipeline", NameOf(pipeline)))).Build();
        }
        var fields = RequiredFields.At(context, pipeline, first);
        var names = fields.Select(static field => field.Told?.Label ?? field.Name).ToList();
        finding.Count(fields.Count)
            .Arg("stage", first.Name)
            .Arg("normHigh", context.Check.Threshold?.NormHigh)
            .Arg("fields", names)
            .Evidence([.. fields.Select(static field => field.Told).OfType<FieldSetting>().Select(static field => new CrmEvidenceRow { Entity = "Field", RecordId = field.Code, Name = field.Label, Field = field.Column, File = field.File })])
            .Impact(fields.Count);
        if (isDeclared)
        {
            return finding.Build();
        }
        return fields.Count > context.Check.Threshold?.NormHigh
            ? finding.Message("told").Build()
            : finding.Indeterminate(new CrmText(fields.Count > 0 ? $"{Id}.atLeast" : $"{Id}.noneTold", ("stage", first.Name), ("n", (long)fields.Count), ("fields", names), ("file", files.Select(Path.GetFileName).ToList())))
                .Message("told.few").Recommendation("recommendation.atLeast").Build();
    }
}
