using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Html.Sections;

/// <summary>What was decided not to be acted on: it stays in sight, with who decided and until when.</summary>
internal static class SuppressedSection
{
    public static void Write(HtmlWriter html, ReportView view, EvidenceStore evidence)
    {
        if (view.Suppressed.Count == 0)
        {
            return;
        }
        var words = view.Words;
        html.Add($"<section id=\"suppressed\" aria-labelledby=\"suppressed-h\"><h2 id=\"suppressed-h\">{words["suppressed"]} ({words.Number(view.Suppressed.Count)})</h2>\n<p>{words["suppressed.intro"]}</p>\n<ul class=\"decisions\">\n");
        foreach (var group in view.Suppressed.GroupBy(static finding => finding.Suppression!.Id, StringComparer.Ordinal))
        {
            var decision = group.First().Suppression!;
            html.Add($"<li><b>{words["suppressed.kind." + decision.Kind]}</b> · <bdi>{decision.Reason}</bdi> · <bdi>{decision.Owner}</bdi> · {words.Of("suppressed.until", ("date", decision.Expires.ToString("d", words.Culture)))}{(decision.Ticket is null ? "" : " · " + decision.Ticket)}</li>\n");
        }
        html.Raw("</ul>\n");
        ChecksSection.Subjects(html, view, evidence, view.Suppressed, words["suppressed"]);
        html.Raw("</section>\n");
    }
}
