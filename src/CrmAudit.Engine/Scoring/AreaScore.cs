namespace CrmAudit.Engine.Scoring;

/// <summary>How well one area does.</summary>
/// <param name="Area">The area.</param>
/// <param name="Value">0-100 by what was answered; null until every essential question of the area is.</param>
/// <param name="Coverage">Share of its weight that was evaluated, 0-1.</param>
/// <param name="Light">
/// Pass, Warning or Fail: the traffic light. Without a value: the light, where every answer that may come leaves it; else Indeterminate, or NotEvaluated where nothing was answered.
/// </param>
/// <param name="Low">0-100: what is left when everything unanswered is in the red.</param>
/// <param name="High">0-100: what is reached when everything unanswered keeps its norm.</param>
public sealed record AreaScore(CrmArea Area, double? Value, double Coverage, CrmStatus Light, double Low = 0, double High = 100);
