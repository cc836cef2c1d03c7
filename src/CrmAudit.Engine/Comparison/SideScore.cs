using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Comparison;

/// <summary>The score of one of the audits that are compared.</summary>
/// <param name="Value">0-100; null where only the range is known.</param>
/// <param name="Low">0-100: what no answer that may come leads below.</param>
/// <param name="High">0-100: what no answer that may come leads above.</param>
/// <param name="Coverage">Share of the weight that was evaluated, 0-1.</param>
public sealed record SideScore(double? Value, double Low, double High, double Coverage)
{
    /// <summary>That of an audit; null where its findings are only a part of what was asked.</summary>
    public static SideScore? Of(AuditScore score) => score.IsOfPart ? null : new(score.Value, score.Low, score.High, score.Coverage);
}
