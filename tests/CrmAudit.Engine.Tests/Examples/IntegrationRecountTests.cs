using System.Globalization;

namespace CrmAudit.Engine.Tests.Examples;

/// <summary>Key figures of the integrations, counted again from the files.</summary>
public sealed class IntegrationRecountTests(ExampleAudit audit) : IClassFixture<ExampleAudit>
{
    [Fact]
    public void Orders_of_the_marketplace_that_no_deal_names_are_lost_with_their_money()
    {
        var titles = string.Join('\n', ByHand.DealRows.Select(static row => row["Название сделки"]));
        var orders = ByHand.OrderLines.GroupBy(static line => line.Order).Select(static lines => (Number: lines.Key, lines.First().Total, lines.First().Status)).ToList();
        var lost = orders.Where(order => !titles.Contains(order.Number, StringComparison.Ordinal)).ToList();
        var finding = audit.Finding("Integration.LostRecord", "Integration", "Kaspi Магазин");
        Assert.NotEmpty(lost);
        Assert.Equal((lost.Count, orders.Count), ((int)finding.Numerator!, (int)finding.Denominator!));
        // What was cancelled nobody would have paid.
        Assert.Equal(lost.Where(static order => order.Status == "Выдан").Sum(static order => order.Total), finding.Impact!.Amount);
        Assert.Contains(lost, static order => order.Status == "Возвращен");
        Assert.Equal("Руслан Ибрагимов", finding.Subject.Owner);
    }

    [Fact]
    public void Orders_that_several_deals_name_arrived_twice()
    {
        var deals = ByHand.DealRows.Where(static row => row["Название сделки"].StartsWith("Заказ Kaspi", StringComparison.Ordinal)).GroupBy(static row => row["Название сделки"]);
        Assert.Equal(deals.Count(static rows => rows.Select(static row => row["ID"]).Distinct().Count() > 1), audit.Finding("Integration.DuplicateArrival", "Integration", "Kaspi Магазин").Numerator);
    }

    [Fact]
    public void Deals_a_hundred_times_as_dear_as_their_order_are_told()
    {
        var totals = ByHand.OrderLines.GroupBy(static line => line.Order).ToDictionary(static lines => lines.Key, static lines => lines.First().Total);
        var wrong = ByHand.Deals.Count(deal => deal.Row.GetValueOrDefault("Название сделки", "").Split(' ') is ["Заказ", "Kaspi", var number] && deal.Amount == totals[number] * 100);
        var finding = audit.Finding("Integration.ValueMismatch", "Integration", "Kaspi Магазин");
        Assert.NotEqual(0, wrong);
        Assert.Equal(wrong, finding.Numerator);
    }

    [Fact]
    public void Forms_without_a_lead_of_the_same_phone_on_that_day_are_lost()
    {
        static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit)) is { Length: 11 } digits ? digits[1..] : "";
        var leads = ByHand.Leads.ToLookup(static lead => Digits(lead["Мобильный телефон"]), static lead => ByHand.Moment(lead["Дата создания"])!.Value);
        var lost = ByHand.Forms.Count(form => !leads[Digits(form["Phone"])].Any(at => (at - DateTime.ParseExact(form["Date"], "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)).Duration() <= TimeSpan.FromDays(1)));
        var finding = audit.Finding("Integration.LostRecord", "Integration", "Формы сайта");
        Assert.NotEqual(0, lost);
        Assert.Equal((lost, ByHand.Forms.Count), ((int)finding.Numerator!, (int)finding.Denominator!));
    }

    [Fact]
    public void Payments_with_the_rate_of_last_year_are_found() =>
        Assert.Equal(ByHand.Purposes.Count(static purpose => purpose.EndsWith("НДС 12%", StringComparison.Ordinal)), audit.Finding("Integration.TaxAndCurrency", "Integration", "Банк и 1С", "vat").Measured);

    [Fact]
    public void Payments_nobody_can_assign_are_those_of_firms_without_a_deal()
    {
        var finding = audit.Finding("Integration.LostRecord", "Integration", "Банк и 1С");
        Assert.Equal(ByHand.Purposes.Count(static purpose => purpose.Contains("Предоплата", StringComparison.Ordinal)), finding.Numerator);
    }

    [Fact]
    public void Only_the_marketplace_has_stopped()
    {
        var last = ByHand.DealRows.Where(static row => row["Название сделки"].StartsWith("Заказ Kaspi", StringComparison.Ordinal)).Max(static row => ByHand.Moment(row["Дата создания"])!.Value);
        Assert.True(last < ByHand.AsOf.AddDays(-30));
        var silent = Assert.Single(audit.Findings, static finding => finding.CheckId == "Integration.Silent" && finding.Status == CrmStatus.Fail);
        Assert.Equal("Kaspi Магазин", silent.Subject.Id);
        Assert.Equal(last, ((DateTimeOffset)silent.Data["lastArrival"]!).DateTime);
    }
}
