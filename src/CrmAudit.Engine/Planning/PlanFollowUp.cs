using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Configuration.Plans;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Planning;

/// <summary>What became of one action of the last plan.</summary>
/// <param name="Entry">What the plan says.</param>
/// <param name="Outcome">What the data say.</param>
/// <param name="Found">What its checks still find, gravest first.</param>
internal sealed record PlanFollowUp(PlanEntry Entry, PlanOutcome Outcome, IReadOnlyList<CrmFinding> Found)
{
    /// <summary>Whether it was to be done by the day: its date has come, or it is said to be done. What was dropped is not due.</summary>
    /// <param name="asOf">The day the exports are judged at.</param>
    public bool IsDue(DateOnly asOf) => Outcome != PlanOutcome.Dropped && (Entry.State == PlanState.Done || Entry.Due <= asOf);

    /// <summary>The deed in words; the id of the check for one of the user's own.</summary>
    public object Title => DeedCatalogue.All.FirstOrDefault(deed => deed.Id == Entry.Id) is { } deed ? deed.Title : Entry.Id;

    /// <summary>The actions of a plan against the findings of a later audit, in the order of the plan.</summary>
    public static IReadOnlyList<PlanFollowUp> Of(IReadOnlyList<PlanEntry> entries, IReadOnlyList<CrmFinding> findings, DateOnly asOf)
    {
        var byCheck = findings.ToLookup(static finding => finding.CheckId, StringComparer.Ordinal);
        return [.. entries.Select(entry => Of(entry, [.. entry.Checks.SelectMany(check => byCheck[check])], asOf))];
    }

    private static PlanFollowUp Of(PlanEntry entry, List<CrmFinding> findings, DateOnly asOf)
    {
        List<CrmFinding> found = [.. findings.Where(finding => Actionable.Is(finding) && (DeedCatalogue.Of(finding)?.Id ?? finding.CheckId) == entry.Id).OrderByDescending(static finding => finding.Severity)];
        var outcome = entry.State switch
        {
            PlanState.Dropped => PlanOutcome.Dropped,
            _ when found.Count == 0 && IsProven(entry, findings) => PlanOutcome.Verified,
            PlanState.Done => found.Count > 0 ? PlanOutcome.StillThere : PlanOutcome.Unproven,
            _ => entry.Due < asOf ? PlanOutcome.Slipped : PlanOutcome.Open,
        };
        return new(entry, outcome, found);
    }

    /// <summary>Whether every check was evaluated and passed: what could not be told, or was put aside, proves nothing.</summary>
    private static bool IsProven(PlanEntry entry, List<CrmFinding> findings) => entry.Checks.All(check => findings.Exists(finding => finding.CheckId == check))
        && findings.TrueForAll(static finding => finding.Status == CrmStatus.Pass || finding.Severity == CrmSeverity.Info || Actionable.Is(finding));
}
