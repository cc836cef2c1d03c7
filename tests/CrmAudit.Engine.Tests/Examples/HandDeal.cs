namespace CrmAudit.Engine.Tests.Examples;

/// <summary>A deal put together by hand from its rows.</summary>
internal sealed record HandDeal(Dictionary<string, string> Row, decimal? Amount, string Currency, string Stage, DateTime? CreatedAt, DateTime? ModifiedAt, string Source)
{
    public bool IsWon => Stage is "Сделка успешна" or "Успешно реализовано";

    public bool IsLost => Stage is "Сделка провалена" or "Закрыто и не реализовано";

    public bool IsOpen => !IsWon && !IsLost;

    /// <summary>The later of creation and change that is not after the exports.</summary>
    public DateTime? MovedAt => new[] { CreatedAt, ModifiedAt }.Where(static date => date <= ByHand.AsOf.AddDays(1)).Max();

    public string Contact => ByHand.Cell(Row, "Контакт", "Полное имя контакта");

    public string Company => ByHand.Cell(Row, "Компания", "Компания контакта");
}
