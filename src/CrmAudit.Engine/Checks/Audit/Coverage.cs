using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Checks.Audit;

/// <summary>Which questions were answered by data, which by a person and which not at all, with the reason of each.</summary>
internal sealed class Coverage : AuditCheck
{
    public override string Id => "Audit.Coverage";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, AuditOverview audit)
    {
        var findings = audit.Findings.ToLookup(static finding => finding.CheckId, StringComparer.Ordinal);
        var open = audit.Checks.Where(check => !findings[check.Id].Any(IsAnswer)).ToList();
        var answered = audit.Checks.Count - open.Count;
        var attested = audit.Checks.Count(check => findings[check.Id].Any(IsAnswer) && findings[check.Id].Where(IsAnswer).All(static finding => finding.Method == AttestedFinding.Method));
        var builder = context.Finding(Whole)
            .Arg("answered", (long)answered)
            .Arg("attested", (long)attested)
            .Arg("byData", (long)(answered - attested))
            .Arg("open", (long)open.Count)
            .Data("areas", Areas(audit.Checks, open))
            .Evidence([.. open.Select(check => RowOf(check, findings[check.Id].FirstOrDefault()))]);
        yield return audit.Checks.Count == 0
            ? builder.NotEvaluated(new CrmText("reason.noRows", ("subject", SubjectName.Of(Whole)))).Build()
            : builder.Value((double)answered / audit.Checks.Count, CrmUnit.Share, audit.Checks.Count).Build();
    }

    private static bool IsAnswer(CrmFinding finding) => finding.Status is CrmStatus.Pass or CrmStatus.Warning or CrmStatus.Fail;

    /// <summary>Answered and all questions by area.</summary>
    private static Dictionary<string, object?> Areas(IReadOnlyList<CrmCheck> checks, List<CrmCheck> open) => checks
        .GroupBy(static check => check.Area)
        .ToDictionary(
            static area => area.Key.ToString(),
            area => (object?)new Dictionary<string, object?> { ["answered"] = area.LongCount(check => !open.Contains(check)), ["questions"] = area.LongCount() });

    private static CrmEvidenceRow RowOf(CrmCheck check, CrmFinding? finding) => new()
    {
        Entity = "Check",
        RecordId = check.Id,
        Reason = finding?.StatusReasonText ?? new CrmText("Audit.Coverage.noFinding"),
    };
}
