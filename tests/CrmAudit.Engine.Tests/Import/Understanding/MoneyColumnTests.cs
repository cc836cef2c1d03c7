using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Understanding;

/// <summary>Which of several columns of money is the sum of a deal or an order, and in what it counts.</summary>
public class MoneyColumnTests
{
    [Theory]
    [InlineData("Total Cost", "Total Sales")]
    [InlineData("Cost", "Sum, KZT")]
    [InlineData("Себестоимость", "Сумма (руб.)")]
    [InlineData("Закупочная цена", "Итоговая сумма")]
    [InlineData("Өзіндік құны", "Сомасы, теңге")]
    [InlineData("Discount amount", "Order value")]
    [InlineData("Tax amount", "Amount (USD)")]
    [InlineData("Shipping cost", "GMV")]
    [InlineData("Стоимость доставки", "Сумма заказа")]
    [InlineData("Subtotal", "Amount in USD")]
    [InlineData("Average order value", "Total")]
    [InlineData("Средний чек", "К оплате")]
    [InlineData("Margin amount", "Revenue")]
    [InlineData("Прибыль (сумма)", "Выручка")]
    [InlineData("Количество заказов", "Сумма")]
    [InlineData("Amount excl VAT", "Amount incl VAT")]
    [InlineData("prepay_sum", "amount_total")]
    [InlineData("Сумма вознаграждения", "Сумма с учетом скидки")]
    [InlineData("Стоимость упаковки", "Итого со скидкой")]
    [InlineData("Marketing budget", "totals.grand_total")]
    public void What_was_spent_taken_off_or_added_is_not_the_sum_of_an_order(string other, string sum)
    {
        foreach (var headers in (string[])[$"{other};{sum}", $"{sum};{other}"])
        {
            var orders = Imported.Text($"Order ID;Order Date;{headers};Customer\n1;2026-05-05;100.50;150.20;Dana Ospanova\n2;2026-05-06;200.10;290.70;Marat Kim\n");
            Assert.Equal("Order", orders.File.Entity);
            Assert.Equal((null, "Amount"), (orders.Property(other), orders.Property(sum)));
        }
    }

    [Theory]
    [InlineData("Cost")]
    [InlineData("Себестоимость")]
    [InlineData("Subtotal")]
    public void A_cost_alone_is_told_and_not_taken(string header)
    {
        var orders = Imported.Text($"Order ID;Order Date;{header};Customer\n1;2026-05-05;100;Dana Ospanova\n2;2026-05-06;200;Marat Kim\n");
        Assert.Equal(("Order", null), (orders.File.Entity, orders.Property(header)));
        Assert.Equal("Amount", orders.File.Columns.Single(column => column.Header == header).Nearest);
    }

    [Theory]
    [InlineData("revenue_usd", "deal_size_usd")]
    [InlineData("Annual revenue", "ACV")]
    [InlineData("EBITDA", "Deal size")]
    [InlineData("Годовая выручка", "Сумма сделки")]
    [InlineData("Total deals", "EstimatedValue")]
    [InlineData("Win rate, %", "estimated_value")]
    [InlineData("Weighted amount", "Potential amount")]
    [InlineData("Жылдық айналымы", "Мәміле сомасы")]
    [InlineData("TotalVisits", "Contract value")]
    [InlineData("Annual income", "Annual contract value")]
    [InlineData("Ad budget", "Masked deal value")]
    public void The_money_of_a_firm_and_its_count_of_deals_are_not_the_size_of_a_deal(string other, string sum)
    {
        var deals = Imported.Text($"Deal ID;Stage;{other};{sum};Owner\n1;New;61423000;36316;Aida\n2;Won;21033000;22650;Timur\n3;Lost;900000;1000;Aida\n");
        Assert.Equal("Deal", deals.File.Entity);
        Assert.Equal((null, "Amount"), (deals.Property(other), deals.Property(sum)));
    }

    [Theory]
    [InlineData("Price", "Quantity", null, "Line.Price")]
    [InlineData("Unit price", "Deal note", null, "Line.Price")]
    [InlineData("Price", "Deal note", "Amount", null)]
    [InlineData("Цена за единицу", "Количество", null, "Line.Price")]
    public void A_price_beside_a_quantity_is_the_price_of_one(string price, string other, string? property, string? line)
    {
        var deals = Imported.Text($"Deal ID;Stage;{price};{other};Owner\n1;New;1200;5;Aida\n2;Won;900;7;Timur\n");
        Assert.Equal(property ?? line, deals.Property(price));
    }

