using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Comparison;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Planning;
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

    /// <summary>The checks the findings belong to, with the thresholds in force.</summary>
    public required IReadOnlyList<CrmCheck> Checks { get; init; }

    /// <summary>The score.</summary>
    public required AuditScore Score { get; init; }

    /// <summary>What earlier runs say about it; null where it is not held against any.</summary>
    public AuditPast? Past { get; init; }

    /// <summary>Who answers for what, and the plan of last time.</summary>
    internal PlanSettings Planning { get; init; } = PlanSettings.Default;

    /// <summary>Where the CRM is; null where nobody told.</summary>
    internal CrmSection? Crm { get; init; }

    /// <summary>The money lost and at risk, each record counted once.</summary>
    public IReadOnlyList<MoneyTotal> Money => MoneyBook.Of(Findings).Totals;

    /// <summary>A report over findings, scored.</summary>
    /// <param name="findings">The findings, in the order they came; none is a valid, empty report.</param>
    /// <param name="company">Audited firm, where told.</param>
    /// <param name="files">The imported tables, where known.</param>
    /// <param name="checks">
    /// The checks that were asked for, with the thresholds in force; those of the findings when null, and then
    /// coverage speaks of those checks only and a set that is not whole has no score.
    /// </param>
    /// <param name="clock">Tells when the report was made; the system's clock when null.</param>
    public static AuditReport From(
        IReadOnlyList<CrmFinding> findings,
        string? company = null,
        IReadOnlyList<CrmImportFile>? files = null,
        IReadOnlyList<CrmCheck>? checks = null,
        TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var createdAt = (clock ?? TimeProvider.System).GetUtcNow();
        var isWhole = checks is not null || RunCompleteness.IsComplete(findings);
        checks ??= [.. findings.DistinctBy(static finding => finding.CheckId, StringComparer.Ordinal).Select(static finding => CheckCatalogue.Find(finding.CheckId) ?? finding.Check).OfType<CrmCheck>()];
        var judged = findings.Where(static finding => finding.Check is null).DefaultIfEmpty(findings.Count > 0 ? findings[0] : null);
        return new()
        {
            RunId = findings.Count > 0 ? findings[0].RunId : Guid.Empty,
            CreatedAt = createdAt,
            AsOf = judged.Max(static finding => finding?.AsOf) ?? createdAt,
            Company = company,
            Findings = findings,
            Files = files ?? [],
            Checks = checks,
            Score = isWhole ? AuditScore.Of(findings, checks) : AuditScore.OfPart,
        };
    }
}
