namespace CrmAudit.Engine.Planning;

/// <summary>One thing to put right: what a check found that asks for the same.</summary>
/// <param name="Lead">The finding that words it: that about the whole where it is past its norm, else the gravest.</param>
/// <param name="Findings">The findings past their norm that ask for it, gravest first.</param>
/// <param name="Severity">That of the gravest.</param>
/// <param name="Records">Affected records, each counted once; at least those of the greatest finding.</param>
/// <param name="Money">Whether money is lost, at risk or only touched.</param>
/// <param name="Amount">The money, each record counted once; null where none is claimed or it cannot be told.</param>
/// <param name="Currency">ISO 4217 code of the amount.</param>
/// <param name="Share">What of the report's total the item stands for: records that others claim first are counted there.</param>
/// <param name="Priority">Impact × severity / effort; see <see cref="PlanItems"/>.</param>
/// <param name="Effort">Hours for all its records.</param>
/// <param name="PointsLost">Points the check costs the score; null where it has none.</param>
internal sealed record PlanItem(
    CrmFinding Lead,
    IReadOnlyList<CrmFinding> Findings,
    CrmSeverity Severity,
    long Records,
    CrmMoney Money,
    decimal? Amount,
    string? Currency,
    decimal Share,
    double Priority,
    CrmEffort Effort,
    double? PointsLost)
{
    /// <summary>Groups of duplicates are one piece of work: none of them speaks for the others.</summary>
    private bool IsGroups => Findings.Count > 1 && Findings.All(static finding => finding is CrmDuplicateGroup);

    /// <summary>What was found, as the lead tells it.</summary>
    public CrmText? Why => IsGroups ? new("report.plan.groups.why", ("n", (long)Findings.Count), ("records", Records)) : Lead.MessageText;

    /// <summary>What to do.</summary>
    public CrmText? What => IsGroups ? new("report.plan.groups", ("n", (long)Findings.Count)) : Lead.RecommendationText;

    /// <summary>The records the lead speaks of.</summary>
    public long LeadRecords => IsGroups ? Records : Lead.Impact?.Records ?? Lead.Evidence.Total;

    /// <summary>The money the lead speaks of; null where it claims none.</summary>
    public decimal? LeadAmount => Lead.Impact?.Amount;
}
