using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Matching;

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

    [Theory]
    [InlineData(7, 100_000, 101_000, true)]
    [InlineData(7.01, 100_000, 100_000, false)]
    [InlineData(1, 100_000, 101_001, false)]
    [InlineData(1, 100_000, 99_000, true)]
    [InlineData(1, 100_000, 98_999, false)]
    public void A_copy_is_within_a_week_and_one_per_cent(double days, int first, int second, bool isCopy) =>
        Assert.Equal(isCopy, Copies(Deal("1", "Рогов Павел", first, Day, "Обои"), Deal("2", "Рогов Павел", second, Day.AddDays(days), "Клей")).Any());

    [Fact]
    public void Currency_client_and_title_tell_two_deals_apart()
    {
        var deal = Deal("1", "Рогов Павел", 100_000, Day, "Обои");
        Assert.Empty(Copies(deal, Deal("2", "Ким Олег", 100_000, Day, "Обои")));
        Assert.Empty(Copies(deal, new() { Id = "2", Contact = "Рогов Павел", Amount = 100_000, Currency = "USD", CreatedAt = Day, Name = "Обои" }));
        Assert.Empty(Copies(deal, new() { Id = "2", Contact = "Рогов Павел", Amount = 100_000, Currency = "KZT", Name = "Обои" }));
        Assert.Empty(Copies(Deal("1", "", 100_000, Day, "Обои"), Deal("2", "", 100_000, Day, "Обои")));
    }

    [Theory]
    [InlineData(0, 0, "обои!", "Обои", true)]
    [InlineData(0, 0, "Обои", "Клей", false)]
    [InlineData(0, 100, "Обои", "Обои", false)]
    [InlineData(100, 0, "Обои", "Обои", false)]
    [InlineData(-5, 0, "Обои", "Обои", true)]
    public void Without_an_amount_the_title_is_the_same(int first, int second, string left, string right, bool isCopy) =>
        Assert.Equal(isCopy, Copies(Deal("1", "Рогов Павел", first, Day, left), Deal("2", "Рогов Павел", second, Day, right)).Any());

    [Fact]
    public void A_client_is_known_by_id_name_or_phone()
    {
        CrmDeal Of(string id, string? contactId = null, string? companyId = null, string? contact = null, string? company = null, string? phone = null) => new()
        {
            Id = id, ContactId = contactId, CompanyId = companyId, Contact = contact, Company = company, Amount = 5, CreatedAt = Day, Phones = phone is null ? [] : [new CrmPhone(phone, phone)],
        };

        Assert.Single(Copies(Of("1", "7"), Of("2", "7", contact: "Кто-то")));
        Assert.Empty(Copies(Of("1", "7"), Of("2", "8")));
        Assert.Empty(Copies(Of("1", "7", "1"), Of("2", "7", "2")));
        Assert.Single(Copies(Of("1", companyId: "7"), Of("2", companyId: "7")));
        Assert.Single(Copies(Of("1", contact: "Рогов Павел"), Of("2", contact: "Павел Рогов")));
        Assert.Single(Copies(Of("1", company: "ТОО Алтын Дала"), Of("2", company: "Алтын Дала, ТОО")));
        Assert.Empty(Copies(Of("1", company: "ТОО Алтын Дала", contact: "Рогов Павел"), Of("2", company: "ТОО Алтын Дала", contact: "Ким Олег")));
        Assert.Single(Copies(Of("1", phone: "+77011234567"), Of("2", phone: "+77011234567")));
        Assert.Empty(Copies(Of("1", phone: "+77011234567"), Of("2", phone: "+77011234568")));
        Assert.Empty(Copies(Of("1"), Of("2")));
    }

    [Fact]
    public void Three_entries_are_one_group_in_their_order_with_a_reason_each()
    {
        var group = Assert.Single(Copies(Deal("c", "Рогов Павел", 100, Day.AddDays(2), "Обои"), Deal("b", "Рогов Павел", 100, Day, "Обои"), Deal("a", "Рогов Павел", 100, Day, "Обои")));
        Assert.Equal("a b c", string.Join(' ', group.Members.Select(static deal => deal.Id)));
        Assert.Equal((0.95, 2), (group.Score, group.Reasons.Count));
        Assert.Equal(("a", "b", 0.95, Math.Log2(19)), (group.Reasons[0].LeftId, group.Reasons[0].RightId, group.Reasons[0].Probability, group.Reasons[0].Weight));
        Assert.Equal("Client Exact, Amount Close, CreatedAt Close", string.Join(", ", group.Reasons[0].Comparisons.Select(static one => $"{one.Field} {one.Level}")));
    }

    [Fact]
    public void A_decision_parts_what_repeats()
    {
        CrmDeal[] deals = [Deal("1", "Рогов Павел", 100, Day, "Обои"), Deal("2", "Рогов Павел", 100, Day, "Обои")];
        Assert.Empty(RepeatedDeals.Find(deals, new("Deal", [new("Deal:1+2", "different")])));
    }

    [Theory]
    [InlineData(3, 6.9, true)]
    [InlineData(4, 6.9, false)]
    [InlineData(4, 2, true)]
    public void From_four_deals_a_client_has_a_rhythm(int deals, double days, bool isCopy)
    {
        // Every ten days something else; the last within a third of that, or not.
        var regular = Enumerable.Range(0, deals - 1).Select(deal => Deal($"{deal}", "Рогов Павел", 1000 * (deal + 1), Day.AddDays(10 * deal), "Обои")).ToList();
        regular.Add(Deal("last", "Рогов Павел", 1000 * (deals - 1), regular[^1].CreatedAt!.Value.AddDays(days), "Обои"));
        Assert.Equal(isCopy, Copies([.. regular]).Any());
    }

    [Theory]
    [InlineData(20, 60, false)]
    [InlineData(19, 57, true)]
    [InlineData(20, 61, true)]
    public void A_name_on_a_quarter_of_the_deals_is_nobodys(int deals, int others, bool isCopy)
    {
        var all = Enumerable.Range(0, deals).Select(deal => Deal($"n{deal}", "Розничный покупатель", 5900, Day.AddDays(30 * (deal / 2)), "Продажа"))
            .Concat(Enumerable.Range(0, others).Select(deal => new CrmDeal { Id = $"o{deal}", ContactId = $"{deal}", Amount = 5, CreatedAt = Day }));
        Assert.Equal(isCopy, Copies([.. all]).Any());
    }

    private static IReadOnlyList<FoundGroup> Copies(params CrmDeal[] deals) => RepeatedDeals.Find(deals, new("Deal", []));

    private static CrmDeal Deal(string id, string contact, decimal amount, DateTimeOffset created, string title) =>
        new() { Id = id, Name = title, Contact = contact, Amount = amount, Currency = "KZT", CreatedAt = created };

    private static IEnumerable<string> Groups(CrmDataset data) =>
        CheckRunner.Run([CheckCatalogue.Find("Data.DuplicateGroup")!], new AuditConfig(), data, new RunOptions { AsOf = DateTimeOffset.UnixEpoch })
            .OfType<CrmDuplicateGroup>().Select(static group => string.Join('+', group.Members.Select(static member => member.Id).Order(StringComparer.Ordinal)));
}
