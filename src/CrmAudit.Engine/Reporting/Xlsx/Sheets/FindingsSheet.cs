using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Xlsx.Sheets;

/// <summary>Every finding, suppressed ones and those per record included.</summary>
internal static class FindingsSheet
{
    public static void Write(TableSheet sheets, ReportView view)
    {
        var words = view.Words;
        List<SheetColumn<CrmFinding>> columns =
        [
            new(words["col.area"], ColumnKind.Text, finding => words.Of(finding.Area)),
            new(words["col.check"], ColumnKind.Text, finding => words.Title(finding)),
            new(words["col.subject"], ColumnKind.Text, finding => words.Subject(finding.Subject)),
            new(words["col.owner"], ColumnKind.Text, static finding => finding.Subject.Owner),
            new(words["col.status"], ColumnKind.Text, finding => words.Of(finding.Status)),
            new(words["col.severity"], ColumnKind.Text, finding => words.Of(finding.Severity)),
            new(words["col.measured"], ColumnKind.Text, finding => words.Measured(finding.Measured, finding.Unit)),
            new(words["col.norm"], ColumnKind.Text, finding => words.Norm(finding.Threshold, finding.Unit)),
            new(words["col.red"], ColumnKind.Text, finding => words.Red(finding.Threshold, finding.Unit)),
            new(words["col.message"], ColumnKind.Wrapped, finding => Message(words, finding)),
            new(words["col.recommendation"], ColumnKind.Wrapped, finding => words.Text(finding.RecommendationText)),
            new(words["col.records"], ColumnKind.Whole, static finding => finding.Impact?.Records),
            new(words["col.amount"], ColumnKind.Whole, static finding => finding.Impact?.Amount),
            new(words["col.currency"], ColumnKind.Text, static finding => finding.Impact?.Currency),
            new(words["col.effort"], ColumnKind.Text, finding => words.Of(finding.Effort)),
            new(words["col.baseline"], ColumnKind.Text, finding => words.Of(finding.Baseline)),
            new(words["col.suppressed"], ColumnKind.Text, static finding => finding.Suppression?.Reason),
            new(words["col.evidence"], ColumnKind.Whole, static finding => finding.Evidence.Total),
            new(words["col.checkId"], ColumnKind.Text, static finding => finding.CheckId),
            new(words["col.fingerprint"], ColumnKind.Text, static finding => finding.Fingerprint),
        ];
        var (sheet, last) = sheets.Write("Findings", columns, view.Report.Findings, frozenColumns: 2);
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
