using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration.Plans;

namespace CrmAudit.Engine.Planning;

/// <summary>The plan: every action once, in the order of its worth, with who does it and when.</summary>
/// <param name="Actions">The actions in the order of the plan.</param>
/// <param name="FollowUp">What became of the last plan; empty where none was given.</param>
internal sealed record ActionPlan(IReadOnlyList<PlanAction> Actions, IReadOnlyList<PlanFollowUp> FollowUp)
{
    /// <summary>The plan for the findings of an audit.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="items">What of them asks for something, see <see cref="PlanItems"/>.</param>
    /// <param name="settings">Who, how much at a time, and the last plan.</param>
    /// <param name="asOf">The day the exports are judged at.</param>
    /// <param name="today">The day the plan is made.</param>
    public static ActionPlan Of(IReadOnlyList<CrmFinding> findings, IReadOnlyList<PlanItem> items, PlanSettings settings, DateOnly asOf, DateOnly today)
    {
        var followUp = PlanFollowUp.Of(settings.Given ?? [], findings, asOf);
        var kept = followUp.Where(static row => row.Outcome != PlanOutcome.Verified).ToDictionary(static row => row.Entry.Id, StringComparer.Ordinal);
        var actions = PlanSchedule.Place(
            Unplaced(items, settings).Select(action => kept.TryGetValue(action.Id, out var row) ? (Kept(action, row), row.Entry.Due) : (action, null)), settings, today);
        return new([.. actions.OrderBy(static action => action.State == PlanState.Dropped).ThenBy(static action => action.Wave).ThenByDescending(static action => action.Severity).ThenByDescending(static action => action.Items[0].Priority).ThenBy(static action => action.Id, StringComparer.Ordinal)], followUp);
    }

    /// <summary>The actions without days, gravest and most worthwhile first.</summary>
    public static IReadOnlyList<PlanAction> Unplaced(IReadOnlyList<PlanItem> items, PlanSettings settings) =>
    [
        .. items.GroupBy(static item => DeedCatalogue.Of(item.Lead)?.Id ?? item.Lead.CheckId, StringComparer.Ordinal)
            .Select(group => Action(group.Key, [.. group.OrderByDescending(static item => item.Severity).ThenByDescending(static item => item.Priority)], settings))
            .OrderByDescending(static action => action.Severity)
            .ThenByDescending(static action => action.Items[0].Priority)
            .ThenBy(static action => action.Id, StringComparer.Ordinal),
    ];

    private static PlanAction Action(string id, IReadOnlyList<PlanItem> items, PlanSettings settings)
    {
        var deed = DeedCatalogue.Of(items[0].Lead);
        var findings = items.SelectMany(static item => item.Findings).ToList();
        var (money, amount, currency) = PlanItems.Money(findings);
        var owners = findings.Where(static finding => finding is not CrmDuplicateGroup && !LeadFinding.IsDetail(finding)).Select(static finding => finding.Subject.Owner)
            .Where(static owner => !string.IsNullOrWhiteSpace(owner)).Select(static owner => owner!.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        // One owner answers for his own; several need somebody above them, and the gravest finding decides where there is nobody.
        var owner = owners.Count == 1 ? owners[0] : settings.Team.GetValueOrDefault(deed?.Role ?? "") ?? owners.FirstOrDefault();
        return new()
        {
            Id = id,
            Deed = deed,
            Items = items,
            Severity = items[0].Severity,
            Owner = owner,
            With = [.. owners.Where(other => !string.Equals(other, owner, StringComparison.OrdinalIgnoreCase))],
            Records = Records(items),
            Money = money,
            Amount = amount,
            Currency = currency,
            Share = items.Sum(static item => item.Share),
            Efforts = Efforts(items),
            Hands = Math.Max(1, EvidenceRecords.People(findings)),
        };
    }

    private static PlanAction Kept(PlanAction action, PlanFollowUp row) => action with
    {
        Owner = row.Entry.Owner ?? action.Owner,
        With = [.. action.With.Where(other => !string.Equals(other, row.Entry.Owner, StringComparison.OrdinalIgnoreCase))],
        // What is still there is not done.
        State = row.Entry.State == PlanState.Done ? PlanState.Open : row.Entry.State,
        Done = row.Entry.State == PlanState.Done ? null : row.Entry.Done,
        Note = row.Entry.Note,
        Outcome = row.Outcome,
    };

    private static long Records(IEnumerable<PlanItem> items)
    {
        var all = items.ToList();
        return Math.Max(all.Max(static item => item.Records), EvidenceRecords.Count(all.SelectMany(static item => item.Findings)));
    }

    /// <summary>One setting an item; a record that several items are about is looked at once.</summary>
    private static CrmEffort[] Efforts(IReadOnlyList<PlanItem> items) =>
    [
        .. items.GroupBy(static item => item.Effort.Work).OrderBy(static group => group.Key).Select(static group => group.Key == CrmWork.Setting
            ? group.First().Effort with { Hours = group.Sum(static item => item.Effort.Hours), Units = group.LongCount() }
            : WorkHours.Of(group.Key, Records(group), EvidenceRecords.People(group.SelectMany(static item => item.Findings)))),
    ];
}
