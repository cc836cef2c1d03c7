using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Xlsx.Sheets;

/// <summary>Every affected record of every finding, groups of duplicates apart, which have a sheet of their own; filtered by check it is the list to work through.</summary>
internal static class EvidenceSheet
{
    public const string Name = "Evidence";

    public static void Write(TableSheet sheets, ReportView view)
    {
        var words = view.Words;
        List<SheetColumn<(CrmFinding Finding, CrmEvidenceRow Row)>> columns =
        [
            new(words["col.check"], CellFormat.Text, row => words.Title(row.Finding)),
            new(words["col.subject"], CellFormat.Text, row => words.Subject(row.Finding.Subject)),
            new(words["col.entity"], CellFormat.Text, row => words.Entity(row.Row.Entity)),
            new(words["col.record"], CellFormat.Text, static row => row.Row.RecordId, row => view.Cards?.Of(row.Row)),
            new(words["col.name"], CellFormat.Text, static row => row.Row.Name),
            new(words["col.owner"], CellFormat.Text, static row => row.Row.Owner),
            new(words["col.field"], CellFormat.Text, row => row.Row.Field is { } field ? words.Field(field) : null),
            new(words["col.value"], CellFormat.Text, static row => row.Row.Value),
            new(words["col.amount"], CellFormat.Number, static row => row.Row.Amount),
            new(words["col.reason"], CellFormat.Text, row => words.Text(row.Row.Reason)),
            new(words["col.file"], CellFormat.Text, static row => row.Row.File[(row.Row.File.LastIndexOfAny(['/', '\\']) + 1)..]),
            new(words["col.line"], CellFormat.Whole, static row => row.Row.Line == 0 ? null : row.Row.Line),
            new(words["col.checkId"], CellFormat.Text, static row => row.Finding.CheckId),
            new(words["col.fingerprint"], CellFormat.Text, static row => row.Finding.Fingerprint),
        ];
        sheets.Write(Name, columns, view.Report.Findings.Where(static finding => finding is not CrmDuplicateGroup).SelectMany(static finding => finding.Evidence.Rows.Select(row => (finding, row))), frozenColumns: 1);
    }
}
