using CrmAudit.Engine.Configuration.Answers;
using CrmAudit.Engine.Reporting.Protocol;
using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Xlsx.Sheets;

/// <summary>The test protocol: a step a row, with the result to fill in. No sheet where nothing is asked.</summary>
internal static class ProtocolSheet
{
    private const int Result = 6;

    public static void Write(TableSheet sheets, ReportView view) => Write(sheets, view.Words, view.Report.Findings);

    /// <summary>The steps some findings ask for.</summary>
    public static void Write(TableSheet sheets, ReportWords words, IReadOnlyList<CrmFinding> findings)
    {
        if (ProtocolRow.Of(findings) is not { Count: > 0 } rows)
        {
            return;
        }
        var captions = ProtocolRow.Captions(words);
        List<SheetColumn<ProtocolRow>> columns =
        [
            new(captions[0], CellFormat.Text, static row => row.Step.Id),
            new(captions[1], CellFormat.Text, row => words.Title(row.Finding)),
            new(captions[2], CellFormat.Wrapped, row => words.Text(row.Step.Do)),
            new(captions[3], CellFormat.Wrapped, row => words.Text(row.Step.Expect)),
            new(captions[4], CellFormat.Text, static row => row.Finding.Subject.Owner),
            new(captions[5], CellFormat.Text, static _ => null),
            new(captions[6], CellFormat.Date, static _ => null),
            new(captions[7], CellFormat.Text, static _ => null),
            new(captions[8], CellFormat.Wrapped, static _ => null),
        ];
        var (sheet, last) = sheets.Write(AnswerSheet.Name, columns, rows, frozenColumns: 1);
        var validation = sheet.DataValidations.AddListValidation(SheetStyles.Column(Result, last).Address);
        validation.Formula.Values.Add(words["result.passed"]);
        validation.Formula.Values.Add(words["result.failed"]);
        // A question may ask for a number.
        validation.ShowErrorMessage = false;
        validation.AllowBlank = true;
    }
}
