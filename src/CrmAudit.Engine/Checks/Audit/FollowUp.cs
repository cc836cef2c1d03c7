using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Planning;

namespace CrmAudit.Engine.Checks.Audit;

/// <summary>
/// How many actions of the last plan that were due are done by what the data say. What is said to be done and is still found counts as not done and is named; what the data cannot tell is left out of
/// the share and told apart.
/// </summary>
internal sealed class FollowUp : AuditCheck
{
    public override string Id => "Audit.FollowUp";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, AuditOverview audit)
    {
        var settings = PlanSettings.Of(context.Config);
        if (settings.Given is not { } given)
        {
            yield return context.Finding(Whole).NotEvaluated(new CrmText("reason.noPlan")).Build();
            yield break;
        }
        var asOf = settings.Calendar.DayOf(context.AsOf);
        var due = PlanFollowUp.Of(given, audit.Findings, asOf).Where(row => row.IsDue(asOf)).ToList();
        var told = due.Where(static row => row.Outcome != PlanOutcome.Unproven).ToList();
        if (told.Count == 0)
        {
            yield return context.Finding(Whole).NotEvaluated(due.Count == 0 ? new CrmText($"{Id}.nothingDue") : new CrmText($"{Id}.unproven", ("n", (long)due.Count))).Build();
            yield break;
        }
        var stillThere = told.Where(static row => row.Outcome == PlanOutcome.StillThere).ToList();
        var verified = told.Count(static row => row.Outcome == PlanOutcome.Verified);
        yield return context.Finding(Whole)
            .Proportion(verified, told.Count)
            .Message(stillThere.Count > 0 ? "stillThere" : "message")
            .Arg("names", stillThere.Select(static row => row.Title).ToList())
            .Arg("slipped", told.LongCount(static row => row.Outcome is PlanOutcome.Slipped or PlanOutcome.Open))
            .Arg("unproven", (long)(due.Count - told.Count))
            .Evidence([.. due.Where(static row => row.Outcome != PlanOutcome.Verified).Select(RowOf)])
            .Build();
    }

    private CrmEvidenceRow RowOf(PlanFollowUp row) => new()
    {
        Entity = "Action",
        RecordId = row.Entry.Id,
        Owner = row.Entry.Owner,
        Reason = row.Found.Count > 0
            ? new($"{Id}.found.row", ("outcome", new CrmText("report.outcome." + row.Outcome)), ("action", row.Title), ("check", new CrmText(row.Found[0].CheckId + ".title")), ("more", (long)row.Found.Count))
            : new($"{Id}.row", ("outcome", new CrmText("report.outcome." + row.Outcome)), ("action", row.Title)),
    };
}
