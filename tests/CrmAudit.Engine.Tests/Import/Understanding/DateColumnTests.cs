using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Understanding;

/// <summary>Which of several columns of dates is which.</summary>
public class DateColumnTests
{
    [Theory]
    [InlineData("Delivery date", "Order date")]
    [InlineData("Ship date", "Date")]
    [InlineData("Shipped at", "Created at")]
    [InlineData("Transfer date", "Purchase date")]
    [InlineData("Due date", "Date")]
    [InlineData("Дата доставки", "Дата заказа")]
    [InlineData("Дата отгрузки", "Дата")]
    [InlineData("Дата поставки", "Дата оформления")]
    [InlineData("Дата возврата", "Дата размещения")]
    [InlineData("Жеткізу күні", "Тапсырыс күні")]
    [InlineData("Event date", "Order date")]
    [InlineData("Required date", "Transaction date")]
    [InlineData("Last purchase date", "Booking date")]
    [InlineData("Желаемая дата доставки", "Дата покупки")]
    [InlineData("Дата последней покупки", "Дата операции")]
    [InlineData("Қайтару күні", "Сатып алу күні")]
    public void Only_one_date_is_that_of_the_order(string other, string ordered)
    {
        foreach (var headers in (string[])[$"{other};{ordered}", $"{ordered};{other}"])
        {
            var orders = Imported.Text($"Order ID;{headers};Amount;Customer\n1;2026-05-05;2026-05-25;100;Dana Ospanova\n2;2026-05-06;2026-05-26;200;Marat Kim\n");
            Assert.Equal("OrderedAt", orders.Property(ordered));
            Assert.Null(orders.Property(other));
        }
    }

    [Fact]
    public void Two_captions_of_one_date_are_two_dates()
    {
        var orders = Imported.Text("Order ID;Created at;Order date;Amount;Customer\n1;2026-05-05;2026-05-25;100;Dana Ospanova\n2;2026-05-06;;200;Marat Kim\n");
        Assert.Equal((null, "OrderedAt"), (orders.Property("Created at"), orders.Property("Order date")));
        Assert.Null(orders.All<CrmOrder>()[1].OrderedAt);
    }

    [Theory]
    [InlineData("date_sourced", "CreatedAt")]
    [InlineData("stage_date", "StageChangedAt")]
    [InlineData("Planned payment date", null)]
    [InlineData("AQL date", null)]
    [InlineData("Expected close date", "ExpectedCloseAt")]
    [InlineData("Последний звонок", "LastActivityAt")]
    [InlineData("Дата последнего обращения", "LastActivityAt")]
    [InlineData("Most recent contact", "LastActivityAt")]
    [InlineData("Соңғы хабарласқан күні", "LastActivityAt")]
    [InlineData("lastmodifieddate", "ModifiedAt")]
    [InlineData("Entry date", "CreatedAt")]
    [InlineData("Дата заявки", "CreatedAt")]
    [InlineData("Date won", "ClosedAt")]
    [InlineData("Дата последней покупки", null)]
    [InlineData("Last purchase date", null)]
    [InlineData("last incoming mail time", null)]
    public void A_date_of_a_deal_is_what_its_words_say(string header, string? property) =>
        Assert.Equal(property, Imported.Text($"Deal ID;Stage;Amount;{header};Owner\n1;New;100;2026-05-05;Aida\n2;Won;200;2026-05-06;Timur\n").Property(header));
}
