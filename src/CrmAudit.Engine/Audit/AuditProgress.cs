namespace CrmAudit.Engine.Audit;

/// <summary>How far a command of several stages has come: one figure that goes from 0 to 1 and never back.</summary>
internal sealed class AuditProgress
{
    /// <summary>Seconds of the stages for a million contacts: read, the duplicates and quality of them checked, a page, a workbook, a result file and a table written (docs/benchmarks.md).</summary>
    private static readonly Dictionary<AuditStage, double> Seconds = new() { [AuditStage.Reading] = 6, [AuditStage.Checking] = 61, [AuditStage.Writing] = 91 };

    private readonly AuditStage[] _stages;
    private readonly double _all;
    private double _furthest;

    /// <param name="stages">The stages of the command.</param>
    public AuditProgress(params AuditStage[] stages)
    {
        _stages = [.. stages.Order()];
        _all = _stages.Sum(static stage => Seconds[stage]);
    }

    /// <summary>How far the whole has come.</summary>
    /// <param name="stage">The stage at work; those before it are over.</param>
    /// <param name="fraction">How far it has come, 0-1.</param>
    public double At(AuditStage stage, double fraction)
    {
        var before = _stages.Where(other => other < stage).Sum(static other => Seconds[other]);
        var own = _stages.Contains(stage) ? Seconds[stage] * Math.Clamp(fraction, 0, 1) : 0;
        return _furthest = Math.Max(_furthest, (before + own) / _all);
    }
}
