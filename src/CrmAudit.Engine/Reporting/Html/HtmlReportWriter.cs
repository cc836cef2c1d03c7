using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CrmAudit.Engine.Reporting.Html.Sections;
using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Html;

/// <summary>
/// One self-contained page for people: the answer first, then what to do, then the proof. Its policy forbids every request
/// and every script but the one it carries; records are data blocks that this script lays out on demand.
/// </summary>
internal sealed class HtmlReportWriter : IReportWriter
{
    private static readonly string Style = Resource("report.css");
    private static readonly string Script = Resource("report.js");

    private static readonly Markup Policy = new(
        $"default-src 'none'; style-src 'sha256-{Hash(Style)}'; script-src 'sha256-{Hash(Script)}'; base-uri 'none'; form-action 'none'");

    public string Extension => ".html";

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var view = scope.ViewOf(report);
        var evidence = EvidenceStore.Build(view, cancel);
        var groups = GroupStore.Build(view, cancel);
        using var output = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(output);
        Head(html, view);
        PageHeader.Write(html, view);
        html.Raw("<main id=\"main\" tabindex=\"-1\">\n");
        SummarySection.Write(html, view);
        PlanSection.Write(html, view);
        ChartsSection.Write(html, view);
        ManagersSection.Write(html, view);
        ChecksSection.Write(html, view, evidence);
        SampleSection.Write(html, view);
        DuplicateGroupsSection.Write(html, view, groups);
        SuppressedSection.Write(html, view, evidence);
        GapsSection.Write(html, view);
        FilesSection.Write(html, view);
        html.Raw("</main>\n");
        PageFooter.Write(html, view);
        cancel.ThrowIfCancellationRequested();
        html.Raw(evidence.Blocks);
        html.Raw(groups.Block);
        html.Raw(PageTexts.Block(view.Words));
        html.Raw("<script>");
        html.Raw(Script);
        html.Raw("</script>\n</body>\n</html>\n");
    }

    private static void Head(HtmlWriter html, ReportView view)
    {
        var title = view.Report.Company is { } company ? $"{view.Words["title"]} — {company}" : view.Words["title"];
        html.Add($"""
            <!DOCTYPE html>
            <html lang="{view.Words.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="generator" content="CrmAudit">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <style>
            """);
        html.Raw(Style);
        html.Raw("</style>\n</head>\n<body>\n");
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Line ends are made alike: the policy names the exact bytes.</summary>
    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Report/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
