using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>One check of a run: its row of the catalogue and everything it may look at.</summary>
/// <param name="run">The run.</param>
/// <param name="check">The catalogue row with the thresholds in force.</param>
/// <param name="progress">Hears how far the check has come, 0-1; null when nobody asks.</param>
internal sealed class CheckContext(RunContext run, CrmCheck check, Action<double>? progress = null)
{
    /// <summary>The run, which all its checks share.</summary>
    public RunContext Run => run;

    /// <summary>The catalogue row with the thresholds in force.</summary>
    public CrmCheck Check => check;

    /// <summary>Hears how far a check that takes long has come, 0-1.</summary>
    public Action<double> Progress { get; } = progress ?? (static _ => { });

    /// <inheritdoc cref="RunContext.Data"/>
    public CrmDataset Data => run.Data;

    /// <inheritdoc cref="RunContext.Config"/>
    public AuditConfig Config => run.Config;

    /// <inheritdoc cref="RunContext.AsOf"/>
    public DateTimeOffset AsOf => run.AsOf;

    /// <inheritdoc cref="RunContext.Cancel"/>
    public CancellationToken Cancel => run.Cancel;

    /// <summary>A figure of the catalogue row by name, as configured.</summary>
    public double Parameter(string name) => check.Parameters[name];

    /// <summary>Starts a finding of this check.</summary>
    public FindingBuilder Finding(CrmSubject subject) => new(this, subject);
}
