using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Reporting;

/// <summary>Everything a report shows; the formats only lay it out.</summary>
public sealed record AuditReport
{
    /// <summary>The run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>When the report was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The moment the exports are judged at.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Audited firm; null when not told.</summary>
    public string? Company { get; init; }

    /// <summary>The findings, in the order they came.</summary>
    public required IReadOnlyList<CrmFinding> Findings { get; init; }

    /// <summary>The imported tables; empty when only findings were given.</summary>
    public IReadOnlyList<CrmImportFile> Files { get; init; } = [];

    /// <summary>The catalogue rows the findings belong to, with the thresholds in force.</summary>
    public required IReadOnlyList<CrmCheck> Checks { get; init; }

    /// <summary>The score.</summary>
    public required AuditScore Score { get; init; }
}
