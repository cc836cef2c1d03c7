using CrmAudit.Engine.Configuration.Plans;
using CrmAudit.Engine.Planning;
using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Xlsx.Sheets;

/// <summary>What to do, with who, when and how far to fill in; it comes back as the plan of the next audit.</summary>
internal static class ActionPlanSheet
{
    private const string Name = "ActionPlan";

    private static readonly System.Drawing.Color Late = System.Drawing.Color.FromArgb(0xB0, 0x2A, 0x2A);

    public static void Write(TableSheet sheets, ReportView view)
    {
        var words = view.Words;
        List<SheetColumn<PlanAction>> columns =
        [
            new(words.Text(new(PlanColumns.TextOf(PlanColumn.ActionId))), CellFormat.Text, static action => action.Id),
            new(words["col.wave"], CellFormat.Text, action => PlanCells.Wave(words, action.Wave)),
            new(words.Text(new(PlanColumns.TextOf(PlanColumn.Severity))), CellFormat.Text, action => words.Of(action.Severity)),
            new(words["col.action"], CellFormat.Wrapped, action => PlanCells.Title(words, action)),
            new(words.Text(new(PlanColumns.TextOf(PlanColumn.Responsible))), CellFormat.Text, action => PlanCells.Owner(words, action)),
            new(words["col.with"], CellFormat.Wrapped, static action => string.Join(", ", action.With)),
            new(words["col.start"], CellFormat.Date, static action => action.Start),
            new(words.Text(new(PlanColumns.TextOf(PlanColumn.Due))), CellFormat.Date, static action => action.Due),
            new(words.Text(new(PlanColumns.TextOf(PlanColumn.State))), CellFormat.Text, action => PlanCells.State(words, action.State)),
            new(words.Text(new(PlanColumns.TextOf(PlanColumn.Done))), CellFormat.Date, static action => action.Done),
            new(words.Text(new(PlanColumns.TextOf(PlanColumn.Note))), CellFormat.Wrapped, static action => action.Note),
            new(words["col.what"], CellFormat.Wrapped, action => string.Join('\n', PlanCells.Steps(words, action))),
            new(words["col.why"], CellFormat.Wrapped, action => string.Join('\n', PlanCells.Reasons(words, action))),
            new(words["col.keep.rule"], CellFormat.Wrapped, action => PlanCells.Keep(words, action)),
            new(words["col.records"], CellFormat.Whole, static action => action.Records),
            new(words["col.amount"], CellFormat.Whole, static action => action.Amount),
            new(words["col.money"], CellFormat.Text, action => action.Amount is null ? null : words.Of(action.Money)),
            new(words["col.share"], CellFormat.Whole, static action => action.Amount is null ? null : action.Share),
            new(words["col.hours"], CellFormat.Number, static action => action.Hours),
            new(words["col.effort"], CellFormat.Wrapped, action => PlanCells.Effort(words, action)),
            new(words["col.outcome"], CellFormat.Text, action => PlanCells.Outcome(words, action.Outcome)),
            new(words.Text(new(PlanColumns.TextOf(PlanColumn.Checks))), CellFormat.Wrapped, static action => string.Join(", ", action.Checks)),
        ];
        var (sheet, last) = sheets.Write(Name, columns, view.Plan.Actions, frozenColumns: 4, printedColumns: 11);
        int At(PlanColumn column) => 1 + columns.FindIndex(known => known.Caption == words.Text(new(PlanColumns.TextOf(column))));
        var (due, state) = (At(PlanColumn.Due), At(PlanColumn.State));
        SheetStyles.Severities(sheet, SheetStyles.Column(At(PlanColumn.Severity), last), words);
        SheetStyles.Equal(sheet, SheetStyles.Column(state, last), PlanCells.State(words, PlanState.Done), System.Drawing.Color.FromArgb(0xE3, 0xF3, 0xEC), System.Drawing.Color.FromArgb(0x1F, 0x7A, 0x55));
        SheetStyles.Equal(sheet, SheetStyles.Column(At(PlanColumn.Responsible), last), words["plan.assign"], System.Drawing.Color.White, Late);

        var validation = sheet.DataValidations.AddListValidation(SheetStyles.Column(state, last).Address);
        foreach (var known in Enum.GetValues<PlanState>())
        {
            validation.Formula.Values.Add(PlanCells.State(words, known));
        }
        validation.ShowErrorMessage = true;
        foreach (var column in new[] { due, At(PlanColumn.Done) })
        {
            var date = sheet.DataValidations.AddDateTimeValidation(SheetStyles.Column(column, last).Address);
            date.Operator = OfficeOpenXml.DataValidation.ExcelDataValidationOperator.greaterThan;
            date.Formula.Value = new DateTime(2000, 1, 1);
            date.AllowBlank = true;
            date.ShowErrorMessage = true;
        }
        var overdue = sheet.ConditionalFormatting.AddExpression(SheetStyles.Column(due, last));
        var (dueCell, stateCell) = (sheet.Cells[2, due].Address, sheet.Cells[2, state].Address);
        overdue.Formula = $"AND({dueCell}<>\"\",{dueCell}<TODAY(),{stateCell}<>\"{PlanCells.State(words, PlanState.Done)}\",{stateCell}<>\"{PlanCells.State(words, PlanState.Dropped)}\")";
        overdue.Style.Font.Color.Color = Late;
        overdue.Style.Font.Bold = true;
    }
}
