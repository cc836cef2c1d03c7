using System.Globalization;
using CrmAudit.Engine.Reporting.View;
using CrmAudit.Engine.Text.Rendering;
using OfficeOpenXml.Drawing.Chart;

namespace CrmAudit.Engine.Reporting.Xlsx.Sheets;

/// <summary>Bars with the numbers they are drawn from beside them: points lost, money, fill of the key fields, hours of the plan by who does them, and what the checks found as series.</summary>
internal static class ChartsSheet
{
    private const int MostBars = 15;
    private const int MostPoints = 40;
    private const int Labels = 12;
    private const int RowsAChart = 18;
    private const int ChartsAPage = 2;

    public static void Write(TableSheet sheets, ReportView view)
    {
        var words = view.Words;
        var sheet = sheets.Add("Charts");
        sheet.View.ShowGridLines = false;
        sheet.Column(Labels).Width = 44;
        for (var part = 1; part <= SheetStyles.Parts.Count; part++)
        {
            sheet.Column(Labels + part).Width = 16;
        }
        var row = 1;
        Bars("PointsLost", words["chart.lost"], "0.0", view.Report.Score.PointsLost.Select(pair => (words.Title(pair.Key, view.Report.Checks.FirstOrDefault(check => check.Id == pair.Key)), pair.Value)));
        Bars("Money", words["money"], "#,##0", view.Book.Totals.Select(total => ($"{words.Of(total.Money)}{(total.Currency is null ? "" : ", " + CurrencySign.Of(total.Currency))}", (double)total.Amount)));
        Bars("KeyFieldFill", words["chart.fill"], "0%", view.Checks.Where(static check => check.Id == "Data.KeyFieldFill").SelectMany(static check => check.Subjects)
            .Where(static finding => finding.Subject.Type == CrmSubjectType.Field && finding.Measured is not null).OrderBy(static finding => finding.Measured).Select(finding => (words.Subject(finding.Subject), finding.Measured!.Value)));
        Bars("PlanHours", words["chart.hours"], "0.0", view.Plan.Actions.GroupBy(action => PlanCells.Owner(words, action), StringComparer.Ordinal)
            .Select(static group => (group.Key, group.Sum(static action => action.Hours))).OrderByDescending(static pair => pair.Item2));
        foreach (var (index, drawn) in DrawnSeries.Of(view).Index())
        {
            Draw(string.Create(CultureInfo.InvariantCulture, $"Series{index + 1}"), drawn.Caption(words), FormatOf(drawn.Series.Unit), [.. SeriesBar.Of(drawn.Series, words).Take(MostPoints)]);
        }
        TableSheet.Paper(sheet);

        void Bars(string name, string title, string format, IEnumerable<(string Label, double Value)> bars) => Draw(name, title, format, [.. bars.Take(MostBars).Select(static bar => new SeriesBar(bar.Label, bar.Value, []))]);

        void Draw(string name, string title, string format, List<SeriesBar> bars)
        {
            if (bars.Count == 0)
            {
                return;
            }
            if (sheet.Drawings.Count > 0 && sheet.Drawings.Count % ChartsAPage == 0)
            {
                sheet.Row(row - 1).PageBreak = true;
            }
            var parts = bars[0].Parts;
            var first = row + 1;
            sheets.Set(sheet, row, Labels, title);
            sheet.Cells[row, Labels].Style.Font.Bold = true;
            foreach (var (place, (kind, _)) in parts.Index())
            {
                sheets.Set(sheet, row, Labels + 1 + place, kind);
            }
            foreach (var (index, bar) in bars.Index())
            {
                sheets.Set(sheet, first + index, Labels, bar.Label);
                foreach (var (place, value) in (bar.Parts.Count > 0 ? bar.Parts.Select(static part => part.Value) : [bar.Value]).Index())
                {
                    sheets.Set(sheet, first + index, Labels + 1 + place, value);
                }
            }
            var (last, columns) = (first + bars.Count - 1, Math.Max(1, parts.Count));
            sheet.Cells[first, Labels + 1, last, Labels + columns].Style.Numberformat.Format = format;
            var chart = (ExcelBarChart)sheet.Drawings.AddChart(name, parts.Count > 0 ? eChartType.BarStacked : eChartType.BarClustered);
            chart.Title.Text = title;
            chart.Title.Font.Size = 12;
            chart.Title.Font.Bold = true;
            chart.SetPosition(row - 1, 4, 0, 4);
            chart.SetSize(680, 330);
            chart.GapWidth = 40;
            chart.XAxis.Orientation = eAxisOrientation.MaxMin;
            if (bars.TrueForAll(static bar => bar.Value >= 0))
            {
                chart.YAxis.MinValue = 0;
            }
            for (var place = 0; place < columns; place++)
            {
                var series = chart.Series.Add(sheet.Cells[first, Labels + 1 + place, last, Labels + 1 + place], sheet.Cells[first, Labels, last, Labels]);
                series.Header = parts.Count > 0 ? parts[place].Kind : title;
                series.Fill.Color = parts.Count > 0 ? SheetStyles.Parts[Math.Min(place, SheetStyles.Parts.Count - 1)] : SheetStyles.Accent;
            }
            if (parts.Count > 0)
            {
                chart.Legend.Position = eLegendPosition.Bottom;
            }
            else
            {
                chart.Legend.Remove();
            }
            row += Math.Max(RowsAChart, bars.Count + 2);
        }
    }

    private static string FormatOf(CrmUnit unit) => unit switch
    {
        CrmUnit.Share => "0%",
        CrmUnit.Count or CrmUnit.Amount => "#,##0",
        _ => "#,##0.##",
    };
}
