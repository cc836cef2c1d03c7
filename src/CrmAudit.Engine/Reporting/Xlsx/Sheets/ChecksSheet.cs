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
            new(words["col.area"], ColumnKind.Text, check => words.Of(check.Area)),
            new(words["col.checkId"], ColumnKind.Text, static check => check.Id),
            new(words["col.check"], ColumnKind.Text, check => words.Title(check.Id)),
            new(words["col.question"], ColumnKind.Wrapped, check => words.Question(check.Id)),
            new(words["col.status"], ColumnKind.Text, check => words.Of(statuses.GetValueOrDefault(check.Id, CrmStatus.NotEvaluated))),
            new(words["col.severity"], ColumnKind.Text, check => words.Of(check.Severity)),
            new(words["col.norm"], ColumnKind.Text, check => words.Norm(check.Threshold, check.Unit)),
            new(words["col.red"], ColumnKind.Text, check => words.Red(check.Threshold, check.Unit)),
            new(words["col.origin"], ColumnKind.Text, check => check.Threshold is { } threshold ? words["origin." + threshold.Origin] : null),
            new(words["col.pointsLost"], ColumnKind.Number, check => lost.TryGetValue(check.Id, out var points) ? Math.Round(points, 2) : null),
            new(words["col.inputs"], ColumnKind.Text, static check => string.Join(", ", check.Inputs)),
            new(words["col.command"], ColumnKind.Text, static check => check.Command),
            new(words["col.version"], ColumnKind.Whole, static check => check.Version),
        ];
        var (sheet, last) = sheets.Write("Checks", columns, view.Report.Checks.OrderBy(static check => check.Area), frozenColumns: 3);
        SheetStyles.Statuses(sheet, SheetStyles.Column(5, last), words);
        sheet.ConditionalFormatting.AddDatabar(SheetStyles.Column(10, last), SheetStyles.StrongOf(CrmStatus.Warning));
    }
}
