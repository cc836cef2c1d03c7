using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>A deal entered twice is one; orders of a marketplace, of a regular buyer and under numbers of their own are not.</summary>
public sealed class RepeatedDealTests
{
    private static readonly string[] Shops = ["Арома", "Бодрость", "Вишня", "Гнездо", "Дуэт", "Ёжик", "Жасмин", "Зерно", "Карамель", "Луна"];
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(5));

    [Fact]
    public void Orders_of_one_nominal_buyer_are_not_copies()
    {
        var data = new CrmDataset();
        for (var i = 0; i < 80; i++)
        {
            data.Add(Deal($"{i + 1}", "Клиент Halyk Market", 5900 + (i % 3 * 1000), Day.AddHours(5 * i), $"Заказ {77_120_000 + (i * 13)}"));
        }
        Assert.Empty(Groups(data));
    }

    [Fact]
    public void A_nominal_buyer_says_nothing_even_without_order_numbers()
    {
        var data = new CrmDataset();
        for (var i = 0; i < 80; i++)
        {
            data.Add(Deal($"{i + 1}", "Розничный покупатель", 5900, Day.AddHours(5 * i), "Продажа"));
        }
        Assert.Empty(Groups(data));
    }

    [Fact]
    public void A_weekly_order_is_a_rhythm_and_a_second_entry_within_it_a_copy()
    {
        var data = new CrmDataset();
        for (var shop = 0; shop < 10; shop++)
        {
            for (var week = 0; week < 20; week++)
            {
                data.Add(Deal($"{shop}-{week:D2}", $"Кофейня {Shops[shop]}", 45_000, Day.AddDays((7 * week) - (week % 2 * 0.4)), "Поставка"));
            }
        }
        Assert.Empty(Groups(data));
        data.Add(Deal("copy", "Кофейня Вишня", 45_000, Day.AddDays(7 * 5).AddHours(8), "Поставка"));
        Assert.Equal("2-05+copy", Assert.Single(Groups(data)));
    }

    [Theory]
    [InlineData("Заказ № 1501", "Заказ № 1502", 0)]
    [InlineData("Заказ № 1501", "Заказ №1501 (повтор)", 1)]
    [InlineData("Обои", "Обои", 1)]
    [InlineData("Сделка #1", "Сделка #2", 1)]
    public void Two_order_numbers_are_two_orders(string first, string second, int groups)
    {
        var data = new CrmDataset();
        data.Add(Deal("1", "Рогов Павел", 45_000, Day, first));
        data.Add(Deal("2", "Рогов Павел", 45_000, Day.AddDays(1), second));
        Assert.Equal(groups, Groups(data).Count());
    }

    private static CrmDeal Deal(string id, string contact, decimal amount, DateTimeOffset created, string title) =>
        new() { Id = id, Name = title, Contact = contact, Amount = amount, Currency = "KZT", CreatedAt = created };

    private static IEnumerable<string> Groups(CrmDataset data) =>
        CheckRunner.Run([CheckCatalogue.Find("Data.DuplicateGroup")!], new AuditConfig(), data, new RunOptions { AsOf = DateTimeOffset.UnixEpoch })
            .OfType<CrmDuplicateGroup>().Select(static group => string.Join('+', group.Members.Select(static member => member.Id).Order(StringComparer.Ordinal)));
}
