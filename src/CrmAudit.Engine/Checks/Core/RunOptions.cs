using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.LiveTests;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>What the caller of a run decides, be it a whole audit or the checks of one cmdlet; it beats the configuration.</summary>
internal sealed record RunOptions
{
    /// <summary>Records already imported; null: the exports of the configuration are.</summary>
    public CrmDataset? Data { get; init; }

    /// <summary>Goal; that of the configuration when null.</summary>
    public AuditGoal? Goal { get; init; }

    /// <summary>Wanted tags, wildcards allowed; all when empty.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Wanted ids of checks, wildcards allowed; all when empty.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

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

    /// <summary>The live tests the caller allowed, with their secrets.</summary>
    public LiveTestPermission LiveTests { get; init; } = LiveTestPermission.None;

    public Guid RunId { get; init; } = Guid.NewGuid();

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Runs the checks for the caller, who may stop waiting for them; here and now by default.</summary>
    public Func<Func<List<CrmFinding>>, List<CrmFinding>> Checking { get; init; } = static work => work();
}
