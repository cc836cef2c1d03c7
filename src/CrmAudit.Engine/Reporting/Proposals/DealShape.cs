namespace CrmAudit.Engine.Reporting.Proposals;

/// <summary>How a CRM wants deals to import: its headers, its stage of lost deals, delimiter and the ending of the file's name.</summary>
/// <param name="Extension">Ending of the file's name.</param>
/// <param name="Separator">Delimiter.</param>
/// <param name="Name">Header of the deal's name.</param>
/// <param name="Stage">Header of the stage.</param>
/// <param name="Owner">Header of the owner.</param>
/// <param name="Amount">Header of the amount.</param>
/// <param name="Reason">Header of the reason a deal was lost for; portals add the field themselves and mostly call it so.</param>
/// <param name="Comment">Header of the comment.</param>
/// <param name="Lost">The stage every pipeline of a new portal has for lost deals: for pipelines whose own is not known.</param>
internal sealed record DealShape(string Extension, char Separator, string Name, string Stage, string Owner, string Amount, string Reason, string Comment, string Lost)
{
    public static DealShape Bitrix24 { get; } = new(".deals.bitrix24.csv", ';', "Название сделки", "Стадия сделки", "Ответственный", "Сумма", "Причина отказа", "Комментарий", "Сделка провалена");

    public static DealShape AmoCrm { get; } = new(".deals.amocrm.csv", ',', "Название сделки", "Этап сделки", "Ответственный", "Бюджет", "Причина отказа", "Примечание", "Закрыто и не реализовано");
}
