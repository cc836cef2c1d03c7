namespace CrmAudit.PowerShell.Progress;

/// <summary>What work behind the scenes is at.</summary>
/// <param name="Status">In words.</param>
/// <param name="Fraction">How far its stage has come, 0-1.</param>
internal sealed record ProgressStep(string Status, double Fraction);
