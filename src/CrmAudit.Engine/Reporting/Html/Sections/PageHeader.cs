using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Html.Sections;

internal static class PageHeader
{
    public static void Write(HtmlWriter html, ReportView view)
    {
        var words = view.Words;
        html.Add($"""
            <a class="skip" href="#main">{words["skip"]}</a>
            <header class="top">
            <div class="brand"><span class="brand-name">{words["title"]}</span> <bdi class="company">{view.Report.Company}</bdi></div>
            <nav aria-label="{words["nav"]}"><ul>

            """);
        string[] sections = ["summary", "plan", "charts", "checks", "sample", "duplicates", "gaps", "files"];
        foreach (var section in sections.Where(section => section switch { "duplicates" => view.Groups.Count > 0, "sample" => view.Sample.Count > 0, _ => true }))
        {
            html.Add($"<li><a href=\"#{section}\">{words["toc." + section]}</a></li>\n");
        }
        html.Add($"""
            </ul></nav>
            <button type="button" class="btn brief" id="brief" title="{words["brief.what"]}" hidden>{words["brief"]}</button>
            <button type="button" class="theme" id="theme" aria-label="{words["theme"]}" title="{words["theme"]}" hidden><svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M10 2.5a7.5 7.5 0 0 1 0 15z" fill="currentColor"/></svg></button>
            </header>

            """);
    }
}
