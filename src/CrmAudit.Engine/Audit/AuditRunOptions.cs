using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Secrets;
using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Audit;

/// <summary>What the caller of an audit decides; it beats the configuration.</summary>
internal sealed record AuditRunOptions
{
    /// <summary>Records already imported; null: the exports of the configuration are.</summary>
    public CrmDataset? Data { get; init; }

    /// <summary>Goal; that of the configuration when null.</summary>
    public AuditGoal? Goal { get; init; }

    /// <summary>Wanted tags, wildcards allowed; all when empty.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Ids of checks to leave out, wildcards allowed.</summary>
    public IReadOnlyList<string> ExcludedChecks { get; init; } = [];

    /// <summary>The moment the exports are judged at; that of the configuration, then the newest date they prove, when null.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Lowest status that fails the run; that of the configuration when null.</summary>
    public CrmStatus? FailOn { get; init; }

    /// <summary>Whether one finding per affected record is wanted too.</summary>
    public bool Detail { get; init; }

    /// <summary>Folder relative exports start at when the configuration has no file.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Full paths never imported: the reports of this and earlier runs may lie in the folder of the exports.</summary>
    public IReadOnlyCollection<string> NotImported { get; init; } = [];

    /// <summary>Limits of the import.</summary>
    public ImportLimits Limits { get; init; } = new();

    /// <summary>Hears how far the checks have come; null when nobody asks.</summary>
    public CheckProgress? Progress { get; init; }

    /// <summary>The live tests that may be done; empty: nothing is sent.</summary>
    public IReadOnlySet<string> Probed { get; init; } = new HashSet<string>();

    /// <summary>Looks a secret up; without a store only the environment has any.</summary>
    public Func<SecretReference, ResolvedSecret> Secrets { get; init; } = ResolvedSecret.Alone;

    public Guid RunId { get; init; } = Guid.NewGuid();

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Runs the checks for the caller, who may stop waiting for them; here and now by default.</summary>
    public Func<Func<List<CrmFinding>>, List<CrmFinding>> Checking { get; init; } = static work => work();
}
