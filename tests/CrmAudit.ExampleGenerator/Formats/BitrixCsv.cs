using System.Text;
using CrmAudit.ExampleGenerator.Cards;
using static CrmAudit.ExampleGenerator.Formats.TextFile;

namespace CrmAudit.ExampleGenerator.Formats;

/// <summary>The CSV dialect of Bitrix24: semicolons, every field quoted, one more semicolon at the end of each line, UTF-8 with mark.</summary>
internal static class BitrixCsv
{
    public static byte[] Companies(IEnumerable<Firm> firms) => Table(
        ["ID", "Название компании", "Тип компании", "Кол-во сотрудников", "Ответственный", "Фактический адрес", "Сфера деятельности", "Годовой оборот", "Комментарий", "Кем создана", "Дата создания", "Кем изменена", "Дата изменения", "Создана CRM-формой", "Рабочий телефон", "Рабочий e-mail", "Корпоративный сайт", "Город", "БИН", "Код контрагента"],
        firms.Select(static firm => new[]
        {
            Number(firm.Id), firm.Title, firm.Type, firm.Employees, firm.Owner, firm.Address, firm.Industry, "", firm.Comment, firm.Owner, Moment(firm.CreatedAt), firm.Owner, Moment(firm.ModifiedAt), "Нет",
            firm.Phone, firm.Email, firm.Site, firm.City, firm.TaxId, firm.AccountingCode,
        }));

    public static byte[] Contacts(IEnumerable<Contact> people) => Table(
        ["ID", "Обращение", "Имя", "Фамилия", "Отчество", "Дата рождения", "Должность", "Компания", "Тип контакта", "Ответственный", "Комментарий", "Источник", "Дополнительно об источнике", "Экспорт", "Кем создан", "Дата создания", "Кем изменен", "Дата изменения", "Создан CRM-формой", "Мобильный телефон", "Рабочий e-mail", "Контакт Skype", "Город", "Любимый праздник", "Последняя активность"],
        people.Select(static card => new[]
        {
            Number(card.Id), "", card.First, card.Last, card.Middle, card.BirthDate, card.Position, card.Company, card.Type, card.Owner, card.Comment, card.Source, "", "Да", card.Owner, Moment(card.CreatedAt), card.Owner, Moment(card.ModifiedAt), "Нет",
            card.Phone, card.Email, "", card.City, card.FavouriteHoliday, Moment(card.LastActivityAt),
        }));

    /// <summary>One row a product; the sum is that of the row, and the fields of the deal are repeated.</summary>
    public static byte[] Deals(IEnumerable<Deal> deals) => Table(
        ["ID", "Направление", "Повторная сделка", "Стадия сделки", "Ответственный", "Название сделки", "Тип", "Источник", "Сумма", "Валюта", "Компания", "Контакт", "Сделка закрыта", "Дата создания", "Кем создана", "Дата изменения", "Кем изменена", "Дата начала", "Предполагаемая дата закрытия", "Товар", "Цена", "Количество", "Комментарий", "Создана CRM-формой", "UTM Source", "Причина отказа", "Номер договора"],
        deals.SelectMany(Rows));

    public static byte[] Leads(IEnumerable<Lead> leads) => Table(
        ["ID", "Название лида", "Имя", "Отчество", "Фамилия", "Дата создания", "Источник", "Статус", "Ответственный", "Дополнительно о статусе", "Кем создан", "Дата изменения", "Кем изменен", "Название компании", "Комментарий", "Повторный лид", "Мобильный телефон", "Рабочий e-mail", "UTM Source", "UTM Medium"],
        leads.Select(static lead => new[]
        {
            Number(lead.Id), lead.Title, lead.First, "", lead.Last, Moment(lead.CreatedAt), lead.Source, lead.Status, lead.Owner, "", lead.Owner, Moment(lead.ModifiedAt), lead.Owner, lead.Company, "", "Нет", lead.Phone, lead.Email, lead.UtmSource, lead.UtmMedium,
        }));

    public static byte[] Activities(IEnumerable<ActivityEntry> entries) => Table(
        ["ID", "Сделка/Лид", "Клиент", "Тип", "Название", "Срок", "Ответственный", "Статус", "Важность", "Дата создания", "Описание", "Начало", "Конец"],
        entries.Select(static entry => new[]
        {
            Number(entry.Id), entry.Deal, entry.Client, entry.Type, entry.Title, Moment(entry.DueAt), entry.Owner, entry.Status, entry.Priority, Moment(entry.CreatedAt), "", Moment(entry.CreatedAt), entry.Status == "Завершено" ? Moment(entry.DueAt) : "",
        }));

    private static IEnumerable<string[]> Rows(Deal deal)
    {
        if (deal.Lines.Count == 0)
        {
            yield return Row(deal, deal.Sum, "", "", "");
        }
        foreach (var (product, price, quantity) in deal.Lines)
        {
            yield return Row(deal, Money(price * quantity), product, Money(price), Number(quantity));
        }
    }

    private static string[] Row(Deal deal, string sum, string product, string price, string quantity) =>
    [
        Number(deal.Id), deal.Pipeline, "Нет", deal.Stage, deal.Owner, deal.Title, "Продажа", deal.Source, sum, deal.Currency, deal.Company, deal.Contact, deal.Closed ? "Да" : "Нет", Moment(deal.CreatedAt), deal.Owner, Moment(deal.ModifiedAt), deal.Owner,
        Day(deal.CreatedAt), Day(deal.CloseAt), product, price, quantity, "", "Нет", deal.UtmSource, deal.LossReason, deal.ContractNumber,
    ];

    private static byte[] Table(string[] header, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(header))
        {
            foreach (var cell in row)
            {
                text.Append(Quoted(cell)).Append(';');
            }
            text.Append('\n');
        }
        return WithMark(text);
    }
}
