using System.Collections.Frozen;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Lost deals without a reason, and lost deals whose reason is "Other".</summary>
internal sealed class LossReason : PipelineCheck
{
    private static readonly FrozenSet<string> Others = Lexicon.Set("lossReason.other");

    public override string Id => "Pipeline.LossReason";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        var reason = new DealField(context, nameof(CrmDeal.LossReason));
        foreach (var pipeline in log.Pipelines)
        {
            var scope = pipeline.Name.Length > 0 ? pipeline.Name : null;
            var lost = pipeline.Cases.Where(static item => item is { Status: CrmDealStatus.Lost, Deal: not null } && ExportedColumns.Has(item.Deal, nameof(CrmDeal.LossReason))).ToList();
            if (ExportedColumns.BlankReason([.. lost.Select(static item => item.Deal!)], nameof(CrmDeal.LossReason)) is { } blank)
            {
                yield return context.Finding(new CrmSubject("Field", "LossReason", null, Scope: scope)).Indeterminate(blank).Build();
                continue;
            }
            var missing = lost.Where(item => !reason.IsFilled(item.Deal!)).ToList();
            var reasons = lost.Except(missing).ToList();
            var others = reasons.Where(static item => Others.Contains(StageKey.Of(item.Deal!.LossReason!))).ToList();
            yield return context.Finding(new CrmSubject("Field", "LossReason", null, Scope: scope))
                .Share(missing.Count, lost.Count)
                .Arg("lost", (long)lost.Count)
                .Evidence(Rows(missing, static _ => new CrmText("Pipeline.LossReason.why.missing")))
                .Build();
            if (reasons.Count > 0)
            {
                yield return context.Finding(new CrmSubject("Value", "Other", null, Scope: scope))
                    .Share(others.Count, reasons.Count)
                    .Threshold(context.Check.Threshold! with { Norm = context.Parameter("otherNorm"), Red = context.Parameter("otherRed") })
                    .Message("message.other")
                    .Recommendation("recommendation.other")
                    .Evidence([.. others.Select(static item => CrmEvidenceRow.Of(item.Deal!, new CrmText("Pipeline.LossReason.why.other"), "LossReason", item.Deal!.LossReason, item.Deal.Amount))])
                    .Build();
            }
        }
    }
}
