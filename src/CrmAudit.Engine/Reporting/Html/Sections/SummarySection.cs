using System.Globalization;
using CrmAudit.Engine.Reporting.View;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Reporting.Html.Sections;

/// <summary>The answer on one screen: score, what changed, money, areas, what to fix first and what it costs.</summary>
internal static class SummarySection
{
    public static void Write(HtmlWriter html, ReportView view)
    {
        html.Raw("<section id=\"summary\" aria-labelledby=\"summary-h\">\n");
        Hero(html, view);
        Answers(html, view);
        ChangesSection.Write(html, view);
        Money(html, view);
        Areas(html, view);
        Top(html, view);
        html.Raw("</section>\n");
    }

    private static void Hero(HtmlWriter html, ReportView view)
    {
        var (words, report) = (view.Words, view.Report);
        var score = report.Score;
        html.Raw("<div class=\"hero\">\n");
        Gauge(html, words, score);
        html.Add($"""
            <div class="hero-text">
            <h1 id="summary-h">{words.Verdict(score)}</h1>
            <p class="lead">{words.Of(score)}</p>
            """);
        html.Add($"""
            <p class="meta">{words.Of("asOf", ("date", words.Date(report.AsOf)))} · {words.Of("createdAt", ("date", words.Moment(report.CreatedAt.ToOffset(report.AsOf.Offset))))} · {words.Of("counts", ("findings", (long)report.Findings.Count), ("checks", (long)report.Findings.Select(static finding => finding.CheckId).Distinct(StringComparer.Ordinal).Count()))}</p>
            """);
        if (view.Suppressed.Count > 0)
        {
            html.Add($"<p class=\"meta\"><a href=\"#suppressed\">{words.Of("suppressed.count", ("n", (long)view.Suppressed.Count))}</a></p>\n");
        }
        if (view.Scope.Redacted)
        {
            html.Add($"<p class=\"note\">{words["redacted"]}</p>\n");
        }
        html.Raw("</div>\n</div>\n");
    }

    private static void Answers(HtmlWriter html, ReportView view)
    {
        html.Raw("<dl class=\"answers\">\n");
        foreach (var answer in PlainAnswers.Of(view))
        {
            html.Add($"<div><dt>{answer.Question}</dt><dd>{answer.Sentence}</dd></div>\n");
        }
        html.Raw("</dl>\n");
    }

    /// <summary>A ring filled by the score, from the top, clockwise; what could still change it, paler.</summary>
    private static void Gauge(HtmlWriter html, ReportWords words, AuditScore score)
    {
        const double Circumference = 2 * Math.PI * 52;
        var filled = Circumference * Math.Clamp(score.Value ?? 0, 0, 100) / 100;
        var (low, open) = words.Span(score).Length == 0 ? (0, 0) : (Circumference * score.Low / 100, Circumference * (score.High - score.Low) / 100);
        var span = words.Span(score);
        var css = score.Grade switch { "A" or "B" => "pass", "C" => "warn", "D" or "E" => "fail", _ => "none" };
        var shown = score.Value is { } value ? Math.Floor(value).ToString("0", CultureInfo.InvariantCulture) : span.Length > 0 ? span : "—";
        html.Add($"""
            <svg class="gauge {css}" viewBox="0 0 120 120" role="img" aria-label="{words.Short(score)}">
            <circle class="ring" cx="60" cy="60" r="52"/>
            <circle class="open" cx="60" cy="60" r="52" stroke-dasharray="0 {low} {open} {Circumference}" transform="rotate(-90 60 60)"/>
            <circle class="arc" cx="60" cy="60" r="52" stroke-dasharray="{filled} {Circumference}" transform="rotate(-90 60 60)"/>
            <text class="gauge-value{(shown.Length > 3 ? " span" : "")}" x="60" y="66">{shown}</text>
            <text class="gauge-grade" x="60" y="88">{(score.Grade.Length > 0 ? score.Grade : score.BestGrade.Length == 0 ? "" : score.WorstGrade == score.BestGrade ? score.BestGrade : $"{score.WorstGrade}–{score.BestGrade}")}</text>
            </svg>

            """);
    }

