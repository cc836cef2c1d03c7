using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Tests.Examples;

/// <summary>The money of the example company: who claims what, and the totals counted again from the records.</summary>
public sealed class MoneyRecountTests(ExampleAudit audit) : IClassFixture<ExampleAudit>
{
    [Fact]
    public void Every_sum_is_that_of_the_records_it_names()
    {
        foreach (var finding in audit.Findings.Where(static finding => finding.Impact is { Amount: not null }))
        {
            Assert.NotEqual(CrmMoney.Touched, finding.Impact!.Money);
            Assert.Equal("KZT", finding.Impact.Currency);
            if (finding.CheckId != "Integration.Silent")
            {
                Assert.Equal(finding.Impact.Amount, finding.Evidence.Rows.GroupBy(RowKey.Of).Sum(static rows => rows.Max(static row => row.Claimed) ?? 0));
            }
        }
    }

    [Fact]
    public void Nothing_closed_and_nothing_in_another_currency_is_at_risk()
    {
        var deals = audit.Data.Deals.ToLookup(static deal => deal.Id);
        var claimed = audit.Findings.Where(static finding => finding.Impact is { Money: CrmMoney.AtRisk }).SelectMany(static finding => finding.Evidence.Rows).Where(static row => row is { Entity: "Deal", Claimed: > 0 }).ToList();
        Assert.NotEmpty(claimed);
        Assert.All(claimed, row => Assert.Contains(deals[row.RecordId], deal => deal is { Status: CrmDealStatus.Open, Currency: "KZT" or null } && deal.Amount == row.Claimed));
    }

    [Fact]
    public void The_money_at_risk_is_that_of_the_open_deals_some_finding_names()
    {
        var named = audit.Findings.Where(static finding => Actionable.Is(finding) && finding.Impact is { Money: CrmMoney.AtRisk })
            .SelectMany(static finding => finding.Evidence.Rows).Where(static row => row.Entity == "Deal").Select(static row => row.RecordId).ToHashSet();
        // Two orders are in the CRM a hundredfold: their money is not counted until it is confirmed.
        var counted = ByHand.Deals.Where(deal => deal.IsOpen && deal.Amount > 0 && deal.Currency is "Тенге" or "" && named.Contains(ByHand.Cell(deal.Row, "ID")!)).ToList();
        var outliers = counted.Where(static deal => ByHand.Cell(deal.Row, "ID") is "5061" or "5099").ToList();
        var book = MoneyBook.Of(audit.Findings);
        var risk = Assert.Single(book.Totals, static total => total.Money == CrmMoney.AtRisk);
        var estimated = audit.Findings.Where(static finding => Actionable.Is(finding) && finding.CheckId == "Integration.Silent").Sum(static finding => finding.Impact?.Amount ?? 0);
        Assert.Equal(counted.Except(outliers).Sum(static deal => deal.Amount) + estimated, risk.Amount);
        Assert.Equal(outliers.Count, risk.LeftOut);
    }

    [Fact]
    public void The_money_lost_is_that_of_the_entries_that_never_arrived()
    {
        var lost = audit.Findings.Where(static finding => Actionable.Is(finding) && finding.Impact is { Money: CrmMoney.Lost }).ToList();
        Assert.Equal(lost.Sum(static finding => finding.Impact!.Amount ?? 0), Assert.Single(MoneyBook.Of(audit.Findings).Totals, static total => total.Money == CrmMoney.Lost).Amount);
    }
}
