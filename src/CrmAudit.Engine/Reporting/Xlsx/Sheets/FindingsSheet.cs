using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Xlsx.Sheets;

/// <summary>Every finding, suppressed ones and those per record included; groups of duplicates have a sheet of their own.</summary>
internal static class FindingsSheet
{
    public static void Write(TableSheet sheets, ReportView view)
    {
        var words = view.Words;
        List<SheetColumn<CrmFinding>> columns =
        [
            new(words["col.area"], CellFormat.Text, finding => words.Of(finding.Area)),
            new(words["col.check"], CellFormat.Text, finding => words.Title(finding)),
            new(words["col.subject"], CellFormat.Text, finding => words.Subject(finding.Subject)),
            new(words["col.owner"], CellFormat.Text, static finding => finding.Subject.Owner),
            new(words["col.status"], CellFormat.Text, finding => words.Of(finding.Status)),
            new(words["col.severity"], CellFormat.Text, finding => words.Of(finding.Severity)),
            new(words["col.measured"], CellFormat.Text, finding => words.Measured(finding.Measured, finding.Unit)),
            new(words["col.norm"], CellFormat.Text, finding => words.Norm(finding.Threshold, finding.Unit)),
            new(words["col.red"], CellFormat.Text, finding => words.Red(finding.Threshold, finding.Unit)),
            new(words["col.message"], CellFormat.Wrapped, finding => Message(words, finding)),
            new(words["col.recommendation"], CellFormat.Wrapped, finding => words.Text(finding.RecommendationText)),
            new(words["col.records"], CellFormat.Whole, static finding => finding.Impact?.Records),
            new(words["col.amount"], CellFormat.Whole, static finding => finding.Impact?.Amount),
            new(words["col.currency"], CellFormat.Text, static finding => finding.Impact?.Currency),
            new(words["col.money"], CellFormat.Text, finding => finding.Impact is { Amount: not null } impact ? words.Of(impact.Money) : null),
            new(words["col.share"], CellFormat.Whole, finding => finding.Impact?.Amount is null ? null : view.Book.ShareOf(finding)),
            new(words["col.effort"], CellFormat.Text, finding => words.Of(finding.Effort)),
            new(words["col.baseline"], CellFormat.Text, finding => words.Of(finding.Baseline)),
            new(words["col.suppressed"], CellFormat.Text, static finding => finding.Suppression?.Reason),
            new(words["col.suppressedState"], CellFormat.Text, finding => finding.Suppression is { } decision ? words["suppressed.state." + decision.State] : null),
            new(words["col.evidence"], CellFormat.Whole, static finding => finding.Evidence.Total),
            new(words["col.checkId"], CellFormat.Text, static finding => finding.CheckId),
            new(words["col.fingerprint"], CellFormat.Text, static finding => finding.Fingerprint),
        ];
        var (sheet, last) = sheets.Write("Findings", columns, view.Report.Findings.Where(static finding => finding is not CrmDuplicateGroup), frozenColumns: 2, printedColumns: 11);
        SheetStyles.Statuses(sheet, SheetStyles.Column(5, last), words);
        SheetStyles.Severities(sheet, SheetStyles.Column(6, last), words);
    }

    private static string Message(ReportWords words, CrmFinding finding)
    {
        var message = words.Text(finding.MessageText);
        var reason = words.Text(finding.StatusReasonText);
        return reason.Length == 0 || reason == message ? message : message.Length == 0 ? reason : message + "\n" + reason;
    }
}
