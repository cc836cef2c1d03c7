using System.Globalization;
using CrmAudit.Engine.Reporting.View;
using CsvHelper;

namespace CrmAudit.Engine.Reporting.Csv;

/// <summary>One row a finding, for spreadsheets and Import-Csv: UTF-8 with a byte order mark, constant English headers, texts in the language asked for.</summary>
internal sealed class CsvReportWriter : IReportWriter
{
    private static readonly (string Name, Func<CrmFinding, ReportView, object?> Value)[] Columns =
    [
        ("CheckId", static (finding, _) => finding.CheckId),
        ("Area", static (finding, _) => finding.Area.ToString()),
        ("Title", static (finding, view) => view.Words.Title(finding)),
        ("Status", static (finding, _) => finding.Status.ToString()),
        ("StatusReason", static (finding, view) => view.Words.Text(finding.StatusReasonText)),
        ("Severity", static (finding, _) => finding.Severity.ToString()),
        ("SubjectType", static (finding, _) => finding.Subject.Type.ToString()),
        ("SubjectScope", static (finding, _) => finding.Subject.Scope),
        ("SubjectId", static (finding, _) => finding.Subject.Id),
        ("SubjectName", static (finding, _) => finding.Subject.Name),
        ("Owner", static (finding, _) => finding.Subject.Owner),
        ("Measured", static (finding, _) => finding.Measured),
        ("Numerator", static (finding, _) => finding.Numerator),
        ("Denominator", static (finding, _) => finding.Denominator),
        ("Unit", static (finding, _) => UnitName.Of(finding.Unit)),
        ("IntervalLow", static (finding, _) => finding.Interval?.Low),
        ("IntervalHigh", static (finding, _) => finding.Interval?.High),
        ("Norm", static (finding, _) => finding.Threshold?.Norm),
        ("Red", static (finding, _) => finding.Threshold?.Red),
        ("NormHigh", static (finding, _) => finding.Threshold?.NormHigh),
        ("RedHigh", static (finding, _) => finding.Threshold?.RedHigh),
        ("ThresholdOrigin", static (finding, _) => finding.Threshold?.Origin.ToString()),
        ("Message", static (finding, view) => view.Words.Text(finding.MessageText)),
        ("Recommendation", static (finding, view) => view.Words.Text(finding.RecommendationText)),
        ("Work", static (finding, _) => finding.Effort?.Work.ToString()),
        ("EffortHours", static (finding, _) => finding.Effort?.Hours),
        ("ImpactRecords", static (finding, _) => finding.Impact?.Records),
        ("ImpactAmount", static (finding, _) => finding.Impact?.Amount),
        ("ImpactCurrency", static (finding, _) => finding.Impact?.Currency),
        ("ImpactMoney", static (finding, _) => finding.Impact?.Money.ToString()),
        ("ImpactShare", static (finding, view) => finding.Impact?.Amount is null ? null : view.Book.ShareOf(finding)),
        ("EvidenceTotal", static (finding, _) => finding.Evidence.Total),
        ("Method", static (finding, _) => finding.Method),
        ("Confidence", static (finding, _) => finding.Confidence),
        ("Baseline", static (finding, _) => finding.Baseline.ToString()),
        ("SuppressionId", static (finding, _) => finding.Suppression?.Id),
        ("SuppressionState", static (finding, _) => finding.Suppression?.State.ToString()),
        ("AsOf", static (finding, _) => finding.AsOf.ToString("O", CultureInfo.InvariantCulture)),
        ("Fingerprint", static (finding, _) => finding.Fingerprint),
        ("RunId", static (finding, _) => finding.RunId.ToString()),
    ];

    /// <summary>For spreadsheets, whose formulas no cell may begin.</summary>
    public static CsvWriterOptions Options { get; } = CsvWriterOptions.Default with
    {
        WriteByteOrderMark = true,
        FormatProvider = CultureInfo.InvariantCulture,
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@\t\r",
    };

    public string Extension => ".csv";

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var view = scope.ViewOf(report);
        using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        csv.WriteRecord([.. Columns.Select(static column => column.Name)]);
        foreach (var finding in report.Findings)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var (_, value) in Columns)
            {
                csv.WriteField(value(finding, view));
            }
            csv.EndRecord();
        }
        csv.Flush();
    }
}
