using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Html.Sections;

/// <summary>Whether it got better since the last audit: the answer in words, the largest changes each way, how the score went, then every change.</summary>
internal static class ChangesSection
{
    private const int Largest = 3;
    private const int MostChanges = 100;

    public static void Write(HtmlWriter html, ReportView view)
    {
        if (!view.HasBaseline)
        {
            return;
        }
        var words = view.Words;
        var changes = view.Changes;
        html.Add($"<div class=\"past\"><h2 id=\"new\">{words["past"]}</h2>\n");
        var sentences = changes.Sentences(words, view.Report.AsOf);
        html.Add($"<p class=\"lead answer {Css(changes.Answer)}\">{sentences[0]}</p>\n<p class=\"muted\">{string.Join(" ", sentences.Skip(1))}</p>\n");
        if (changes.Better.Count + changes.Worse.Count > 0)
        {
            html.Raw("<div class=\"ways\">\n");
            Way(html, words, "past.better", changes.Better);
            Way(html, words, "past.worse", changes.Worse);
            html.Raw("</div>\n");
        }
        TrendChart.Write(html, view);
        All(html, words, changes);
        html.Raw("</div>\n");
    }

    private static void Way(HtmlWriter html, ReportWords words, string caption, IReadOnlyList<CrmFinding> findings)
    {
        html.Add($"<div class=\"way\"><h3>{words[caption]}</h3>\n");
        if (findings.Count == 0)
        {
            html.Add($"<p class=\"muted\">{words["past.nothing"]}</p></div>\n");
            return;
        }
        html.Raw("<ul class=\"changes\">\n");
        foreach (var finding in findings.Take(Largest))
        {
            Chip(html, words, finding);
            html.Add($"<span><a href=\"#c-{finding.CheckId}\"><b>{words.Title(finding)}</b></a> — <bdi>{words.Subject(finding.Subject)}</bdi><br>");
            Figures(html, words, finding);
            html.Raw("</span></li>\n");
        }
        html.Raw("</ul></div>\n");
    }

    private static void All(HtmlWriter html, ReportWords words, ChangeView changes)
    {
        if (changes.All.Count == 0)
        {
            return;
        }
        html.Add($"<details><summary>{words.Of("past.all", ("n", (long)changes.All.Count))}</summary>\n<ul class=\"changes\">\n");
        foreach (var finding in changes.All.Take(MostChanges))
        {
            Chip(html, words, finding);
            html.Add($"<span><b>{words.Title(finding)}</b> — <bdi>{words.Subject(finding.Subject)}</bdi>. {words.Text(finding.MessageText)}</span></li>\n");
        }
        html.Raw("</ul>\n");
        if (changes.All.Count > MostChanges)
        {
            html.Add($"<p class=\"muted\">{words.Of("more", ("n", changes.All.Count - MostChanges))}</p>\n");
        }
        html.Raw("</details>\n");
    }

    private static void Chip(HtmlWriter html, ReportWords words, CrmFinding finding) =>
        html.Add($"<li><span class=\"chip change-{finding.Baseline.ToString().ToLowerInvariant()}\">{words.Of(finding.Baseline)}</span> ");

    /// <summary>Both figures where they differ as they are shown.</summary>
    private static void Figures(HtmlWriter html, ReportWords words, CrmFinding finding)
    {
        var (was, now) = (words.Measured(finding.BaselineMeasured, finding.Unit), words.Measured(finding.Measured, finding.Unit));
        html.Raw("<span class=\"num\">");
        if (finding.BaselineMeasured is not null && was != now)
        {
            html.Add($"{was} → ");
        }
        html.Add($"<b>{now}</b></span>");
    }

    private static string Css(CrmBaseline answer) => answer switch
    {
        CrmBaseline.Better => "pass-text",
        CrmBaseline.Worse => "fail-text",
        _ => "",
    };
}
