using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Html.Sections;

/// <summary>What was decided not to be acted on: it stays in sight, with who decided, until when, and whether the decision still holds.</summary>
internal static class SuppressedSection
{
    public static void Write(HtmlWriter html, ReportView view, EvidenceStore evidence)
    {
        if (view.Suppressions.Count == 0)
        {
            return;
        }
        var words = view.Words;
        html.Add($"<section id=\"suppressed\" aria-labelledby=\"suppressed-h\"><h2 id=\"suppressed-h\">{words["suppressed"]} ({words.Number(view.Suppressed.Count)})</h2>\n<p>{words["suppressed.intro"]}</p>\n<ul class=\"decisions\">\n");
        foreach (var row in view.Suppressions)
        {
            html.Add($"<li><b>{words["suppressed.state." + row.State]}</b> · <bdi>{row.Id}</bdi>");
            if (row.Decision is { } decision)
            {
                html.Add($" · {words["suppressed.kind." + decision.Kind]} · <bdi>{decision.Reason}</bdi> · <bdi>{decision.Owner}</bdi> · {words.Of("suppressed.until", ("date", decision.Expires.ToString("d", words.Culture)))}{(decision.Ticket is null ? "" : " · " + decision.Ticket)}");
            }
            html.Add($"{(row.State == CrmSuppressionState.Active ? "" : " — " + words.Text(row.Message))}</li>\n");
        }
        html.Raw("</ul>\n");
        if (view.Suppressed.Count > 0)
        {
            ChecksSection.Subjects(html, view, evidence, view.Suppressed, words["suppressed"]);
        }
        html.Raw("</section>\n");
    }
}
