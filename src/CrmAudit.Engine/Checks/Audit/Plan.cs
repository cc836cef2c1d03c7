using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration.Plans;
using CrmAudit.Engine.Planning;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Checks.Audit;

/// <summary>
/// Every critical and important action of the plan that came back and is not over has an owner and a day that has not passed, and only so many are under way. Where none came back, what nobody answers
/// for in the plan to be is told; a plan nobody has agreed to is never a pass.
/// </summary>
internal sealed class Plan : AuditCheck
{
    public override string Id => "Audit.Plan";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, AuditOverview audit)
    {
        var settings = PlanSettings.Of(context.Config);
        yield return settings.Given is { } given ? Given(context, audit, settings, given) : Proposed(context, audit, settings);
    }

    private CrmFinding Given(CheckContext context, AuditOverview audit, PlanSettings settings, IReadOnlyList<PlanEntry> given)
    {
        var asOf = settings.Calendar.DayOf(context.AsOf);
        var open = PlanFollowUp.Of(given, audit.Findings, asOf).Where(static row => row.Outcome is not (PlanOutcome.Verified or PlanOutcome.Dropped)).ToList();
        var demanded = open.Where(static row => row.Entry.Severity >= CrmSeverity.Important).ToList();
        var faults = demanded.Select(row => (Row: row, Gaps: Gaps(row).ToList())).Where(static row => row.Gaps.Count > 0).ToList();
        var started = open.Where(static row => row.Entry.State == PlanState.InProgress).ToList();
        var tooMany = started.Count > settings.Limit;
        var finding = context.Finding(Whole)
            .Arg("started", (long)started.Count)
            .Arg("limit", (long)settings.Limit)
            .Arg("noOwner", Count("noOwner"))
            .Arg("noDay", Count("noDay"))
            .Arg("late", Count("late"))
            .Arg("over", (long)(given.Count - open.Count))
            .Evidence(
            [
                .. faults.SelectMany(fault => fault.Gaps.Select(gap => Row(fault.Row, new($"{Id}.{gap}.row", ("due", Moment(context, fault.Row)))))),
                .. tooMany ? started.Select(row => Row(row, new($"{Id}.started.row"))) : [],
            ]);
        if (demanded.Count == 0)
        {
            return finding.Status(tooMany ? CrmStatus.Warning : CrmStatus.Pass).Message(tooMany ? "tooMany" : "over").Build();
        }
        finding.Proportion(demanded.Count - faults.Count, demanded.Count);
        return (tooMany && faults.Count == 0 ? finding.Status(CrmStatus.Warning).Message("tooMany") : finding.Message(faults.Count == 0 ? "message" : tooMany ? "missingTooMany" : "missing")).Build();

        long Count(string gap) => faults.LongCount(fault => fault.Gaps.Contains(gap));
    }

    private static IEnumerable<string> Gaps(PlanFollowUp row)
    {
        if (row.Entry.Owner is null)
        {
            yield return "noOwner";
        }
        if (row.Entry.Due is null)
        {
            yield return "noDay";
        }
        if (row.Outcome == PlanOutcome.Slipped)
        {
            yield return "late";
        }
    }

    private CrmFinding Proposed(CheckContext context, AuditOverview audit, PlanSettings settings)
    {
        var items = PlanItems.Of(audit.Findings, MoneyBook.Of(audit.Findings), new Dictionary<string, double>());
        var demanded = ActionPlan.Unplaced(items, settings).Where(static action => action.IsDemanded).ToList();
        var nobody = demanded.Where(static action => action.Owner is null).ToList();
        return nobody.Count == 0
            ? context.Finding(Whole).NotEvaluated(new CrmText("reason.noPlan")).Build()
            : context.Finding(Whole)
                .Proportion(demanded.Count - nobody.Count, demanded.Count)
                .Status(CrmStatus.Warning)
                .Message("unassigned")
                .Recommendation("recommendation.unassigned")
                .Arg("noOwner", (long)nobody.Count)
                .Evidence([.. nobody.Select(action => new CrmEvidenceRow { Entity = "Action", RecordId = action.Id, Reason = new($"{Id}.assign.row", ("action", action.Deed?.Title ?? (object)action.Id)) })])
                .Build();
    }

    private static DateTimeOffset? Moment(CheckContext context, PlanFollowUp row) => row.Entry.Due is { } due ? new(due, TimeOnly.MinValue, context.AsOf.Offset) : null;

    private static CrmEvidenceRow Row(PlanFollowUp row, CrmText reason) => new()
    {
        Entity = "Action",
        RecordId = row.Entry.Id,
        Owner = row.Entry.Owner,
        Reason = reason,
    };
}
