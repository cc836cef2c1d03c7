using System.Text;
using CrmAudit.ExampleGenerator.Cards;
using static CrmAudit.ExampleGenerator.Formats.TextFile;

namespace CrmAudit.ExampleGenerator.Formats;

/// <summary>«Экспорт в Excel» of the tasks of Bitrix24: an HTML table that is named .xls.</summary>
internal static class BitrixTasks
{
    private static readonly string[] Header = ["ID", "Задача", "Ответственный", "Постановщик", "Дата создания", "Статус", "Приоритет", "Планируемая дата начала", "Планируемая дата окончания", "Крайний срок", "Планируемая длительность", "Затрачено", "Дата закрытия", "Оценка", "В отчете", "Группа"];

    public static byte[] Html(IEnumerable<PortalTask> tasks)
    {
        var text = new StringBuilder("<meta http-equiv=\"Content-type\" content=\"text/html;charset=UTF-8\" />\n<table border=\"1\">\n<thead>\n<tr>\n");
        foreach (var title in Header)
        {
            text.Append("<th>").Append(Escaped(title)).Append("</th>\n");
        }
        text.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var task in tasks)
        {
            string[] cells = [Number(task.Id), task.Title, task.Owner, task.Author, Moment(task.CreatedAt), task.Status, task.Priority, "", "", Moment(task.DueAt), "", "", Moment(task.ClosedAt), "Нет", "Нет", task.Group];
            text.Append("<tr>").AppendJoin("", cells.Select(static cell => $"<td>{Escaped(cell)}</td>")).Append("</tr>\n");
        }
        return Encoding.UTF8.GetBytes(text.Append("</tbody>\n</table>\n").ToString());
    }

    /// <summary>Markup only: HtmlEncode would also spell the quotes «» as numbers.</summary>
    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
