using System.Globalization;
using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Audit;

/// <summary>One finding a suppression: expired, stale and drifted ones are warnings, so is one about to end unnoticed.</summary>
internal sealed class Suppression : AuditCheck
{
    public override string Id => "Audit.Suppression";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, AuditOverview audit) => audit.Suppressions.Count == 0
        ? [context.Finding(Whole).Count(0).Message("none").Build()]
        : audit.Suppressions.Select(applied => Of(context, applied));

    private static CrmFinding Of(CheckContext context, AppliedSuppression applied)
    {
        var entry = applied.Entry;
        var days = entry.Expires.DayNumber - DateOnly.FromDateTime(context.AsOf.DateTime).DayNumber;
        var (status, message) = applied.State switch
        {
            CrmSuppressionState.Expired => (CrmStatus.Fail, "expired"),
            CrmSuppressionState.Drifted => (CrmStatus.Fail, "drifted"),
            CrmSuppressionState.Stale => (CrmStatus.Warning, "stale"),
            _ when days <= context.Parameter("soonDays") => (CrmStatus.Warning, "soon"),
            _ => (CrmStatus.Pass, "message"),
        };
        return context.Finding(new(CrmSubjectType.Suppression, entry.Id, Owner: entry.Owner))
            .Count(applied.Findings.Count)
            .Threshold(null)
            .Status(status)
            .Message(message)
            .Arg("expires", entry.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Arg("days", (long)days)
            .Arg("limit", entry.AcceptUpTo)
            .Arg("findings", applied.Drifted.Select(static finding => $"{finding.CheckId} {finding.Subject}").ToList())
            .Evidence([.. applied.Findings.Select(static finding => new CrmEvidenceRow
            {
                Entity = "Finding",
                RecordId = finding.Fingerprint,
                Name = $"{finding.CheckId} {finding.Subject}",
                Owner = finding.Subject.Owner,
                Reason = finding.MessageText,
            })])
            .Build();
    }
}
