using CrmAudit.Engine.Comparison;
using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Html.Sections;

/// <summary>How the score and its areas went over the runs of the history.</summary>
internal static class TrendChart
{
    private const int FewestRuns = 2;
    private const double Width = 720;
    private const double Height = 150;

    public static void Write(HtmlWriter html, ReportView view)
    {
        if (view.Report.Past is not { } past || past.Runs.Count < FewestRuns)
        {
            return;
        }
        var words = view.Words;
        List<(DateTimeOffset, double)> scores = [.. past.Runs.Where(static run => run.Score?.Value is not null).Select(static run => (run.AsOf, run.Score!.Value!.Value))];
        html.Add($"<div class=\"chart trend\"><h3>{words["past.trend"]}</h3>\n");
        if (scores.Count >= FewestRuns)
        {
            Score(html, view, scores);
        }
        Areas(html, view, past);
        Coverage(html, words, past);
        html.Raw("</div>\n");
    }

    private static void Score(HtmlWriter html, ReportView view, List<(DateTimeOffset AsOf, double Value)> scores)
    {
        var words = view.Words;
        var (first, last) = (scores[0], scores[^1]);
        string Day(DateTimeOffset moment) => words.Date(moment.ToOffset(view.Report.AsOf.Offset));
        html.Add($"<svg class=\"over-time\" viewBox=\"-34 -12 {Width + 68} {Height + 40}\" role=\"img\" aria-label=\"{words.Of("past.trend.label", ("first", Math.Floor(first.Value)), ("firstDay", Day(first.AsOf)), ("last", Math.Floor(last.Value)), ("lastDay", Day(last.AsOf)))}\">");
        foreach (var line in new[] { 0, 50, 100 })
        {
            var y = Height * (1 - (line / 100.0));
            html.Add($"<line class=\"rule\" x1=\"0\" x2=\"{Width}\" y1=\"{y}\" y2=\"{y}\"/><text class=\"tick end\" x=\"-8\" y=\"{y + 4}\">{line}</text>");
        }
        html.Raw(TrendLine.Large(scores, 0, 100, Width, Height));
        html.Add($"<text class=\"tick\" x=\"0\" y=\"{Height + 22}\">{Day(first.AsOf)}</text><text class=\"tick end\" x=\"{Width}\" y=\"{Height + 22}\">{Day(last.AsOf)}</text></svg>\n");
    }

    /// <summary>Each area with its first and last number.</summary>
    private static void Areas(HtmlWriter html, ReportView view, AuditPast past)
    {
        var words = view.Words;
        html.Add($"<table class=\"bars\"><caption class=\"sr\">{words["past.trend"]}</caption><tbody>\n");
        foreach (var area in ReportView.MainAreas)
        {
            List<(DateTimeOffset AsOf, double Value)> points = [.. past.Runs.Where(run => run.Areas.ContainsKey(area)).Select(run => (run.AsOf, run.Areas[area]))];
            if (points.Count >= FewestRuns)
            {
                html.Add($"<tr><th scope=\"row\">{words.Of(area)}</th><td>{TrendLine.Small(points, 0, 100)}</td><td class=\"num\">{words.Number(Math.Floor(points[0].Value))} → {words.Number(Math.Floor(points[^1].Value))}</td></tr>\n");
            }
        }
        html.Raw("</tbody></table>\n");
    }

    /// <summary>Scores that rest on different shares of the questions are not alike.</summary>
    private static void Coverage(HtmlWriter html, ReportWords words, AuditPast past)
    {
        var shares = past.Runs.Select(static run => run.Score?.Coverage).OfType<double>().ToList();
        if (shares.Count > 0 && words.Percent(shares.Min()) != words.Percent(shares.Max()))
        {
            html.Add($"<p class=\"muted small\">{words.Of("past.coverage", ("low", words.Percent(shares.Min())), ("high", words.Percent(shares.Max())))}</p>\n");
        }
    }
}
