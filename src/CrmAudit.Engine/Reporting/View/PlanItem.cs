namespace CrmAudit.Engine.Reporting.View;

/// <summary>One thing to put right: a check with everything it found wrong.</summary>
/// <param name="Lead">The finding that words it: that about the whole where it is past its norm, else the gravest.</param>
/// <param name="Findings">All findings of the check that are past their norm, gravest first.</param>
/// <param name="Severity">That of the gravest.</param>
/// <param name="Records">Affected records, each counted once; at least those of the greatest finding.</param>
/// <param name="Money">Whether money is lost, at risk or only touched.</param>
/// <param name="Amount">The money, each record counted once; null where none is claimed or it cannot be told.</param>
/// <param name="Currency">ISO 4217 code of the amount.</param>
/// <param name="Share">What of the report's total the item stands for: records that others claim first are counted there.</param>
/// <param name="Priority">Impact × severity / effort; see <see cref="ActionPlan"/>.</param>
/// <param name="Due">Latest day.</param>
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
    DateOnly Due,
    double? PointsLost);