    private static void Money(HtmlWriter html, ReportView view)
    {
        var lines = MoneyLine.Of(view).ToList();
        if (lines.Count == 0)
        {
            return;
        }
        html.Add($"<h2 class=\"sr\">{view.Words["money"]}</h2>\n<ul class=\"money\">\n");
        foreach (var line in lines)
        {
            html.Add($"<li class=\"money-{line.Money.ToString().ToLowerInvariant()}\"><span class=\"label\">{line.Label}</span><b class=\"num\">{line.Figure}</b><span class=\"muted small\">{line.Detail}</span></li>\n");
        }
        html.Raw("</ul>\n");
    }

    private static void Areas(HtmlWriter html, ReportView view)
    {
        var words = view.Words;
        html.Add($"<h2 class=\"sr\">{words["areas"]}</h2>\n<ul class=\"areas\">\n");
        foreach (var area in ReportView.MainAreas)
        {
            var score = view.Report.Score.Areas.FirstOrDefault(candidate => candidate.Area == area);
            var light = score?.Light ?? CrmStatus.NotEvaluated;
            html.Add($"<li class=\"area {HtmlFragments.Css(light)}\"><div class=\"area-head\"><h3><a href=\"#area-{area.ToString()}\">{words.Of(area)}</a></h3><span class=\"light\">{HtmlFragments.Mark(light)}{words.Light(view.Report.Score, area)}</span></div>");
            if (score is not null)
            {
                var span = words.Span(score.Low, score.High);
                html.Add($"<p class=\"area-value\">{(score.Value is { } value ? words.Of("points", ("value", Math.Floor(value))) : span)}</p>{HtmlFragments.RangeBar(score.Value / 100, score.Low / 100, score.High / 100, HtmlFragments.Css(light))}<p class=\"muted\">{words.Of("coverage", ("coverage", score.Coverage))}{(score.Value is null || span.Length == 0 ? "" : " · " + words.Within(score.Low, score.High, score.Coverage))}</p>");
            }
            html.Raw("<p class=\"chips\">");
            foreach (var (status, count) in view.Counts(area))
            {
                html.Add($"<span class=\"chip {HtmlFragments.Css(status)}\">{HtmlFragments.Mark(status)}{words.Of(status)}: {words.Number(count)}</span> ");
            }
            if (view.PutAside(area) is > 0 and var aside)
            {
                html.Add($"<span class=\"chip none\">{words.Of("suppressed.count", ("n", aside))}</span>");
            }
            html.Raw("</p></li>\n");
        }
        html.Raw("</ul>\n");
    }

    private static void Top(HtmlWriter html, ReportView view)
    {
        var words = view.Words;
        html.Add($"<h2 id=\"top\">{words["top"]}</h2>\n");
        if (view.Top.Count == 0)
        {
            html.Add($"<p>{words["top.none"]}</p>\n");
            return;
        }
        html.Add($"<p class=\"muted\">{words["top.how"]}</p>\n<ol class=\"fixes\">\n");
        foreach (var item in view.Top)
        {
            html.Raw("<li><div class=\"fix-main\"><p class=\"fix-head\">");
            HtmlFragments.Severity(html, words, item.Severity);
            html.Add($" <a href=\"#{HtmlFragments.Target(item)}\">{words.Title(item.Lead)}</a></p><p>{words.Text(item.Why)}</p><p class=\"muted\"><bdi>{HtmlFragments.Subjects(words, item)}</bdi></p></div><div class=\"fix-cost\"><span class=\"label\">{words["cost"]}</span>");
            HtmlFragments.Cost(html, words, item);
            if (item.PointsLost is { } lost)
            {
                html.Add($"<span class=\"num muted\">{words.Of("pointsLost", ("value", lost))}</span>");
            }
            html.Add($"</div><div class=\"fix-effort\"><span class=\"label\">{words["col.effort"]}</span>{words.Of(item.Effort)}</div></li>\n");
        }
        html.Raw("</ol>\n");
    }
}
