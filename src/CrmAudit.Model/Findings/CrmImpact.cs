namespace CrmAudit;

/// <summary>What a finding costs.</summary>
/// <param name="Records">Affected records.</param>
/// <param name="Amount">Money in them; null when it cannot be told.</param>
/// <param name="Currency">ISO 4217 code of <paramref name="Amount"/>.</param>
public sealed record CrmImpact(long Records, decimal? Amount = null, string? Currency = null);