    [Theory]
    [InlineData("Сумма, тыс. тг", 1_500_000, "KZT")]
    [InlineData("Сумма (тыс. руб.)", 1_500_000, "RUB")]
    [InlineData("Сомасы, мың теңге", 1_500_000, "KZT")]
    [InlineData("Amount, thousands USD", 1_500_000, "USD")]
    [InlineData("Сумма, млн тенге", 1_500_000_000, "KZT")]
    [InlineData("amount_cents", 15, null)]
    [InlineData("Сумма, тиын", 15, null)]
    [InlineData("Amount (USD)", 1_500, "USD")]
    [InlineData("Sum, KZT", 1_500, "KZT")]
    [InlineData("amount_kzt", 1_500, "KZT")]
    [InlineData("Amount in EUR", 1_500, "EUR")]
    public void The_header_says_in_what_an_amount_is_counted(string header, decimal amount, string? currency)
    {
        var deals = Imported.Text($"Deal ID;Stage;{header};Owner\n1;New;1500;Aida\n2;Won;900;Timur\n");
        Assert.Equal("Amount", deals.Property(header));
        var first = deals.All<CrmDeal>()[0];
        Assert.Equal((amount, currency), (first.Amount, first.Currency));
        Assert.Equal(amount != 1_500, deals.File.Columns.Single(column => column.Header == header).Detail?.Contains('\u00d7', StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("Sales")]
    [InlineData("Net sales")]
    [InlineData("Продажи")]
    [InlineData("Purchase amount")]
    [InlineData("Оплачено")]
    [InlineData("Total to pay")]
    [InlineData("Сумма покупки")]
    [InlineData("Total revenue")]
    [InlineData("Сатып алу сомасы")]
    public void Money_of_an_order_has_many_words(string header)
    {
        var orders = Imported.Text($"Order ID;Order Date;{header};Customer\n1;2026-05-05;100.50;Dana Ospanova\n2;2026-05-06;200.10;Marat Kim\n");
        Assert.Equal([100.50m, 200.10m], orders.All<CrmOrder>().Select(static order => order.Amount));
    }

    [Theory]
    [InlineData("Sales", "Dana Kim", "Marat Li")]
    [InlineData("Sales", "10", "20")]
    [InlineData("Оплачено", "да", "нет")]
    public void A_word_that_may_be_money_is_none_above_names_counts_and_answers(string header, string first, string second) =>
        Assert.NotEqual("Amount", Imported.Text($"Order ID;Order Date;Total;Customer;{header}\n1;2026-05-05;100.50;Dana Ospanova;{first}\n2;2026-05-06;200.10;Marat Kim;{second}\n").Property(header));

    [Fact]
    public void A_cell_that_says_its_currency_alone_is_counted_as_the_header_says() =>
        Assert.Equal([1_500_000m, 900_000m], Imported.Text("Deal ID;Stage;Сумма, тыс.;Owner\n1;New;1 500 тг;Aida\n2;Won;KZT 900;Timur\n").All<CrmDeal>().Select(static deal => deal.Amount!.Value));

    [Fact]
    public void A_cell_that_says_its_own_thousands_is_not_multiplied_again() =>
        Assert.Equal(1_500_000, Imported.Text("Deal ID;Stage;Сумма, тыс. тг;Owner\n1;New;1,5 млн;Aida\n2;Won;900;Timur\n").All<CrmDeal>()[0].Amount);

    [Fact]
    public void A_price_after_a_discount_is_not_the_price_of_a_product()
    {
        var products = Imported.Text("Артикул;Наименование;Цена;Цена со скидкой;Остаток\nA-1;Чайник;15000;14000;5\nA-2;Утюг;5000;4500;7\n");
        Assert.Equal(("Price", null), (products.Property("Цена"), products.Property("Цена со скидкой")));
    }

    [Fact]
    public void One_caption_over_many_sums_is_none_of_them()
    {
        var orders = Imported.Text("Order ID;Order Date;Amount;Amount;Amount;Customer\n1;2026-05-05;100;150;7;Dana Ospanova\n2;2026-05-06;200;290;8;Marat Kim\n");
        Assert.DoesNotContain(orders.File.Columns, static column => column.Property == "Amount");
    }
}
