using CrmAudit.Engine.Reporting.View;
using CrmAudit.Engine.Text.Rendering;
using OfficeOpenXml;
using OfficeOpenXml.Drawing.Chart;
using OfficeOpenXml.Style;

namespace CrmAudit.Engine.Reporting.Xlsx.Sheets;

/// <summary>Score, areas, what to fix first, what did not fit.</summary>
internal static class SummarySheet
{
    /// <summary>Two lines: the word for a warning is longer than its column in Kazakh.</summary>
    private const double HeaderHeight = 30;

    private static readonly CrmStatus[] Statuses = [CrmStatus.Fail, CrmStatus.Warning, CrmStatus.Indeterminate, CrmStatus.Pass, CrmStatus.NotEvaluated];

    public static void Write(ExcelWorksheet sheet, TableSheet cells, ReportView view)
    {
        var (words, report) = (view.Words, view.Report);
        sheet.View.ShowGridLines = false;
        double[] widths = [46, 16, 18, 15, 15, 15, 15, 17, 14];
        for (var column = 0; column < widths.Length; column++)
        {
            sheet.Column(column + 1).Width = widths[column];
        }
        Put(1, 1, report.Company is { } company ? $"{words["title"]} — {company}" : words["title"]);
        sheet.Cells[1, 1].Style.Font.Size = 18;
        sheet.Cells[1, 1].Style.Font.Bold = true;
        Put(2, 1, $"{words.Of("asOf", ("date", words.Date(report.AsOf)))} · {words.Of("createdAt", ("date", words.Moment(report.CreatedAt.ToOffset(report.AsOf.Offset))))}");
        sheet.Cells[2, 1].Style.Font.Color.SetColor(SheetStyles.Muted);
        var score = report.Score;
        Put(4, 1, words["score"]);
        Put(4, 2, score.Value is { } value ? Math.Floor(value) : words.Span(score) is { Length: > 0 } span ? span : "—");
        Put(4, 3, score.Grade);
        Put(4, 4, words.Of(score));
        Wrapped(4, 4, words.Of(score), 70);
        sheet.Cells[4, 1, 4, 3].Style.Font.Size = 16;
        sheet.Cells[4, 2].Style.HorizontalAlignment = ExcelHorizontalAlignment.Left;
        sheet.Cells[4, 1, 4, 3].Style.Font.Bold = true;
        Put(5, 1, words.Verdict(score));
        if (view.Scope.Redacted)
        {
            Put(6, 1, words["redacted"]);
        }

        var first = 8;
        foreach (var answer in PlainAnswers.Of(view))
        {
            Put(first, 1, answer.Question);
            Put(first, 2, answer.Sentence);
            sheet.Cells[first, 1].Style.Font.Bold = true;
            sheet.Cells[first, 1].Style.VerticalAlignment = ExcelVerticalAlignment.Top;
            Wrapped(first, 2, answer.Sentence, 115);
            first++;
        }
        first++;
        foreach (var line in MoneyLine.Of(view))
        {
            Put(first, 1, line.Label);
            Put(first, 2, line.Figure);
            Put(first, 3, line.Detail);
            sheet.Cells[first, 2].Style.Font.Bold = true;
            first++;
        }

        var row = Areas(first + 1);
        row = Top(row + 18);
        Notes(row + 1);
        TableSheet.Paper(sheet);

        void Put(int at, int column, object? text) => cells.Set(sheet, at, column, text);

        // A text across the rest of the sheet, in as many lines as it takes.
        void Wrapped(int at, int column, string text, double aLine)
        {
            sheet.Cells[at, column, at, widths.Length].Merge = true;
            sheet.Cells[at, column].Style.WrapText = true;
            sheet.Cells[at, column].Style.VerticalAlignment = ExcelVerticalAlignment.Top;
            sheet.Row(at).Height = Math.Max(22, 15 * Math.Ceiling(text.Length / aLine));
        }

        void Header(int at, params ReadOnlySpan<string> captions)
        {
            for (var column = 0; column < captions.Length; column++)
            {
                Put(at, column + 1, captions[column]);
            }
            var range = sheet.Cells[at, 1, at, captions.Length];
            range.Style.Font.Bold = true;
            range.Style.Font.Color.SetColor(System.Drawing.Color.White);
            range.Style.Fill.PatternType = ExcelFillStyle.Solid;
            range.Style.Fill.BackgroundColor.SetColor(SheetStyles.Accent);
            range.Style.VerticalAlignment = ExcelVerticalAlignment.Center;
            range.Style.WrapText = true;
            sheet.Row(at).Height = HeaderHeight;
        }

        // Areas with their counts, and the chart that draws them.
        int Areas(int at)
        {
            Header(at, [words["col.area"], words["score"], words["col.status"], .. Statuses.Select(words.Of), words["col.range"]]);
            var first = at + 1;
            foreach (var area in ReportView.MainAreas)
            {
                at++;
                var areaScore = score.Areas.FirstOrDefault(candidate => candidate.Area == area);
                Put(at, 1, words.Of(area));
                Put(at, 2, areaScore?.Value is { } points ? Math.Floor(points) : words.Points(areaScore));
                Put(at, 9, areaScore?.Value is null ? null : words.Span(areaScore.Low, areaScore.High));
                Put(at, 3, words.Light(score, area));
                var counts = view.Counts(area).ToDictionary();
                for (var index = 0; index < Statuses.Length; index++)
                {
                    Put(at, 4 + index, counts.GetValueOrDefault(Statuses[index]));
                }
            }
            foreach (var (light, status) in new[] { ("Pass", CrmStatus.Pass), ("Warning", CrmStatus.Warning), ("Fail", CrmStatus.Fail) })
            {
                SheetStyles.Equal(sheet, new ExcelAddress(first, 3, at, 3), words["light." + light], SheetStyles.StrongOf(status), System.Drawing.Color.White);
            }
            sheet.Cells[first - 1, 2, at, 9].Style.HorizontalAlignment = ExcelHorizontalAlignment.Center;
            var chart = (ExcelBarChart)sheet.Drawings.AddChart("StatusByArea", eChartType.BarStacked);
            chart.Title.Text = words["chart.status"];
            chart.SetPosition(at + 1, 0, 0, 0);
            chart.SetSize(960, 290);
            chart.Legend.Position = eLegendPosition.Bottom;
            chart.GapWidth = 60;
            chart.Title.Font.Size = 12;
            chart.Title.Font.Bold = true;
            chart.XAxis.Orientation = eAxisOrientation.MaxMin;
            for (var index = 0; index < Statuses.Length; index++)
            {
                var series = chart.Series.Add(sheet.Cells[first, 4 + index, at, 4 + index], sheet.Cells[first, 1, at, 1]);
                series.Header = words.Of(Statuses[index]);
                series.Fill.Color = SheetStyles.StrongOf(Statuses[index]);
            }
            chart.YAxis.MajorUnit = Math.Max(1, Math.Ceiling(report.Checks.Count / 40.0));
            return at;
        }

        int Top(int at)
        {
            Put(at, 1, words["top"]);
            sheet.Cells[at, 1].Style.Font.Bold = true;
            sheet.Cells[at, 1].Style.Font.Size = 13;
            Put(at + 1, 1, words["top.how"]);
            at += 2;
            Header(at, words["col.check"], words["col.severity"], words["col.records"], words["col.amount"], words["col.money"], words["col.effort"], words["col.pointsLost"]);
            var first = at + 1;
            foreach (var item in view.Top)
            {
                at++;
                Put(at, 1, words.Title(item.Lead));
                Put(at, 2, words.Of(item.Severity));
                Put(at, 3, item.LeadRecords);
                Put(at, 4, item.LeadAmount);
                Put(at, 5, item.LeadAmount is null ? null : words.Of(item.Money));
                Put(at, 6, words.Hours(item.Effort));
                Put(at, 7, item.PointsLost);
                sheet.Cells[at, 1].Style.WrapText = true;
                sheet.Cells[at, 5, at, 6].Style.HorizontalAlignment = ExcelHorizontalAlignment.Left;
                sheet.Cells[at, 5, at, 6].Style.Indent = 1;
                sheet.Cells[at, 3, at, 4].Style.Numberformat.Format = "#,##0";
                sheet.Cells[at, 7].Style.Numberformat.Format = "0.0";
                sheet.Row(at).Style.VerticalAlignment = ExcelVerticalAlignment.Top;
            }
            if (view.Top.Count > 0)
            {
                SheetStyles.Severities(sheet, new ExcelAddress(first, 2, at, 2), words);
            }
            else
            {
                Put(++at, 1, words["top.none"]);
            }
            return at;
        }

        void Notes(int at)
        {
            List<string> notes = [words["xlsx.plan.how"]];
            notes.AddRange(cells.CutSheets.Select(cut => $"{SheetTitle.Of(cut.Key, words.Culture)}: {words.Of("sheet.cut", ("shown", cut.Value.Shown), ("total", cut.Value.Total), ("where", cut.Key == EvidenceSheet.Name ? view.WhereEvidence() : view.WhereComplete))}"));
            notes.AddRange(report.Findings
                .Where(static finding => finding.Evidence.Rows.Count < finding.Evidence.Total)
                .Take(50)
                .Select(finding => $"{words.Title(finding)} — {words.Subject(finding.Subject)}: {words.Of("evidence.cut", ("shown", (long)finding.Evidence.Shown), ("total", finding.Evidence.Total), ("where", view.WhereEvidence(finding.Evidence.ListPath)))}"));
            if (cells.CutValues > 0)
            {
                notes.Add($"{words.Of("cell.cut", ("n", cells.CutValues))} {view.WhereComplete}");
            }
            if (view.Suppressed.Count > 0)
            {
                notes.Add($"{words.Of("suppressed.count", ("n", (long)view.Suppressed.Count))}. {words["suppressed.intro"]}");
            }
            notes.Add(words["how.text"]);
            foreach (var note in notes)
            {
                at++;
                Put(at, 1, note);
                sheet.Cells[at, 1, at, 8].Merge = true;
                sheet.Cells[at, 1].Style.WrapText = true;
                sheet.Cells[at, 1].Style.VerticalAlignment = ExcelVerticalAlignment.Top;
                sheet.Row(at).Height = 15 * Math.Ceiling(note.Length / 130.0);
                sheet.Cells[at, 1].Style.Font.Color.SetColor(SheetStyles.Muted);
            }
        }
    }
}
