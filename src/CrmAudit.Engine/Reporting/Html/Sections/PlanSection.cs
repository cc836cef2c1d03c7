using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Html.Sections;

/// <summary>What to do now, within a month and later.</summary>
internal static class PlanSection
{
    private const int MostItems = 50;

    public static void Write(HtmlWriter html, ReportView view)
    {
        var words = view.Words;
        html.Add($"<section id=\"plan\" aria-labelledby=\"plan-h\"><h2 id=\"plan-h\">{words["plan"]}</h2>\n");
        foreach (var severity in new[] { CrmSeverity.Critical, CrmSeverity.Important, CrmSeverity.Desirable })
        {
            var items = view.Plan.Where(item => item.Severity == severity).ToList();
            html.Add($"<h3 class=\"plan-{severity.ToString().ToLowerInvariant()}\">{words["plan." + severity]}</h3>\n");
            if (items.Count == 0)
            {
                html.Add($"<p class=\"muted\">{words["plan.empty"]}</p>\n");
                continue;
            }
            html.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{words["plan." + severity]}\"><table><caption class=\"sr\">{words["plan." + severity]}</caption><thead><tr><th scope=\"col\">{words["col.what"]}</th><th scope=\"col\">{words["col.subject"]}</th><th scope=\"col\">{words["cost"]}</th><th scope=\"col\">{words["col.effort"]}</th><th scope=\"col\">{words["col.due"]}</th></tr></thead><tbody>\n");
            foreach (var item in items.Take(MostItems))
            {
                var what = words.Text(item.What);
                html.Add($"<tr><td class=\"wide\"><a href=\"#{HtmlFragments.Target(item)}\">{words.Title(item.Lead)}</a>{(what.Length > 0 ? new Markup("<br>") : default)}{what}</td><td><bdi>{HtmlFragments.Subjects(words, item)}</bdi></td><td class=\"cost\">");
                HtmlFragments.Cost(html, words, item);
                html.Add($"</td><td>{words.Of(item.Effort)}</td><td class=\"nowrap\">{item.Due.ToString("d", words.Culture)}</td></tr>\n");
            }
            html.Raw("</tbody></table></div>\n");
            if (items.Count > MostItems)
            {
                html.Add($"<p class=\"muted\">{words.Of("plan.cut", ("shown", MostItems), ("total", (long)items.Count))}</p>\n");
            }
        }
        html.Raw("</section>\n");
    }
}
