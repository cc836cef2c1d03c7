using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmAudit.Engine.Comparison;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Files;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Audit.History;

/// <summary>
/// A folder with one small file a run. A file is written under another name and moved into place, and its name has the run in it, so that two runs at once, a kill or a clock set back lose
/// nothing; runs stand in the order of the moments they judge.
/// </summary>
internal sealed class AuditHistory
{
    private const string Pattern = "audit-*.json";

    /// <summary>Runs a trend shows, a year of nights and a little.</summary>
    private const int MostRuns = 400;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        Converters = { new UnitConverter(), new JsonStringEnumConverter() },
    };

    private AuditHistory(IReadOnlyList<HistoryRun> runs, IReadOnlyList<string> unreadable) => (Runs, Unreadable) = (runs, unreadable);

    /// <summary>The runs, the earliest first.</summary>
    public IReadOnlyList<HistoryRun> Runs { get; }

    /// <summary>Files that look like runs and are none, or of a newer version: they are left alone.</summary>
    public IReadOnlyList<string> Unreadable { get; }

    /// <summary>The history of a folder; empty where there is no such folder yet.</summary>
    public static AuditHistory Read(string folder, CancellationToken cancel)
    {
        string[] paths = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, Pattern).Order(StringComparer.Ordinal)] : [];
        var runs = new HistoryRun?[paths.Length];
        Parallel.For(0, paths.Length, new ParallelOptions { CancellationToken = cancel }, index => runs[index] = ReadRun(paths[index]));
        return new(
            [.. runs.OfType<HistoryRun>().OrderBy(static run => run.AsOf).ThenBy(static run => run.CreatedAt).ThenBy(static run => run.RunId)],
            [.. paths.Where((_, index) => runs[index] is null)]);
    }

    /// <summary>
    /// The report held against the last run before it, of the same questions where there is one: <see cref="CrmFinding.Baseline"/> and <see cref="CrmFinding.BaselineMeasured"/> of its findings are
    /// filled, and <see cref="AuditReport.Past"/> says how it went. As it is where there is no earlier run.
    /// </summary>
    public AuditReport Mark(AuditReport report)
    {
        if (Before(report) is not { } past)
        {
            return report;
        }
        var kept = report.Findings.Where(HistoryRun.IsKept).ToList();
        var changes = past.Changes(AuditSide.Of(kept, report.Checks, report.Score));
        var ofFindings = changes.Where(static change => change.CheckId.Length > 0).ToDictionary(static change => change.Fingerprint);
        foreach (var finding in kept)
        {
            var change = ofFindings.GetValueOrDefault(finding.Fingerprint);
            (finding.Baseline, finding.BaselineMeasured) = (change?.Change ?? CrmBaseline.None, change?.MeasuredBefore);
        }
        return report with
        {
            Past = new(
                past.Last.AsOf,
                changes.FirstOrDefault(static change => change.CheckId.Length == 0),
                [.. changes.Where(static change => change is { After: null, Change: CrmBaseline.Resolved })],
                [.. past.Earlier.TakeLast(MostRuns).Select(static run => run.Point()), HistoryRun.Of(report).Point()]),
        };
    }

    /// <summary>What became of the findings of the last run before a report, of the same questions where there is one; null where there is no earlier run.</summary>
    public IReadOnlyList<CrmAuditChange>? Changes(AuditReport report) =>
        Before(report)?.Changes(AuditSide.Of([.. report.Findings.Where(HistoryRun.IsKept)], report.Checks, report.Score));

    /// <summary>What became of the findings between the last run and the one before it, of the same questions where there is one; null where there are not two.</summary>
    public IReadOnlyList<CrmAuditChange>? Changes() => Runs is [.., var last] ? HistoryPast.Of([.. Runs.SkipLast(1)], last.Checks)?.Changes(last.Side()) : null;

    private HistoryPast? Before(AuditReport report) =>
        HistoryPast.Of([.. Runs.Where(run => run.AsOf <= report.AsOf && run.RunId != report.RunId)], [.. report.Checks.Select(AuditSide.KeyOf)]);

    /// <summary>Adds the run of a report.</summary>
    /// <exception cref="ReportExportException">The file cannot be written.</exception>
    public static string Add(string folder, AuditReport report)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"audit-{report.AsOf.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{report.RunId:N}.json"));
        using var file = AtomicFile.Open(path, new ReportOptions { Force = true });
        file.Write(stream => JsonSerializer.Serialize(stream, HistoryRun.Of(report), Options));
        file.Commit();
        return path;
    }

    private static HistoryRun? ReadRun(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return JsonSerializer.Deserialize<HistoryRun>(stream, Options) is { Format: HistoryRun.FormatName, SchemaVersion: <= HistoryRun.CurrentVersion, IsWhole: true } run ? run : null;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
