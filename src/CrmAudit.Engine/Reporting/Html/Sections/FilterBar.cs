using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Html.Sections;

/// <summary>What narrows the checks: area, status, severity, manager, kind of money and words. The page's script keeps the choice in the address, so that it can be sent.</summary>
internal static class FilterBar
{
    private const int MostOwners = 500;

    private static readonly CrmStatus[] Statuses = [CrmStatus.Fail, CrmStatus.Warning, CrmStatus.Indeterminate, CrmStatus.Pass];
    private static readonly CrmSeverity[] Severities = [CrmSeverity.Critical, CrmSeverity.Important, CrmSeverity.Desirable];
    private static readonly CrmMoney[] Kinds = [CrmMoney.Lost, CrmMoney.AtRisk, CrmMoney.Touched];

    public static void Write(HtmlWriter html, ReportView view, EvidenceStore evidence)
    {
        var words = view.Words;
        html.Add($"<form id=\"filter\" class=\"filter\" hidden aria-label=\"{words["filter"]}\">\n");
        Select(html, words, "area", words["col.area"], ReportView.MainAreas.Append(CrmArea.Audit).Select(area => (area.ToString(), words.Of(area))));
        Select(html, words, "status", words["col.status"], Statuses.Select(status => (status.ToString(), words.Of(status))));
        Select(html, words, "severity", words["col.severity"], Severities.Select(severity => (severity.ToString(), words.Of(severity))));
        Select(html, words, "owner", words["col.owner"], Owners(view, evidence).Select(static owner => (owner, owner)));
        Select(html, words, "money", words["money"], Kinds.Select(kind => (kind.ToString(), words.Of(kind))));
        html.Add($"<label><span>{words["filter.text"]}</span><input type=\"search\" name=\"text\"></label>\n<button type=\"reset\" class=\"btn\">{words["filter.reset"]}</button><span class=\"muted\" id=\"filter-count\" role=\"status\"></span>\n</form>\n");
    }

    private static void Select(HtmlWriter html, ReportWords words, string name, string caption, IEnumerable<(string Value, string Text)> options)
    {
        html.Add($"<label><span>{caption}</span><select name=\"{name}\"><option value=\"\">{words["filter.all"]}</option>");
        foreach (var (value, text) in options)
        {
            html.Add($"<option value=\"{value}\">{text}</option>");
        }
        html.Raw("</select></label>\n");
    }

    private static IEnumerable<string> Owners(ReportView view, EvidenceStore evidence) => view.Checks.SelectMany(static check => check.Subjects).Select(ChecksSection.OwnerOf).OfType<string>()
        .Concat(evidence.Owners).Where(static owner => owner.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Create(view.Words.Culture, ignoreCase: true)).Take(MostOwners);
}
