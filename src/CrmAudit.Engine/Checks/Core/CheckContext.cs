using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>Everything a check may look at.</summary>
internal sealed class CheckContext
{
    public required CrmDataset Data { get; init; }

    /// <summary>The moment the exports are judged at.</summary>
    public required DateTimeOffset AsOf { get; init; }

    public required Guid RunId { get; init; }

    public required AuditConfig Config { get; init; }

    /// <summary>The catalogue row with the thresholds in force.</summary>
    public required CrmCheck Check { get; init; }

    /// <summary>Work shared by several checks of one run (fill profiles, calendars ...): computed once, kept here.</summary>
    public required CheckCache Cache { get; init; }

    /// <summary>The audit so far, for the checks that look at it; null when only an area is checked.</summary>
    public AuditOverview? Audit { get; init; }

    public CancellationToken Cancel { get; init; }

    /// <summary>Whether one finding per affected record is wanted beside the ones per subject.</summary>
    public bool Detail { get; init; }

    /// <summary>The time of the run, for what is asked live.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The endpoints the caller allowed to ask; empty: nothing is sent.</summary>
    public IReadOnlySet<string> Probed { get; init; } = new HashSet<string>();

    /// <summary>Looks a secret up; without a store only the environment has any.</summary>
    public Func<SecretReference, ResolvedSecret> Secrets { get; init; } = ResolvedSecret.Alone;

    /// <summary>Hears how far a check that takes long has come, 0-1.</summary>
    public Action<double> Progress { get; init; } = static _ => { };

    /// <summary>Whether an endpoint may be asked.</summary>
    public bool MayProbe(string endpoint) => Probed.Contains(endpoint);

    /// <summary>A figure of the catalogue row by name, as configured.</summary>
    public double Parameter(string name) => Check.Parameters[name];

    /// <summary>Starts a finding of this check.</summary>
    public FindingBuilder Finding(CrmSubject subject) => new(this, subject);
}
