using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>What became of one suppression.</summary>
/// <param name="Entry">The entry of the configuration.</param>
/// <param name="State">Whether it still holds.</param>
/// <param name="Findings">The findings it matches.</param>
/// <param name="Drifted">Those of them that have grown past what was accepted.</param>
internal sealed record AppliedSuppression(
    SuppressionSection Entry, CrmSuppressionState State, IReadOnlyList<CrmFinding> Findings, IReadOnlyList<CrmFinding> Drifted);
