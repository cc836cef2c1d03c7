namespace CrmAudit;

/// <summary>What a finding costs.</summary>
/// <param name="Records">Affected records.</param>
/// <param name="Amount">Money lost or at risk in them; null when none is claimed or it cannot be told.</param>
/// <param name="Currency">ISO 4217 code of <paramref name="Amount"/>.</param>
/// <param name="Money">What kind of money it is.</param>
public sealed record CrmImpact(long Records, decimal? Amount = null, string? Currency = null, CrmMoney Money = CrmMoney.Touched);
