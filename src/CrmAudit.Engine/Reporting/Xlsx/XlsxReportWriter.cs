using CrmAudit.Engine.Files;
using CrmAudit.Engine.Reporting.Csv;
using CrmAudit.Engine.Reporting.Xlsx.Sheets;

namespace CrmAudit.Engine.Reporting.Xlsx;

/// <summary>
/// A workbook to work with: the plan and the duplicates have columns to fill in. Titles and captions are in the language of the report; scripts find a sheet by its defined name (CrmAudit_Findings) or
/// table (TableFindings), which are the same in every language.
/// </summary>
internal sealed class XlsxReportWriter(int rowLimit = EvidenceCsvWriter.Useful) : IReportWriter
{
    public string Extension => ".xlsx";

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var view = scope.ViewOf(report);
        using var package = Workbooks.Create();
        var sheets = new TableSheet(package, view.Words.Culture, rowLimit, cancel);
        var summary = sheets.Add("Summary");
        ChartsSheet.Write(sheets, view);
        FindingsSheet.Write(sheets, view);
        ActionPlanSheet.Write(sheets, view);
        TrendSheet.Write(sheets, view);
        DuplicatesSheet.Write(sheets, view);
        ChecksSheet.Write(sheets, view);
        SampleSheet.Write(sheets, view);
        EvidenceSheet.Write(sheets, view);
        ProtocolSheet.Write(sheets, view);

        // Last, because it tells what did not fit on the others.
        SummarySheet.Write(summary, sheets, view);
        package.Workbook.Properties.Keywords = OwnFiles.Keyword;
        package.Workbook.Properties.Title = view.Words["title"];
        package.Workbook.Properties.Company = report.Company is { } company ? CellText.Fit(company, out _) : "";
        package.Workbook.Properties.Created = report.CreatedAt.UtcDateTime;
        cancel.ThrowIfCancellationRequested();
        package.SaveAs(stream);
    }
}
