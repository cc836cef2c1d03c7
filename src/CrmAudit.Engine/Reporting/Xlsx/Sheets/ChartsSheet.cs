using CrmAudit.Engine.Reporting.View;
using OfficeOpenXml.Drawing.Chart;

namespace CrmAudit.Engine.Reporting.Xlsx.Sheets;

/// <summary>Bars with the numbers they are drawn from beside them: points lost, money, fill of the key fields, hours of the plan by who does them.</summary>
internal static class ChartsSheet
{
    private const int MostBars = 15;
    private const int Labels = 12;
    private const int RowsAChart = 18;
    private const int ChartsAPage = 2;

    public static void Write(TableSheet sheets, ReportView view)
    {
        var words = view.Words;
        var sheet = sheets.Add("Charts");
        sheet.View.ShowGridLines = false;
        sheet.Column(Labels).Width = 44;
        sheet.Column(Labels + 1).Width = 16;
        var row = 1;
        Bars("PointsLost", words["chart.lost"], "0.0", view.Report.Score.PointsLost.Select(pair => (words.Title(pair.Key, view.Report.Checks.FirstOrDefault(check => check.Id == pair.Key)), pair.Value)));
        Bars("Money", words["money"], "#,##0", view.Book.Totals.Select(total => ($"{words.Of(total.Money)}{(total.Currency is null ? "" : ", " + total.Currency)}", (double)total.Amount)));
        Bars("KeyFieldFill", words["chart.fill"], "0%", view.Checks.Where(static check => check.Id == "Data.KeyFieldFill").SelectMany(static check => check.Subjects)
            .Where(static finding => finding.Subject.Type == "Field" && finding.Measured is not null).OrderBy(static finding => finding.Measured).Select(finding => (words.Subject(finding.Subject), finding.Measured!.Value)));
        Bars("PlanHours", words["chart.hours"], "0.0", view.Plan.Actions.GroupBy(action => PlanCells.Owner(words, action), StringComparer.Ordinal)
            .Select(static group => (group.Key, group.Sum(static action => action.Hours))).OrderByDescending(static pair => pair.Item2));
        TableSheet.Paper(sheet);

        void Bars(string name, string title, string format, IEnumerable<(string Label, double Value)> bars)
        {
            var shown = bars.Take(MostBars).ToList();
            if (shown.Count == 0)
            {
                return;
            }
            if (sheet.Drawings.Count > 0 && sheet.Drawings.Count % ChartsAPage == 0)
            {
                sheet.Row(row - 1).PageBreak = true;
            }
            var first = row + 1;
            sheets.Set(sheet, row, Labels, title);
            sheet.Cells[row, Labels].Style.Font.Bold = true;
            foreach (var (index, (label, value)) in shown.Index())
            {
                sheets.Set(sheet, first + index, Labels, label);
                sheets.Set(sheet, first + index, Labels + 1, value);
            }
            var last = first + shown.Count - 1;
            sheet.Cells[first, Labels + 1, last, Labels + 1].Style.Numberformat.Format = format;
            var chart = (ExcelBarChart)sheet.Drawings.AddChart(name, eChartType.BarClustered);
            chart.Title.Text = title;
            chart.Title.Font.Size = 12;
            chart.Title.Font.Bold = true;
            chart.SetPosition(row - 1, 4, 0, 4);
            chart.SetSize(680, 330);
            chart.Legend.Remove();
            chart.GapWidth = 40;
            chart.XAxis.Orientation = eAxisOrientation.MaxMin;
            chart.YAxis.MinValue = 0;
            var series = chart.Series.Add(sheet.Cells[first, Labels + 1, last, Labels + 1], sheet.Cells[first, Labels, last, Labels]);
            series.Header = title;
            series.Fill.Color = SheetStyles.Accent;
            row += Math.Max(RowsAChart, shown.Count + 2);
        }
    }
}
