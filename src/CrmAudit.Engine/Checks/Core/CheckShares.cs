namespace CrmAudit.Engine.Checks.Core;

/// <summary>The shares of several checks that run side by side, added up to how far the run has come.</summary>
/// <param name="checks">The checks of the run.</param>
/// <param name="progress">Hears the sum; null when nobody asks.</param>
internal sealed class CheckShares(IReadOnlyList<CrmCheck> checks, CheckProgress? progress)
{
    private readonly double[] _shares = new double[checks.Count];
    private double _sum;

    /// <param name="check">Place of the check that has come further.</param>
    /// <param name="share">How far it has come, 0-1; less than it said before changes nothing.</param>
    public void Report(int check, double share)
    {
        if (progress is null)
        {
            return;
        }
        lock (_shares)
        {
            _sum += Math.Max(0, share - _shares[check]);
            _shares[check] = Math.Max(share, _shares[check]);
            progress.Report(checks[check].Id, _sum / checks.Count);
        }
    }
}
