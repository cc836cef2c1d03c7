using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Reporting.View;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Reporting.Html.Sections;

/// <summary>Each manager with what there is about him or her, and the way to a page of his or her own: the report narrowed to one name.</summary>
internal static class ManagersSection
{
    private const int MostManagers = 100;
    private const int Named = 3;

    public static void Write(HtmlWriter html, ReportView view)
    {
        var words = view.Words;
        var problems = view.Checks.SelectMany(static check => check.Subjects).Where(Actionable.Is).ToList();
        var own = problems.Where(static finding => ChecksSection.OwnerOf(finding) is { Length: > 0 }).ToLookup(static finding => ChecksSection.OwnerOf(finding)!, StringComparer.Ordinal);
        var cards = problems.SelectMany(static finding => finding.Evidence.Rows).Where(static row => row.Owner is { Length: > 0 }).GroupBy(static row => row.Owner!, StringComparer.Ordinal)
            .ToDictionary(static rows => rows.Key, static rows => rows.Select(RowKey.Of).Distinct().LongCount(), StringComparer.Ordinal);
        var managers = own.Select(static group => group.Key).Union(cards.Keys, StringComparer.Ordinal)
            .OrderByDescending(owner => own[owner].Count(static finding => finding.Status == CrmStatus.Fail)).ThenByDescending(owner => cards.GetValueOrDefault(owner)).ThenBy(static owner => owner, StringComparer.Ordinal).ToList();
        if (managers.Count == 0)
        {
            return;
        }
        html.Add($"<section id=\"managers\" aria-labelledby=\"managers-h\"><h2 id=\"managers-h\">{words["managers"]}</h2>\n<p class=\"muted\">{words["managers.intro"]}</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{words["managers"]}\"><table><caption class=\"sr\">{words["managers"]}</caption><thead><tr><th scope=\"col\">{words["col.owner"]}</th><th scope=\"col\">{words.Of(CrmStatus.Fail)}</th><th scope=\"col\">{words.Of(CrmStatus.Warning)}</th><th scope=\"col\">{words["managers.cards"]}</th><th scope=\"col\">{words["managers.what"]}</th></tr></thead><tbody>\n");
        foreach (var owner in managers.Take(MostManagers))
        {
            var findings = own[owner].OrderByDescending(static finding => finding.Severity).ThenByDescending(static finding => finding.Status).ToList();
            html.Add($"<tr><th scope=\"row\"><a href=\"#checks?owner={Uri.EscapeDataString(owner)}\"><bdi>{owner}</bdi></a></th><td class=\"num\">{findings.Count(static finding => finding.Status == CrmStatus.Fail)}</td><td class=\"num\">{findings.Count(static finding => finding.Status == CrmStatus.Warning)}</td><td class=\"num\">{words.Number(cards.GetValueOrDefault(owner))}</td><td class=\"wide\">{string.Join("; ", findings.Select(finding => words.Title(finding)).Distinct(StringComparer.Ordinal).Take(Named))}</td></tr>\n");
        }
        html.Raw("</tbody></table></div>\n");
        if (managers.Count > MostManagers)
        {
            html.Add($"<p class=\"muted\">{words.Of("plan.cut", ("shown", MostManagers), ("total", (long)managers.Count))}</p>\n");
        }
        html.Raw("</section>\n");
    }
}
