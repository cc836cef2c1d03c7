using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>The result file: a report and what tells it apart from any other JSON.</summary>
internal sealed record ReportDocument
{
    public const string FormatName = "CrmAudit.Report";
    public const int CurrentVersion = 1;

    public string? Format { get; init; }

    public int SchemaVersion { get; init; }

    public bool Redacted { get; init; }

    public Guid RunId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset AsOf { get; init; }

    public string? Company { get; init; }

    public AuditScore? Score { get; init; }

    /// <summary>The money lost and at risk, each record counted once.</summary>
    public IReadOnlyList<MoneyTotal> Money { get; init; } = [];

    public IReadOnlyList<CrmImportFile> Files { get; init; } = [];

    public IReadOnlyList<CrmCheck> Checks { get; init; } = [];

    public IReadOnlyList<CrmFinding> Findings { get; init; } = [];
}
