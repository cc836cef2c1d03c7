using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Fields a stage requires, filled on the deals that stand on it or past it (won deals are past every open stage; lost ones are
/// judged by the stages of their history). Which they are the configuration says, and the settings of the CRM where a fetch has brought them. Without either one rule is certain: a won deal has an amount.
/// </summary>
internal sealed class RequiredField : PipelineCheck
{
    public override string Id => "Pipeline.RequiredField";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        foreach (var pipeline in log.Pipelines)
        {
            var rules = pipeline.Stages.Select(stage => (Stage: stage, Fields: RequiredFields.At(context, pipeline, stage))).Where(static rule => rule.Fields.Count > 0).ToList();
            if (rules.Count == 0)
            {
                var won = pipeline.Cases.Where(static item => item is { Status: CrmDealStatus.Won, Deal: not null }).ToList();
                if (won.Count > 0 && context.Data.Has("Deal", nameof(CrmDeal.Amount)))
                {
                    yield return Finding(context, pipeline, won[0].Stage ?? "Won", new("Amount", null), won);
                }
                else
                {
                    yield return context.Finding(pipeline.Subject).NotEvaluated(new CrmText("Pipeline.RequiredField.notConfigured", ("pipeline", NameOf(pipeline)))).Build();
                }
                continue;
            }
            foreach (var (stage, fields) in rules)
            {
                var reached = pipeline.Cases.Where(item => item.Deal is not null && Reached(item, stage, pipeline)).ToList();
                foreach (var field in fields)
                {
                    yield return Finding(context, pipeline, stage.Name, field, reached);
                }
            }
        }
    }

    private static CrmFinding Finding(CheckContext context, PipelineLog pipeline, string stage, RequiredAtStage rule, List<DealCase> reached)
    {
        var (field, told) = (rule.Name, rule.Told);
        var label = told?.Label ?? FieldName.Of(field);
        var subject = new CrmSubject(CrmSubjectType.Field, $"{stage}/{field}", told?.Label ?? field, Scope: pipeline.Name.Length > 0 ? $"{pipeline.Name} / {stage}" : stage);
        var required = new DealField(context, field);
        // Of a field the settings tell the CRM itself has given the values: none is none.
        if (told is null && required.BlankReason([.. reached.Select(static item => item.Deal!)]) is { } blank)
        {
            return context.Finding(subject).Indeterminate(blank).Build();
        }
        var missing = reached.Where(item => !required.IsFilled(item.Deal!)).ToList();
        return context.Finding(subject)
            .Share(reached.Count - missing.Count, reached.Count)
            .Arg("field", label)
            .Arg("stage", stage)
            .Arg("file", told is null ? "" : Path.GetFileName(told.File))
            .Message(told is null ? "message" : "message.told")
            .Recommendation(told is null ? "recommendation" : "recommendation.told")
            .Arg("missing", (long)missing.Count)
            .Evidence([.. missing.Select(item => CrmEvidenceRow.Of(item.Deal!, new CrmText("Pipeline.RequiredField.why", ("field", label), ("stage", stage)), field, null, item.Deal!.Amount))])
            .Build();
    }

    private static bool Reached(DealCase item, StageInfo stage, PipelineLog pipeline)
    {
        if (stage.Status != CrmDealStatus.Open)
        {
            return StageName.Same(item.Stage, stage.Name);
        }
        if (item.Status == CrmDealStatus.Won)
        {
            return true;
        }
        return item.Route.Append(item.Place).Any(place => place >= stage.Order && pipeline.Stages[place].Status == CrmDealStatus.Open);
    }
}
