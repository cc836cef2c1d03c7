using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Xlsx.Sheets;

/// <summary>The checks asked for, with the thresholds in force and what each costs the score.</summary>
internal static class ChecksSheet
{
    public static void Write(TableSheet sheets, ReportView view)
    {
        var words = view.Words;
        var lost = view.Report.Score.PointsLost.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        var statuses = view.Checks.ToDictionary(static check => check.Id, static check => check.Status, StringComparer.Ordinal);
        List<SheetColumn<CrmCheck>> columns =
        [
            new(words["col.area"], CellFormat.Text, check => words.Of(check.Area)),
            new(words["col.checkId"], CellFormat.Text, static check => check.Id),
            new(words["col.check"], CellFormat.Text, check => words.Title(check.Id, check)),
            new(words["col.question"], CellFormat.Wrapped, check => words.Question(check.Id)),
            new(words["col.status"], CellFormat.Text, check => words.Of(statuses.GetValueOrDefault(check.Id, CrmStatus.NotEvaluated))),
            new(words["col.severity"], CellFormat.Text, check => words.Of(check.Severity)),
            new(words["col.norm"], CellFormat.Text, check => words.Norm(check.Threshold, check.Unit)),
            new(words["col.red"], CellFormat.Text, check => words.Red(check.Threshold, check.Unit)),
            new(words["col.origin"], CellFormat.Text, check => check.Threshold is { } threshold ? words["origin." + threshold.Origin] : null),
            new(words["col.pointsLost"], CellFormat.Number, check => lost.TryGetValue(check.Id, out var points) ? Math.Round(points, 2) : null),
            new(words["col.inputs"], CellFormat.Text, static check => string.Join(", ", check.Inputs)),
            new(words["col.command"], CellFormat.Text, static check => check.Command),
            new(words["col.version"], CellFormat.Whole, static check => check.Version),
        ];
        var (sheet, last) = sheets.Write("Checks", columns, view.Report.Checks.OrderBy(static check => check.Area), frozenColumns: 3);
        SheetStyles.Statuses(sheet, SheetStyles.Column(5, last), words);
        sheet.ConditionalFormatting.AddDatabar(SheetStyles.Column(10, last), SheetStyles.StrongOf(CrmStatus.Warning));
    }
}
