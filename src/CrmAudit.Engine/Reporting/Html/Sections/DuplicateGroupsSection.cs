using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Html.Sections;

/// <summary>Duplicate groups, cards side by side.</summary>
internal static class DuplicateGroupsSection
{
    public static void Write(HtmlWriter html, ReportView view, GroupStore groups)
    {
        if (view.Groups.Count == 0)
        {
            return;
        }
        var words = view.Words;
        html.Add($"<section id=\"duplicates\" aria-labelledby=\"duplicates-h\"><h2 id=\"duplicates-h\">{words["duplicates"]}</h2>\n<p>{words["duplicates.intro"]}</p>\n");
        if (groups.Shown < view.Groups.Count)
        {
            html.Add($"<p class=\"note\">{words.Of("duplicates.cut", ("shown", (long)groups.Shown), ("total", (long)view.Groups.Count), ("where", view.WhereComplete))}</p>\n");
        }
        html.Add($"<noscript><p class=\"note\">{words["noscript"]}</p></noscript>\n<div id=\"group-list\"></div>\n</section>\n");
    }
}
