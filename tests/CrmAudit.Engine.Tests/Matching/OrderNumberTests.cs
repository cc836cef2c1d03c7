using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>Two different numbers of orders are two orders.</summary>
public sealed class OrderNumberTests
{
    [Theory]
    [InlineData("Заказ № 4711", "Заказ № 4712", true)]
    [InlineData("Заказ № 4711", "заказ №4711", false)]
    [InlineData("Заказ № 4711", "Поставка труб", false)]
    [InlineData("#12/a", "#12/A", false)]
    [InlineData("Kaspi 123456", "Kaspi 123457", true)]
    [InlineData("Kaspi 12345", "Kaspi 12346", false)]
    [InlineData("Счёт 12 на 1,234567", "Счёт 13 на 1,234567", true)]
    [InlineData("Сумма 1,234567", "Сумма 2,234567", false)]
    [InlineData("Заказ 1 и заказ 2", "Заказ 2 и заказ 3", false)]
    public void In_titles(string left, string right, bool differ)
    {
        Assert.Equal(differ, OrderNumber.Differ(new() { Id = "901", Name = left }, new() { Id = "902", Name = right }));
        Assert.Equal(differ, OrderNumber.Differ(new() { Id = "902", Name = right }, new() { Id = "901", Name = left }));
    }

    [Theory]
    [InlineData("Номер заказа", "4711", "4712", true)]
    [InlineData("Номер заказа", "4711", " 4711 ", false)]
    [InlineData("Номер заказа", "нет", "не было", false)]
    [InlineData("Заказ №", "4711", "4712", true)]
    [InlineData("Order no", "4711", "4712", true)]
    [InlineData("Order number", "4711", "4712", true)]
    [InlineData("Комментарий", "4711", "4712", false)]
    public void In_columns(string header, string left, string right, bool differ) =>
        Assert.Equal(differ, OrderNumber.Differ(new() { Id = "1", Fields = new Dictionary<string, string> { [header] = left } }, new() { Id = "2", Fields = new Dictionary<string, string> { [header] = right } }));

    [Fact]
    public void The_number_of_the_card_is_none() => Assert.False(OrderNumber.Differ(new() { Id = "1001", Name = "Сделка #1001" }, new() { Id = "1002", Name = "Сделка #1002" }));
}
