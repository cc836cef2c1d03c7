using CrmAudit.Engine.Comparison;
using CrmAudit.Engine.Reporting.View;
using OfficeOpenXml;
using OfficeOpenXml.Drawing.Chart;

namespace CrmAudit.Engine.Reporting.Xlsx.Sheets;

/// <summary>How the score, the areas and the figure of every check went over the last runs, one run a column; the first rows as a chart.</summary>
internal static class TrendSheet
{
    /// <summary>Runs that fit beside each other on a screen.</summary>
    private const int MostRuns = 12;
    private const int FixedColumns = 4;

    /// <summary>One line of the table.</summary>
    /// <param name="Finding">What the figures are of; null for the score and the areas.</param>
    /// <param name="Name">Name of the line.</param>
    /// <param name="Values">The figure of each run; null where it has none.</param>
    private sealed record Line(CrmFinding? Finding, string Name, IReadOnlyList<double?> Values);

    public static void Write(TableSheet sheets, ReportView view)
    {
        if (view.Report.Past is not { } past)
        {
            return;
        }
        var words = view.Words;
        IReadOnlyList<PastRun> runs = [.. past.Runs.TakeLast(MostRuns)];
        List<Line> scores =
        [
            new(null, words["score"], [.. runs.Select(static run => run.Score?.Value)]),
            .. ReportView.MainAreas.Select(area => new Line(null, words.Of(area), [.. runs.Select(run => run.Areas.TryGetValue(area, out var value) ? (double?)value : null)])),
        ];
        var lines = scores.Concat(view.Checks.Select(static check => check.Lead).OfType<CrmFinding>().Where(static lead => lead.Measured is not null)
            .Select(lead => new Line(lead, words.Title(lead), [.. runs.Select(run => run.Figures.TryGetValue(lead.Fingerprint, out var value) ? (double?)value : null)])));
        List<SheetColumn<Line>> columns =
        [
            new(words["col.check"], CellFormat.Text, static line => line.Name),
            new(words["col.subject"], CellFormat.Text, line => line.Finding is { } finding ? words.Subject(finding.Subject) : null),
            new(words["col.norm"], CellFormat.Text, line => line.Finding is { } finding ? words.Norm(finding.Threshold, finding.Unit) : null),
            new(words["col.baseline"], CellFormat.Text, line => line.Finding is { } finding ? words.Of(finding.Baseline) : past.Score is { } score && line == scores[0] ? words.Of(score.Change) : null),
            .. Captions(words, view.Report.AsOf.Offset, runs).Select((caption, index) => new SheetColumn<Line>(caption, CellFormat.Number, line => line.Values[index])),
        ];
        var (sheet, _) = sheets.Write("Trend", columns, lines, frozenColumns: 1);
        Formats(sheet, [.. lines]);
        Chart(sheet, words, scores.Count, runs.Count);
    }

    /// <summary>The days of the runs; a second run of a day is told apart by its number.</summary>
    private static IEnumerable<string> Captions(ReportWords words, TimeSpan offset, IEnumerable<PastRun> runs)
    {
        var told = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var run in runs)
        {
            var day = words.Date(run.AsOf.ToOffset(offset));
            var times = told[day] = told.GetValueOrDefault(day) + 1;
            yield return times == 1 ? day : $"{day} ({times})";
        }
    }

    /// <summary>Each line in the unit of its figure.</summary>
    private static void Formats(ExcelWorksheet sheet, List<Line> lines)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            var cells = sheet.Cells[index + 2, FixedColumns + 1, index + 2, FixedColumns + lines[index].Values.Count];
            cells.Style.Numberformat.Format = lines[index].Finding is null ? "0" : lines[index].Finding!.Unit switch { CrmUnit.Share => "0.0%", CrmUnit.Count or CrmUnit.Amount => "#,##0", _ => "#,##0.##" };
        }
    }

    private static void Chart(ExcelWorksheet sheet, ReportWords words, int scores, int runs)
    {
        if (runs < 2)
        {
            return;
        }
        var chart = (ExcelLineChart)sheet.Drawings.AddChart("ScoreTrend", eChartType.LineMarkers);
        chart.Title.Text = words["past.trend"];
        chart.Title.Font.Size = 12;
        chart.Title.Font.Bold = true;
        chart.SetPosition(1, 0, FixedColumns + runs + 1, 0);
        chart.SetSize(720, 320);
        chart.Legend.Position = eLegendPosition.Bottom;
        chart.YAxis.MinValue = 0;
        chart.YAxis.MaxValue = 100;
        for (var row = 2; row < 2 + scores; row++)
        {
            chart.Series.Add(sheet.Cells[row, FixedColumns + 1, row, FixedColumns + runs], sheet.Cells[1, FixedColumns + 1, 1, FixedColumns + runs]).HeaderAddress = sheet.Cells[row, 1];
        }
    }
}
