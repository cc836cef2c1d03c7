namespace CrmAudit.Engine.Scoring;

/// <summary>How well one area does.</summary>
/// <param name="Area">The area.</param>
/// <param name="Value">0-100; null when nothing of it could be evaluated.</param>
/// <param name="Coverage">Share of its weight that was evaluated, 0-1.</param>
/// <param name="Light">Pass, Warning or Fail: the traffic light; NotEvaluated without a value.</param>
public sealed record AreaScore(CrmArea Area, double? Value, double Coverage, CrmStatus Light);
