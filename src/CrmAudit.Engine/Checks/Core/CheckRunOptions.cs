using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>How a set of checks is run.</summary>
internal sealed record CheckRunOptions
{
    public AuditConfig Config { get; init; } = new();

    /// <summary>The moment the exports are judged at; null: the newest date they prove.</summary>
    public DateTimeOffset? AsOf { get; init; }

    public Guid RunId { get; init; } = Guid.NewGuid();

    public bool Detail { get; init; }

    /// <summary>The endpoints the caller allowed to ask; empty: nothing is sent.</summary>
    public IReadOnlySet<string> Probed { get; init; } = new HashSet<string>();

    /// <summary>Looks a secret up; without a store only the environment has any.</summary>
    public Func<SecretReference, ResolvedSecret> Secrets { get; init; } = ResolvedSecret.Alone;

    /// <summary>The audit so far, for the checks that look at it; null when only an area is checked.</summary>
    public AuditOverview? Audit { get; init; }

    /// <summary>Hears how far the run has come; null when nobody asks.</summary>
    public CheckProgress? Progress { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
