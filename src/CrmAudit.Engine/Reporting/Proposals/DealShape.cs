namespace CrmAudit.Engine.Reporting.Proposals;

/// <summary>How a CRM wants deals to import: its headers, its stage of lost deals, delimiter and the ending of the file's name.</summary>
/// <param name="Extension">Ending of the file's name.</param>
/// <param name="Separator">Delimiter.</param>
/// <param name="Name">Header of the deal's name.</param>
/// <param name="Stage">Header of the stage.</param>
/// <param name="Owner">Header of the owner.</param>
/// <param name="Amount">Header of the amount.</param>
/// <param name="Comment">Header of the comment.</param>
/// <param name="Lost">The stage every pipeline of a new portal has for lost deals.</param>
internal sealed record DealShape(string Extension, char Separator, string Name, string Stage, string Owner, string Amount, string Comment, string Lost)
{
    public static DealShape Bitrix24 { get; } = new(".deals.bitrix24.csv", ';', "Название сделки", "Стадия сделки", "Ответственный", "Сумма", "Комментарий", "Сделка провалена");

    public static DealShape AmoCrm { get; } = new(".deals.amocrm.csv", ',', "Название сделки", "Этап сделки", "Ответственный", "Бюджет", "Примечание", "Закрыто и не реализовано");
}
