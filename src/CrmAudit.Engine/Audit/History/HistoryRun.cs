using System.Text.Json.Serialization;
using CrmAudit.Engine.Comparison;
using CrmAudit.Engine.Reporting;

namespace CrmAudit.Engine.Audit.History;

/// <summary>One run of a history: a small file without personal data.</summary>
internal sealed record HistoryRun
{
    public const string FormatName = "CrmAudit.History";
    public const int CurrentVersion = 2;

    public string Format { get; init; } = "";

    public int SchemaVersion { get; init; }

    public Guid RunId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset AsOf { get; init; }

    /// <summary>The checks that were asked for, as id and version.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    public double? Score { get; init; }

    public double ScoreLow { get; init; }

    public double ScoreHigh { get; init; }

    public string Grade { get; init; } = "";

    public double Coverage { get; init; }

    /// <summary>Score of each area, 0-100; an area without a number is left out, and all are in runs of before areas were kept.</summary>
    public IReadOnlyDictionary<CrmArea, double> Areas { get; init; } = new Dictionary<CrmArea, double>();

    /// <summary>The findings as version 2 writes them.</summary>
    public IReadOnlyList<HistoryGroup> Groups { get; init; } = [];

    /// <summary>The findings as version 1 wrote them, which is read still.</summary>
    [JsonPropertyName("findings")]
    public IReadOnlyList<HistoryEntry>? FirstVersion { get; init; }

    /// <summary>The findings.</summary>
    [JsonIgnore]
    public IEnumerable<HistoryEntry> Findings => FirstVersion ?? Groups.SelectMany(static group => group.Entries());

    /// <summary>Fingerprints of what was a problem.</summary>
    [JsonIgnore]
    public IEnumerable<string> Problems => Findings.Where(static entry => entry.Status.IsProblem()).Select(static entry => entry.Fingerprint);

    /// <summary>Whether nothing that every run has is missing.</summary>
    [JsonIgnore]
    public bool IsWhole => Checks.All(static check => check is not null)
        && Groups.All(static group => group is { Figures: not null } && group.Figures.All(static figure => figure is not null))
        && FirstVersion?.Any(static entry => entry is null) != true
        && Findings.All(static entry => entry is { CheckId: not null, Fingerprint: not null });

    /// <summary>What is kept of a report. Groups of duplicates are kept as their number, which is a finding of its own.</summary>
    public static HistoryRun Of(AuditReport report) => new()
    {
        Format = FormatName,
        SchemaVersion = CurrentVersion,
        RunId = report.RunId,
        CreatedAt = report.CreatedAt,
        AsOf = report.AsOf,
        Checks = [.. report.Checks.Select(AuditSide.KeyOf)],
        Score = report.Score.Value,
        ScoreLow = report.Score.Low,
        ScoreHigh = report.Score.High,
        Grade = report.Score.Grade,
        Coverage = report.Score.Coverage,
        Areas = report.Score.Areas.Where(static area => area.Value is not null).ToDictionary(static area => area.Area, static area => area.Value!.Value),
        Groups = HistoryGroup.Of(FindingOrder.Sort(report.Findings.Where(IsKept)).Select(HistoryEntry.Of)),
    };

    /// <summary>Whether a finding is one of those a history keeps.</summary>
    public static bool IsKept(CrmFinding finding) => finding is not CrmDuplicateGroup && finding.Subject.Type != CrmSubjectType.Record;

    /// <summary>The run as a side of a comparison.</summary>
    public AuditSide Side() => new([.. Findings.Select(static entry => entry.Finding())], Checks, PastScore());

    /// <summary>The run as a point of a trend.</summary>
    public PastRun Point() => new(
        AsOf, PastScore(), Areas,
        Findings.Where(static entry => entry.Measured is not null).DistinctBy(static entry => entry.Fingerprint).ToDictionary(static entry => entry.Fingerprint, static entry => entry.Measured!.Value, StringComparer.Ordinal));

    private SideScore PastScore() => new(Score, ScoreLow, ScoreHigh, Coverage);
}
