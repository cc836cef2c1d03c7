using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Reporting.View;
using CsvHelper;

namespace CrmAudit.Engine.Reporting.Csv;

/// <summary>
/// One row an affected record of every check, for lists too long for a page or a workbook: what findings on fields or managers repeat of those on the whole stands once. Groups of duplicates have files of their own.
/// </summary>
internal sealed class EvidenceCsvWriter : IReportWriter
{
    /// <summary>Rows of evidence that a page or a workbook is of use for; where there are more, all of them are written beside it.</summary>
    public const int Useful = 100_000;

    private static readonly (string Name, Func<CrmFinding, CrmEvidenceRow, ReportView, object?> Value)[] Columns =
    [
        ("CheckId", static (finding, _, _) => finding.CheckId),
        ("SubjectType", static (finding, _, _) => finding.Subject.Type.ToString()),
        ("SubjectId", static (finding, _, _) => finding.Subject.Id),
        ("Entity", static (_, row, _) => row.Entity),
        ("RecordId", static (_, row, _) => row.RecordId),
        ("Name", static (_, row, _) => row.Name),
        ("Owner", static (_, row, _) => row.Owner),
        ("Field", static (_, row, _) => row.Field),
        ("Value", static (_, row, _) => row.Value),
        ("Amount", static (_, row, _) => row.Amount),
        ("Reason", static (_, row, view) => view.Words.Text(row.Reason)),
        ("Proposal", static (_, row, _) => row.Proposal == default ? null : row.Proposal.ToString()),
        ("Proposed", static (_, row, _) => row.Proposed),
        ("File", static (_, row, _) => row.File[(row.File.LastIndexOfAny(['/', '\\']) + 1)..]),
        ("Line", static (_, row, _) => row.Line == 0 ? null : row.Line),
    ];

    public string Extension => ".evidence.csv";

    /// <summary>Rows of evidence of a report.</summary>
    public static long RowsOf(AuditReport report) => report.Findings.Where(Has).Sum(static finding => (long)finding.Evidence.Rows.Count);

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var view = scope.ViewOf(report);
        using var csv = CsvWriter.Create(stream, CsvReportWriter.Options, leaveOpen: true);
        csv.WriteRecord([.. Columns.Select(static column => column.Name)]);
        foreach (var findings in report.Findings.Where(Has).GroupBy(static finding => finding.CheckId, StringComparer.Ordinal))
        {
            var told = findings.Skip(1).Any() ? new HashSet<(RowKey Record, string? Field, string? Value, string Reason)>() : null;
            foreach (var finding in findings)
            {
                foreach (var row in finding.Evidence.Rows)
                {
                    cancel.ThrowIfCancellationRequested();
                    if (told?.Add((RowKey.Of(row), row.Field, row.Value, view.Words.Text(row.Reason))) != false)
                    {
                        foreach (var (_, value) in Columns)
                        {
                            csv.WriteField(value(finding, row, view));
                        }
                        csv.EndRecord();
                    }
                }
            }
        }
        csv.Flush();
    }

    private static bool Has(CrmFinding finding) => finding is not CrmDuplicateGroup;
}
