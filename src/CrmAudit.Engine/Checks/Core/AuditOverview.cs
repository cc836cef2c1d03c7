using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>What the checks about the audit itself look at: they run last, over what the others have found.</summary>
internal sealed record AuditOverview
{
    /// <summary>Goal in force; null when none was set.</summary>
    public AuditGoal? Goal { get; init; }

    /// <summary>The checks that were selected, those about the audit itself left out.</summary>
    public required IReadOnlyList<CrmCheck> Checks { get; init; }

    /// <summary>What they found.</summary>
    public required IReadOnlyList<CrmFinding> Findings { get; init; }

    /// <summary>The suppressions of the configuration and what became of each.</summary>
    public IReadOnlyList<AppliedSuppression> Suppressions { get; init; } = [];
}
