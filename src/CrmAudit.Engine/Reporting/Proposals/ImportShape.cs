namespace CrmAudit.Engine.Reporting.Proposals;

/// <summary>How a CRM wants cards to import: its headers for canonical properties, delimiter and the ending of the file's name.</summary>
/// <param name="Extension">Ending of the file's name.</param>
/// <param name="Separator">Delimiter.</param>
/// <param name="Headers">Canonical property to header, by entity; in the order of the columns.</param>
internal sealed record ImportShape(string Extension, char Separator, IReadOnlyDictionary<string, IReadOnlyList<(string Property, string Header)>> Headers)
{
    /// <summary>Contacts, companies and leads as the import of Bitrix24 names them (Russian portals): semicolons, every field quoted.</summary>
    public static ImportShape Bitrix24 { get; } = new(".bitrix24.csv", ';', new Dictionary<string, IReadOnlyList<(string, string)>>
    {
        ["Contact"] = [("LastName", "Фамилия"), ("FirstName", "Имя"), ("MiddleName", "Отчество"), ("Name", "Контакт"), ("Company", "Компания"), ("Position", "Должность"), ("Phones", "Рабочий телефон"), ("Emails", "Рабочий e-mail"), ("BirthDate", "Дата рождения"), ("LeadSource", "Источник"), ("Owner", "Ответственный"), ("Comment", "Комментарий")],
        ["Company"] = [("Name", "Название компании"), ("TaxId", "БИН"), ("Phones", "Рабочий телефон"), ("Emails", "Рабочий e-mail"), ("Website", "Корпоративный сайт"), ("Industry", "Сфера деятельности"), ("Address", "Адрес"), ("Owner", "Ответственный"), ("Comment", "Комментарий")],
        ["Lead"] = [("Title", "Название лида"), ("Person", "Полное имя"), ("Company", "Название компании"), ("Phones", "Рабочий телефон"), ("Emails", "Рабочий e-mail"), ("LeadSource", "Источник"), ("Owner", "Ответственный"), ("Comment", "Комментарий")],
    });

    /// <summary>Contacts and companies as the import of amoCRM names them: commas.</summary>
    public static ImportShape AmoCrm { get; } = new(".amocrm.csv", ',', new Dictionary<string, IReadOnlyList<(string, string)>>
    {
        ["Contact"] = [("Name", "Полное имя контакта"), ("LastName", "Фамилия"), ("FirstName", "Имя"), ("Company", "Компания"), ("Position", "Должность"), ("Phones", "Рабочий телефон"), ("Emails", "Рабочий email"), ("Owner", "Ответственный за контакт"), ("Comment", "Примечание")],
        ["Company"] = [("Name", "Название компании"), ("TaxId", "БИН"), ("Phones", "Рабочий телефон"), ("Emails", "Рабочий email"), ("Website", "Web"), ("Address", "Адрес"), ("Owner", "Ответственный за компанию"), ("Comment", "Примечание")],
        ["Lead"] = [("Title", "Название сделки"), ("Person", "Полное имя контакта"), ("Company", "Компания"), ("Phones", "Рабочий телефон"), ("Emails", "Рабочий email"), ("Owner", "Ответственный"), ("Comment", "Примечание")],
    });
}
