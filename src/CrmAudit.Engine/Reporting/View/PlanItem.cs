namespace CrmAudit.Engine.Reporting.View;

/// <summary>One thing to put right: a check with everything it found wrong.</summary>
/// <param name="Lead">The finding that words it: the gravest.</param>
/// <param name="Findings">All findings of the check that are past their norm, gravest first.</param>
/// <param name="Severity">That of the gravest.</param>
/// <param name="Records">Affected records, each counted once; at least those of the greatest finding.</param>
/// <param name="Amount">Money in them, each record counted once; null when it cannot be told.</param>
/// <param name="Currency">ISO 4217 code of the amount.</param>
/// <param name="Priority">Impact × severity / effort; see <see cref="ActionPlan"/>.</param>
/// <param name="Due">Latest day.</param>
/// <param name="PointsLost">Points the check costs the score; null where it has none.</param>
internal sealed record PlanItem(
    CrmFinding Lead,
    IReadOnlyList<CrmFinding> Findings,
    CrmSeverity Severity,
    long Records,
    decimal? Amount,
    string? Currency,
    double Priority,
    DateOnly Due,
    double? PointsLost);
