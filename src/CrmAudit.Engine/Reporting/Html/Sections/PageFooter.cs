using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Html.Sections;

internal static class PageFooter
{
    public static void Write(HtmlWriter html, ReportView view) => html.Add($"""
        <footer>
        <h2>{view.Words["how"]}</h2>
        <p>{view.Words["how.text"]}</p>
        <p>{view.Words["how.readOnly"]}</p>
        </footer>

        """);
}
