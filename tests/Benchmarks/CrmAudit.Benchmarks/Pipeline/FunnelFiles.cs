using System.Globalization;
using System.Text;

namespace CrmAudit.Benchmarks.Pipeline;

/// <summary>Writes the deals, the history of their stages and the tasks of a <see cref="FunnelBase"/> into files as Bitrix24 names their columns.</summary>
internal static class FunnelFiles
{
    /// <summary>Writes deals.csv, history.csv, tasks.csv and users.csv: for each three deals twenty moves and ten tasks.</summary>
    public static void Write(string folder, int deals)
    {
        var data = FunnelBase.Make(deals);
        Directory.CreateDirectory(folder);
        Write(Path.Combine(folder, "deals.csv"), "ID;Направление;Стадия сделки;Ответственный;Название сделки;Источник;Сумма;Валюта;Дата создания;Дата изменения;Предполагаемая дата закрытия;Причина отказа;Сделка закрыта",
            data.Deals.Select(static deal => $"{deal.Id};{deal.Pipeline};{deal.Stage};{deal.Owner};{deal.Name};{deal.LeadSource};{Number(deal.Amount)};{deal.Currency};{Date(deal.CreatedAt)};{Date(deal.ModifiedAt)};{Date(deal.ExpectedCloseAt)};{deal.LossReason};{(deal.Status == CrmDealStatus.Open ? "Нет" : "Да")}"));
        Write(Path.Combine(folder, "history.csv"), "ID;Сделка;Воронка;Стадия;Дата;Кто изменил",
            data.StageChanges.Select(static move => $"{move.Id};{move.DealId};{move.Pipeline};{move.Stage};{Date(move.ChangedAt)};{move.ChangedBy}"));
        Write(Path.Combine(folder, "tasks.csv"), "ID;Задача;Статус;Постановщик;Ответственный;Крайний срок;Дата создания;Дата закрытия;CRM",
            data.Tasks.Select(static task => $"{task.Id};{task.Name};{(task.Done is true ? "Завершена" : "Выполняется")};{task.CreatedBy};{task.Owner};{Date(task.DueAt)};{Date(task.CreatedAt)};{Date(task.CompletedAt)};D_{task.DealId}"));
        Write(Path.Combine(folder, "users.csv"), "ID;Сотрудник;Уволен", data.Users.Select(static user => $"{user.Id};{user.Name};{(user.Active is false ? "Да" : "Нет")}"));
    }

    private static void Write(string path, string header, IEnumerable<string> rows)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(true), 1 << 20) { NewLine = "\r\n" };
        writer.WriteLine(header);
        foreach (var row in rows)
        {
            writer.WriteLine(row);
        }
    }

    private static string Date(DateTimeOffset? at) => at?.ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    private static string Number(decimal? amount) => amount?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";
}
