using System.Text;
using CrmAudit.ExampleGenerator.Cards;
using static CrmAudit.ExampleGenerator.Formats.TextFile;

namespace CrmAudit.ExampleGenerator.Formats;

/// <summary>The CSV dialect of amoCRM: commas, quotes, UTF-8 with mark, an apostrophe before phones, a blank after «Бюджет».</summary>
internal static class AmoCsv
{
    public static byte[] Deals(IEnumerable<OldDeal> deals) => Table(',',
        ["ID", "Название сделки", "Бюджет ", "Ответственный", "Дата создания сделки", "Кем создана сделка", "Дата редактирования", "Кем редактирована", "Дата закрытия", "Теги", "Примечание", "Примечание 2", "Этап сделки", "Воронка", "Полное имя контакта", "Компания контакта", "Ответственный за контакт", "Компания", "Рабочий телефон", "Мобильный телефон", "Рабочий email", "Причина отказа", "utm_source", "utm_medium", "utm_campaign"],
        deals.Select(static deal => new[]
        {
            Number(deal.Id), deal.Title, deal.Budget, deal.Owner, Moment(deal.CreatedAt), deal.Owner, Moment(deal.ModifiedAt), deal.Owner, Moment(deal.ClosedAt), deal.Tags, deal.Note, "", deal.Stage, "Продажи", deal.Contact, deal.Company, deal.Owner, deal.Company,
            "", deal.Phone, deal.Email, deal.LossReason, deal.UtmSource, "", "",
        }));

    /// <summary>People and firms in one file, told apart by «Тип».</summary>
    public static byte[] Contacts(IEnumerable<OldCard> cards) => Table(';',
        ["ID", "Тип", "Полное имя контакта", "Имя", "Фамилия", "Название компании", "Ответственный", "Дата создания контакта", "Кем создан контакт", "Сделки", "Дата редактирования", "Кем редактирован", "Теги", "Примечание 1", "Рабочий телефон", "Мобильный телефон", "Рабочий email", "Web", "Адрес", "Должность", "Город", "БИН", "Источник"],
        cards.Select(static card => new[]
        {
            Number(card.Id), card.IsFirm ? "компания" : "контакт", card.IsFirm ? "" : card.Name, card.First, card.Last, card.IsFirm ? card.Name : card.Company, card.Owner, Moment(card.CreatedAt), card.Owner, "", Moment(card.ModifiedAt), card.Owner, "", "",
            card.IsFirm ? card.Phone : "", card.IsFirm ? "" : card.Phone, card.Email, "", "", "", card.City, card.TaxId, card.Source,
        }));

    private static byte[] Table(char delimiter, string[] header, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(header))
        {
            text.AppendJoin(delimiter, row.Select(Quoted)).Append("\r\n");
        }
        return WithMark(text);
    }
}
