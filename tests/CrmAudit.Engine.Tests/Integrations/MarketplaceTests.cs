using System.Globalization;
using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Tests.Integrations;

/// <summary>Orders of marketplaces in depth: whole or not, given back, handed over in time, less commission, in another currency, in stock at several places.</summary>
public sealed class MarketplaceTests
{
    [Fact]
    public void What_the_registry_has_and_the_card_lacks_is_told_part_by_part()
    {
        var shop = new Shop();
        foreach (var i in Shop.Range(100))
        {
            var (order, deal) = (Shop.Order(i), Shop.Deal(i));
            (order.Customer, order.Phones, order.Lines, order.Address) = ($"Ли Анна {i}", [Shop.Phone(i)], [new("Смеситель", "SM-1", null, 1, null, 0)], "Алматы, Абая 1");
            (deal.Contact, deal.Phones, deal.Lines) = (i % 25 == 0 ? "-" : $"Ли Анна {i}", i % 10 == 0 ? [] : [Shop.Phone(i)], [new("Смеситель", null, null, 1, null, 0)]);
            deal.Fields = new Dictionary<string, string> { ["Адрес доставки"] = "Алматы, Абая 1" };
            shop.Add(order, deal);
        }
        var finding = shop.One("IncompleteArrival", "marketplace");
        Assert.Equal((12.0, 100.0, CrmStatus.Fail), (finding.Numerator, finding.Denominator, finding.Status));
        var missing = (IReadOnlyDictionary<string, object?>)finding.Data["missing"]!;
        Assert.Equal((4, 10, 0, 0, 0), ((int)missing["buyer"]!, (int)missing["phone"]!, (int)missing["goods"]!, (int)missing["amount"]!, (int)missing["delivery"]!));
        Assert.Equal(new CrmImpact(Shop.Range(100).Count(static i => i % 10 == 0 || i % 25 == 0)), finding.Impact);
    }

