using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Html.Sections;

/// <summary>What was read, and what became of every row.</summary>
internal static class FilesSection
{
    public static void Write(HtmlWriter html, ReportView view)
    {
        var words = view.Words;
        html.Add($"<section id=\"files\" aria-labelledby=\"files-h\"><h2 id=\"files-h\">{words["files"]}</h2>\n");
        if (view.Report.Files.Count == 0)
        {
            html.Add($"<p>{words["files.none"]}</p></section>\n");
            return;
        }
        html.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{words["files"]}\"><table><caption class=\"sr\">{words["files"]}</caption><thead><tr><th scope=\"col\">{words["col.file"]}</th><th scope=\"col\">{words["col.system"]}</th><th scope=\"col\">{words["col.entity"]}</th><th scope=\"col\">{words["col.rowsRead"]}</th><th scope=\"col\">{words["col.rowsEmitted"]}</th><th scope=\"col\">{words["col.rowsSkipped"]}</th><th scope=\"col\">{words["col.rowsRejected"]}</th><th scope=\"col\">{words["files.columns"]}</th></tr></thead><tbody>\n");
        foreach (var file in view.Report.Files)
        {
            var name = file.Path[(file.Path.LastIndexOfAny(['/', '\\']) + 1)..];
            html.Add($"<tr><th scope=\"row\"><bdi>{(file.Part is null ? name : $"{name} [{file.Part}]")}</bdi></th><td>{words.System(file.System)}</td><td>{words.Entity(file.Entity)}</td><td class=\"num\">{words.Number(file.RowsRead)}</td><td class=\"num\">{words.Number(file.RowsEmitted)}</td><td class=\"num\">{words.Number(file.RowsSkipped)}</td><td class=\"num\">{words.Number(file.RowsRejected)}</td><td><details class=\"columns\"><summary>{words.Number(file.Columns.Count)}</summary><ul tabindex=\"0\">");
            foreach (var column in file.Columns)
            {
                html.Add($"<li><bdi>{column.Header}</bdi>{(column.Property is null ? "" : " → " + words.Field(column.Property))}</li>");
            }
            html.Raw("</ul></details></td></tr>\n");
        }
        html.Raw("</tbody></table></div>\n</section>\n");
    }
}
