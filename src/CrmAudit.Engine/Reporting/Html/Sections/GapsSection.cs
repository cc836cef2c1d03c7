using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Html.Sections;

/// <summary>What could not be evaluated, by what it takes.</summary>
internal static class GapsSection
{
    /// <summary>Subjects named beside a reason; the rest is counted.</summary>
    private const int MostSubjects = 8;

    public static void Write(HtmlWriter html, ReportView view)
    {
        var words = view.Words;
        html.Add($"<section id=\"gaps\" aria-labelledby=\"gaps-h\"><h2 id=\"gaps-h\">{words["gaps"]}</h2>\n");
        if (view.Gaps.Count == 0)
        {
            html.Add($"<p>{words["gaps.none"]}</p></section>\n");
            return;
        }
        html.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{words["gaps"]}\"><table><caption class=\"sr\">{words["gaps"]}</caption><thead><tr><th scope=\"col\">{words["gaps.how"]}</th><th scope=\"col\">{words["col.check"]}</th><th scope=\"col\">{words["col.subject"]}</th></tr></thead><tbody>\n");
        foreach (var gap in view.Gaps.GroupBy(finding => words.Text(finding.StatusReasonText), StringComparer.Ordinal).OrderByDescending(static group => group.Count()))
        {
            html.Add($"<tr><td class=\"wide\">{gap.Key}</td><td class=\"wide\">{string.Join("; ", gap.Select(finding => words.Title(finding)).Distinct(StringComparer.Ordinal))}</td><td><bdi>{Subjects(words, gap)}</bdi></td></tr>\n");
        }
        html.Raw("</tbody></table></div>\n</section>\n");
    }

    /// <summary>What the answer is missing for: one pipeline may lack what another has.</summary>
    private static string Subjects(ReportWords words, IEnumerable<CrmFinding> gaps)
    {
        var names = gaps.Where(static gap => gap.Subject.Type is not (CrmSubjectType.Check or CrmSubjectType.Audit)).Select(gap => words.Subject(gap.Subject)).Distinct(StringComparer.Ordinal).ToList();
        var named = string.Join("; ", names.Take(MostSubjects));
        return names.Count > MostSubjects ? $"{named} {words.Of("more", ("n", names.Count - MostSubjects))}" : named;
    }
}
