namespace CrmAudit.Engine.Tests.Examples;

/// <summary>What was imported, counted again from the files.</summary>
public sealed class ImportRecountTests(ExampleAudit audit) : IClassFixture<ExampleAudit>
{
    [Fact]
    public void Every_card_of_every_file_is_a_record()
    {
        Assert.Equal(ByHand.Contacts.Count, audit.Data.Contacts.Count);
        Assert.Equal(ByHand.Companies.Count, audit.Data.Companies.Count);
        Assert.Equal(ByHand.Leads.Count, audit.Data.Leads.Count);
        Assert.Equal(ByHand.Deals.Count, audit.Data.Deals.Count);
        Assert.Equal(ByHand.Tasks.Count, audit.Data.Tasks.Count);
        Assert.Equal(ByHand.Recipients.Count, audit.Data.Mailings.Count);
        Assert.Equal(ByHand.Calls.Count, audit.Data.Activities.Count);
        Assert.Equal(11, audit.Data.Users.Count);
    }

    [Fact]
    public void A_deal_in_several_rows_has_the_sum_of_its_rows() => Assert.Equal(
        ByHand.Deals.GroupBy(static deal => CodeOf(deal.Currency)).ToDictionary(static group => group.Key, static group => group.Sum(static deal => deal.Amount ?? 0)).OrderBy(static pair => pair.Key),
        audit.Data.Deals.GroupBy(static deal => deal.Currency ?? "").ToDictionary(static group => group.Key, static group => group.Sum(static deal => deal.Amount ?? 0)).OrderBy(static pair => pair.Key));

    [Fact]
    public void An_order_in_several_lines_has_its_total_once()
    {
        var totals = ByHand.OrderLines.GroupBy(static line => line.Order).Select(static lines => lines.First().Total).ToList();
        Assert.True(totals.Count < ByHand.OrderLines.Count);
        var orders = audit.Data.Orders.Where(static order => order.Kind == CrmOrderKind.Order).ToList();
        Assert.Equal(totals.Count, orders.Count);
        Assert.Equal(totals.Sum(), orders.Sum(static order => order.Amount));
    }

    [Fact]
    public void Deals_are_open_won_and_lost_as_their_stages_say()
    {
        Assert.Equal(ByHand.Deals.Count(static deal => deal.IsOpen), audit.Data.Deals.Count(static deal => deal.Status == CrmDealStatus.Open));
        Assert.Equal(ByHand.Deals.Count(static deal => deal.IsWon), audit.Data.Deals.Count(static deal => deal.Status == CrmDealStatus.Won));
        Assert.Equal(ByHand.Deals.Count(static deal => deal.IsLost), audit.Data.Deals.Count(static deal => deal.Status == CrmDealStatus.Lost));
    }

    [Fact]
    public void No_check_fails_on_the_example() => Assert.DoesNotContain(audit.Findings, static finding => finding.Status == CrmStatus.Error);

    private static string CodeOf(string name) => name switch { "Тенге" => "KZT", "Доллар США" => "USD", _ => "" };
}