    [Fact]
    public void A_part_the_export_has_no_column_for_is_not_missing()
    {
        var shop = new Shop();
        foreach (var i in Shop.Range(60))
        {
            var (order, deal) = (Shop.Order(i), Shop.Deal(i));
            (order.Customer, order.Lines) = ("Ли Анна", [new("Смеситель", "SM-1", null, 1, null, 0)]);
            deal.Origin = new() { Path = "deals.csv", System = "Bitrix24", Entity = "Deal", Columns = [new(0, "Название", "Name"), new(1, "Сумма", "Amount"), new(2, "Дата создания", "CreatedAt"), new(3, "Источник", "LeadSource")] };
            shop.Add(order, deal);
        }
        var finding = shop.One("IncompleteArrival", "marketplace");
        Assert.Equal((CrmStatus.Pass, 60.0), (finding.Status, finding.Denominator));
        Assert.Contains("buyer, goods", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_given_back_is_no_won_deal()
    {
        var shop = new Shop().Add(Shop.Range(60).Select(static i => Shop.Order(i, status: i is 7 or 9 ? "Возвращен" : "Выдан"))).Add(Shop.Range(60).Select(static i => Shop.Deal(i)));
        var finding = shop.One("ValueMismatch", "marketplace");
        Assert.Equal((2.0, 2, new CrmImpact(2, Money: CrmMoney.Lost)), (finding.Numerator, finding.Data["cancelledButWon"], finding.Impact));
        Assert.Contains("won deals", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_that_came_after_the_day_of_handing_over_is_late_whatever_the_minutes()
    {
        var shop = new Shop();
        foreach (var i in Shop.Range(60))
        {
            var (order, deal) = (Shop.Order(i), Shop.Deal(i, i % 20 == 0 ? 3 * 24 * 60 : 3));
            order.Fields = new Dictionary<string, string> { ["Плановая дата передачи курьеру"] = Shop.Day(i).AddDays(1).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) };
            shop.Add(order, deal);
        }
        var finding = shop.One("Latency", "marketplace", "HandOver");
        Assert.Equal((3.0, 60.0, CrmStatus.Fail), (finding.Numerator, finding.Denominator, finding.Status));
        Assert.DoesNotContain(new Shop().Add(Shop.Range(60).Select(static i => Shop.Order(i))).Add(Shop.Range(60).Select(static i => Shop.Deal(i))).Run("Latency"), static found => found.Subject.Scope == "HandOver");
    }

    [Fact]
    public void A_commission_the_registry_names_explains_the_difference()
    {
        var shop = new Shop();
        foreach (var i in Shop.Range(60))
        {
            var (order, deal) = (Shop.Order(i), Shop.Deal(i));
            if (i % 6 == 0)
            {
                // Every order has its own rate: only the column tells.
                var fee = Math.Round(order.Amount!.Value * (0.07m + (0.001m * i)));
                order.Fields = new Dictionary<string, string> { ["Комиссия Kaspi"] = fee.ToString(CultureInfo.InvariantCulture) };
                deal.Amount = order.Amount - fee;
            }
            shop.Add(order, deal);
        }
        var reasons = (IReadOnlyDictionary<string, object?>)shop.One("ValueMismatch", "marketplace").Data["reasons"]!;
        Assert.Equal([(nameof(AmountReason.Commission), 10)], reasons.Select(static reason => (reason.Key, (int)reason.Value!)));
    }

    [Fact]
    public void The_same_sum_in_another_currency_at_the_rate_of_its_day_is_no_difference()
    {
        var shop = new Shop();
        var rates = new Dictionary<string, double>();
        foreach (var i in Shop.Range(60))
        {
            var (order, deal) = (Shop.Order(i), Shop.Deal(i));
            rates[Shop.Day(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] = 500 + i;
            if (i % 6 == 0)
            {
                (deal.Amount, deal.Currency) = (Math.Round(order.Amount!.Value / (500 + i) * (i == 30 ? 1.2m : 1), 2), "USD");
            }
            shop.Add(order, deal);
        }
        Assert.Equal(10, shop.One("ValueMismatch", "marketplace").Numerator);
        shop.Config.Rates = new Dictionary<string, IDictionary<string, double>> { ["USD"] = rates };
        // One of them is a fifth too high.
        Assert.Equal(1, shop.One("ValueMismatch", "marketplace").Numerator);
    }

    [Fact]
    public void One_article_at_two_warehouses_is_one_item_in_two_places()
    {
        static CrmProduct Item(string source, string sku, string? warehouse, decimal stock) => new()
        {
            Id = $"{source}{sku}{warehouse}", Name = $"Ручка {sku}", Sku = sku, Stock = stock, Price = 10, Fields = warehouse is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["Склад"] = warehouse },
            Origin = new() { Path = source, System = source, Entity = "Product", Columns = [new(0, "Остаток", "Stock")] },
        };
        var shop = new Shop();
        foreach (var i in Shop.Range(40))
        {
            shop.Add(Item("OneC", $"A-{i}", "Алматы", i), Item("OneC", $"A-{i}", "Астана", 2 * i), Item("Bitrix24", $"A-{i}", null, i <= 10 ? i : 3 * i));
        }
        shop.Add(Item("OneC", "A-7", "Алматы", 7));
        var again = shop.Run("DuplicateSku").Single();
        Assert.Equal((1.0, 81.0), (again.Numerator, again.Denominator));
        var stock = shop.Run("StockMismatch").Single();
        Assert.Equal((10.0, "Алматы"), (stock.Numerator, stock.Data["warehouse"]));
        Assert.Contains("Алматы", stock.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_names_its_rate_twice_is_one_document()
    {
        var at = new DateTimeOffset(2026, 3, 10, 0, 0, 0, TimeSpan.FromHours(5));
        var shop = new Shop().Add(Shop.Range(10).Select(i => new CrmOrder { Id = $"i{i}", Kind = CrmOrderKind.Invoice, OrderedAt = at, Amount = 112_000, Currency = "KZT", Purpose = i <= 4 ? "в т.ч. НДС 12%" : "в т.ч. НДС 16%", Fields = new Dictionary<string, string> { ["НДС"] = i <= 4 ? "12%" : "16%" } }));
        var finding = shop.One("TaxAndCurrency", "accounting", "vat");
        Assert.Equal((4.0, 10.0, 448_000m), (finding.Numerator, finding.Denominator, finding.MessageText!.Args["amount"]));
    }

    [Theory]
    [InlineData("webhook", "one", CrmStatus.Pass, "oneByOne")]
    [InlineData("webhook", "batch", CrmStatus.Warning, "batches")]
    [InlineData("manual", "batch", CrmStatus.Pass, "batches")]
    [InlineData("api", "people", CrmStatus.Warning, "byHand")]
    public void How_entries_come_is_read_from_them(string declared, string actual, CrmStatus expected, string learned)
    {
        var shop = new Shop();
        foreach (var i in Shop.Range(60))
        {
            var (order, deal) = (Shop.Order(i), Shop.Deal(i));
            deal.CreatedAt = actual == "batch" ? Shop.Day(((i / 20) + 1) * 20).AddHours(3).AddSeconds(i) : deal.CreatedAt;
            deal.CreatedBy = actual == "people" ? $"Сотрудник {i % 4}" : "Робот";
            shop.Add(order, deal);
        }
        shop.Config.Integrations = [new() { Name = "Kaspi", Kind = "marketplace", Mechanism = declared, Direction = "in", Owner = "Айгүл" }];
        var finding = shop.One("Inventory", "Kaspi");
        Assert.Equal((expected, learned), (finding.Status, finding.Data["learnedMechanism"]));
    }
}
