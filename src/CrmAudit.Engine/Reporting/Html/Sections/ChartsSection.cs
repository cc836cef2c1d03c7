using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Html.Sections;

/// <summary>Charts that are tables: the bars are drawn, the numbers stand beside them for eyes and screen readers alike.</summary>
internal static class ChartsSection
{
    private const int MostBars = 25;
    private const int MostPoints = 40;

    /// <summary>Colours of the parts of a bar, from good to bad.</summary>
    private static readonly string[] PartColours = ["pass", "info", "none", "warn", "fail"];

    private static readonly CrmStatus[] Order = [CrmStatus.Fail, CrmStatus.Warning, CrmStatus.Indeterminate, CrmStatus.Pass];

    public static void Write(HtmlWriter html, ReportView view)
    {
        html.Add($"<section id=\"charts\" aria-labelledby=\"charts-h\"><h2 id=\"charts-h\">{view.Words["charts"]}</h2>\n<div class=\"charts\">\n");
        StatusByArea(html, view);
        PointsLost(html, view);
        Fill(html, view);
        foreach (var drawn in DrawnSeries.Of(view))
        {
            Series(html, view.Words, drawn);
        }
        html.Raw("</div></section>\n");
    }

    private static void StatusByArea(HtmlWriter html, ReportView view)
    {
        var words = view.Words;
        Open(html, words["chart.status"]);
        foreach (var area in ReportView.MainAreas.Append(CrmArea.Audit))
        {
            var counts = view.Counts(area).ToDictionary(static pair => pair.Status, static pair => pair.Count);
            var total = counts.Values.Sum();
            if (total == 0)
            {
                continue;
            }
            html.Add($"<tr><th scope=\"row\">{words.Of(area)}</th><td><svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
            var x = 0.0;
            foreach (var status in Order)
            {
                var width = 100.0 * counts.GetValueOrDefault(status) / total;
                html.Add($"<rect class=\"{HtmlFragments.Css(status)}\" x=\"{x}\" width=\"{width}\" height=\"10\"/>");
                x += width;
            }
            html.Add($"<rect class=\"track\" x=\"{x}\" width=\"{100 - x}\" height=\"10\"/></svg></td><td class=\"legend\">");
            foreach (var status in Order.Append(CrmStatus.NotEvaluated).Where(counts.ContainsKey))
            {
                html.Add($"<span class=\"{HtmlFragments.Css(status)}-text\" title=\"{words.Of(status)}\">{HtmlFragments.Mark(status)}<span class=\"sr\">{words.Of(status)}: </span>{counts[status]}</span> ");
            }
            html.Raw("</td></tr>\n");
        }
        Close(html);
    }

    private static void PointsLost(HtmlWriter html, ReportView view)
    {
        var lost = view.Report.Score.PointsLost.Take(12).ToList();
        if (lost.Count == 0)
        {
            return;
        }
        Open(html, view.Words["chart.lost"]);
        foreach (var (check, points) in lost)
        {
            Row(html, view.Words.Title(check, view.Report.Checks.FirstOrDefault(asked => asked.Id == check)), points / lost[0].Value, "warn", view.Words.Number(points, 1));
        }
        Close(html);
    }

    private static void Fill(HtmlWriter html, ReportView view)
    {
        var fields = view.Checks
            .Where(static check => check.Id is "Data.KeyFieldFill" or "Data.ExtraFieldFill")
            .SelectMany(static check => check.Subjects)
            .Where(static finding => finding.Subject.Type == CrmSubjectType.Field && finding.Measured is not null)
            .OrderBy(static finding => finding.Measured)
            .ToList();
        if (fields.Count == 0)
        {
            return;
        }
        Open(html, view.Words["chart.fill"]);
        foreach (var finding in fields.Take(MostBars))
        {
            Row(html, view.Words.Subject(finding.Subject), finding.Measured!.Value, HtmlFragments.Css(finding.Status), view.Words.Percent(finding.Measured.Value));
        }
        Close(html, fields.Count > MostBars ? view.Words.Of("plan.cut", ("shown", MostBars), ("total", (long)fields.Count)) : null);
    }

    private static void Series(HtmlWriter html, ReportWords words, DrawnSeries drawn)
    {
        var unit = drawn.Series.Unit;
        var bars = SeriesBar.Of(drawn.Series, words).Take(MostPoints).ToList();
        var most = unit == CrmUnit.Share ? 1 : bars.Max(static bar => Math.Abs(bar.Value));
        Open(html, drawn.Caption(words));
        foreach (var (label, value, parts) in bars)
        {
            var share = most > 0 ? Math.Abs(value) / most : 0;
            var shown = words.Bare(value, unit);
            if (parts.Count == 0)
            {
                Row(html, label, share, value < 0 ? "warn" : "info", shown);
            }
            else
            {
                StackedRow(html, words, label, share, parts, shown);
            }
        }
        html.Raw("</tbody></table>");
        if (bars[0].Parts.Count > 0)
        {
            Keys(html, bars[0].Parts);
        }
        html.Raw("</div>\n");
    }

    private static void StackedRow(HtmlWriter html, ReportWords words, string label, double share, IReadOnlyList<(string Kind, double Value)> parts, string value)
    {
        var total = parts.Sum(static part => part.Value);
        html.Add($"<tr><th scope=\"row\"><bdi>{label}</bdi></th><td><svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"track\" width=\"100\" height=\"10\"/>");
        var x = 0.0;
        for (var i = 0; i < parts.Count; i++)
        {
            var width = total > 0 ? 100 * share * parts[i].Value / total : 0;
            if (width > 0)
            {
                html.Add($"<rect class=\"{PartColours[Math.Min(i, PartColours.Length - 1)]}\" x=\"{x}\" width=\"{width}\" height=\"10\"/>");
            }
            x += width;
        }
        html.Add($"</svg></td><td class=\"num\">{value}<span class=\"sr\">: {string.Join(", ", parts.Where(static part => part.Value > 0).Select(part => $"{part.Kind} {words.Number(part.Value)}"))}</span></td></tr>\n");
    }

    private static void Keys(HtmlWriter html, IReadOnlyList<(string Kind, double Value)> parts)
    {
        html.Raw("<p class=\"keys\" aria-hidden=\"true\">");
        for (var i = 0; i < parts.Count; i++)
        {
            html.Add($"<span><svg class=\"bar\" viewBox=\"0 0 10 10\"><rect class=\"{PartColours[Math.Min(i, PartColours.Length - 1)]}\" width=\"10\" height=\"10\"/></svg>{parts[i].Kind}</span>");
        }
        html.Raw("</p>\n");
    }

    private static void Open(HtmlWriter html, string caption) =>
        html.Add($"<div class=\"chart\"><table class=\"bars\"><caption>{caption}</caption><tbody>\n");

    private static void Row(HtmlWriter html, string label, double share, string css, string value) =>
        html.Add($"<tr><th scope=\"row\"><bdi>{label}</bdi></th><td>{HtmlFragments.Bar(share, css)}</td><td class=\"num\">{value}</td></tr>\n");

    private static void Close(HtmlWriter html, string? note = null)
    {
        html.Raw("</tbody></table>");
        if (note is not null)
        {
            html.Add($"<p class=\"muted\">{note}</p>");
        }
        html.Raw("</div>\n");
    }
}
