namespace CrmAudit;

/// <summary>What was won in a period.</summary>
/// <param name="Period">The period: 2026-01.</param>
/// <param name="Share">Won of closed.</param>
/// <param name="Won">How many were won.</param>
/// <param name="Closed">How many were closed.</param>
public sealed record CrmRate(string Period, double Share, long Won, long Closed);
