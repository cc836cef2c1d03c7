using System.Globalization;
using System.Text;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Guide;

/// <summary>The guide as a page of the documentation.</summary>
internal static class GuidePage
{
    /// <summary>Markdown in a language: ru, kk or en.</summary>
    public static string Of(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        string Word(string id, params ReadOnlySpan<(string, object?)> args) => new CrmText(id, args).Render(culture);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {Word("Guide.title")}\n\n{Word("Guide.intro")}\n\n{Word("Guide.beside")}\n");
        foreach (var system in GuideSources.Systems)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {ExportMenu.NameOf(system).Render(culture)}\n\n");
            var lists = new ExportGuide(new CrmDataset(), AuditConfigReader.Parse("", ""), culture).Of([system], onlyMissing: false);
            if (lists.Count == 0)
            {
                page.Append(Word("Guide.noneDocumented", ("system", ExportMenu.NameOf(system)))).Append('\n');
                continue;
            }
            page.Append(CultureInfo.InvariantCulture, $"| {Word("Guide.column.list")} | {Word("Guide.column.how")} | {Word("Guide.column.gain")} | {Word("Guide.column.coverage")} | {Word("Guide.column.source")} |\n|---|---|---:|---:|---|\n");
            foreach (var list in lists)
            {
                var source = string.Join(" ", new[] { list.Source is { } address ? $"<{address}>" : "", list.Note }.Where(static part => part.Length > 0));
                page.Append(CultureInfo.InvariantCulture, $"| {new CrmText($"report.entity.{list.Entity}").Render(culture)} | {string.Join(" → ", list.Steps)} | {list.Answers} | {Math.Round(100 * list.Coverage)} % | {source} |\n");
            }
        }
        return page.ToString();
    }
}
