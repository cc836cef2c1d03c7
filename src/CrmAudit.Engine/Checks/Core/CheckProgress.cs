namespace CrmAudit.Engine.Checks.Core;

/// <summary>How far a run of checks has come. Written by the thread that checks, read by the one that shows it.</summary>
internal sealed class CheckProgress
{
    private volatile State? _now;

    /// <summary>The check at work and the share of the run that is done; null before the first.</summary>
    public State? Now => _now;

    public void Report(string checkId, double fraction) => _now = new(checkId, Math.Clamp(fraction, 0, 1));

    /// <param name="CheckId">Id of the check at work.</param>
    /// <param name="Fraction">Share of the run that is done, 0-1.</param>
    internal sealed record State(string CheckId, double Fraction);
}
