namespace CrmAudit.Engine.Scoring;

/// <summary>How well the CRM does, in points.</summary>
/// <param name="Value">0-100; null when less than 60 % of the checks could be evaluated.</param>
/// <param name="Grade">A to E; empty without a value. At most D when a critical check is in the red.</param>
/// <param name="Coverage">Share of the weight that was evaluated, 0-1.</param>
/// <param name="Areas">The areas that have a finding.</param>
/// <param name="PointsLost">Points lost by check id, greatest first; they add up to 100 - <paramref name="Value"/>.</param>
public sealed record AuditScore(
    double? Value,
    string Grade,
    double Coverage,
    IReadOnlyList<AreaScore> Areas,
    IReadOnlyList<KeyValuePair<string, double>> PointsLost);
