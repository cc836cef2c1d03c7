using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Xlsx.Sheets;

/// <summary>What to do, with who, when and how far to fill in.</summary>
internal static class ActionPlanSheet
{
    private const int Due = 14;
    private const int State = 15;
    private const int Done = 16;

    public static void Write(TableSheet sheets, ReportView view)
    {
        var words = view.Words;
        string[] states = [words["state.open"], words["state.inProgress"], words["state.done"], words["state.accepted"]];
        List<SheetColumn<(PlanItem Item, int Number)>> columns =
        [
            new("№", CellFormat.Whole, static row => row.Number),
            new(words["col.severity"], CellFormat.Text, row => words.Of(row.Item.Severity)),
            new(words["col.check"], CellFormat.Text, row => words.Title(row.Item.Lead)),
            new(words["col.subject"], CellFormat.Text, row => Parts(words, row.Item)),
            new(words["col.what"], CellFormat.Wrapped, row => words.Text(row.Item.What)),
            new(words["col.why"], CellFormat.Wrapped, row => words.Text(row.Item.Why)),
            new(words["col.records"], CellFormat.Whole, static row => row.Item.Records),
            new(words["col.amount"], CellFormat.Whole, static row => row.Item.Amount),
            new(words["col.money"], CellFormat.Text, row => row.Item.Amount is null ? null : words.Of(row.Item.Money)),
            new(words["col.share"], CellFormat.Whole, static row => row.Item.Amount is null ? null : row.Item.Share),
            new(words["col.hours"], CellFormat.Number, static row => row.Item.Effort.Hours),
            new(words["col.effort"], CellFormat.Wrapped, row => words.Of(row.Item.Effort)),
            new(words["col.responsible"], CellFormat.Text, static row => row.Item.Lead.Subject.Owner),
            new(words["col.due"], CellFormat.Date, static row => row.Item.Due),
            new(words["col.state"], CellFormat.Text, _ => states[0]),
            new(words["col.done"], CellFormat.Date, static _ => null),
            new(words["col.note"], CellFormat.Wrapped, static _ => null),
            new(words["col.checkId"], CellFormat.Text, static row => row.Item.Lead.CheckId),
            new(words["col.fingerprint"], CellFormat.Text, static row => row.Item.Lead.Fingerprint),
        ];
        var (sheet, last) = sheets.Write("ActionPlan", columns, ActionPlan.PerFinding(view.Report, view.Book).Select(static (item, index) => (item, index + 1)), frozenColumns: 3);
        SheetStyles.Severities(sheet, SheetStyles.Column(2, last), words);
        SheetStyles.Equal(sheet, SheetStyles.Column(State, last), states[2], System.Drawing.Color.FromArgb(0xE3, 0xF3, 0xEC), System.Drawing.Color.FromArgb(0x1F, 0x7A, 0x55));

        var validation = sheet.DataValidations.AddListValidation(SheetStyles.Column(State, last).Address);
        foreach (var state in states)
        {
            validation.Formula.Values.Add(state);
        }
        validation.ShowErrorMessage = true;
        foreach (var column in new[] { Due, Done })
        {
            var date = sheet.DataValidations.AddDateTimeValidation(SheetStyles.Column(column, last).Address);
            date.Operator = OfficeOpenXml.DataValidation.ExcelDataValidationOperator.greaterThan;
            date.Formula.Value = new DateTime(2000, 1, 1);
            date.AllowBlank = true;
            date.ShowErrorMessage = true;
        }
        var overdue = sheet.ConditionalFormatting.AddExpression(SheetStyles.Column(Due, last));
        overdue.Formula = $"AND(N2<>\"\",N2<TODAY(),O2<>\"{states[2]}\")";
        overdue.Style.Font.Color.Color = System.Drawing.Color.FromArgb(0xB0, 0x2A, 0x2A);
        overdue.Style.Font.Bold = true;
    }

    /// <summary>The subject of the item; of the groups of one check, the check speaks.</summary>
    private static string Parts(ReportWords words, PlanItem item) => item.Findings.Count == 1
        ? words.Subject(item.Lead.Subject)
        : $"{words.Subject(item.Lead.Subject)} {words.Of("more", ("n", item.Findings.Count - 1))}";
}
