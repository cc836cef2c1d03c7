using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Checks.Data;

public class AmountOutlierTests
{
    private const string Check = "Data.AmountOutlier";

    /// <summary>Deals of 20,000 to 90,000, as a shop has them.</summary>
    private static DataBase Shop(int count = 60) => new DataBase().Add([.. DataBase.Range(count).Select(static i => DataBase.Deal(i, amount: 20_000 + (i * 7_919 % 70_000)))]);

    private static CrmFinding Deals(DataBase data) => data.One(Check, "Entity", "Deal");

    private static CrmDeal Odd(decimal amount) => new() { Id = "ODD", Name = "Поставка плитки", Pipeline = "Опт", Owner = "Пётр Ким", Amount = amount, AmountText = $"{amount}", Currency = "KZT", Status = CrmDealStatus.Open, CreatedAt = DataBase.AsOf.AddDays(-400), ModifiedAt = DataBase.AsOf.AddDays(-300) };

    [Theory]
    [InlineData(3_660_000_000, 36_600)]
    [InlineData(45_000_000, 45_000)]
    public void Noughts_too_many_are_named_with_what_was_meant(decimal amount, decimal likely)
    {
        var finding = Deals(Shop().Add(Odd(amount)));
        Assert.Equal((1, 61), (finding.Numerator, finding.Denominator));
        var row = Assert.Single(finding.Evidence.Rows);
        Assert.Equal("ODD", row.RecordId);
        Assert.Equal("Data.AmountOutlier.tooLong", row.Reason!.Id);
        Assert.Equal(likely, row.Reason.Args["likely"]);
    }

    [Fact]
    public void An_amount_in_thousands_is_named_too()
    {
        var row = Assert.Single(Deals(Shop().Add(Odd(45))).Evidence.Rows);
        Assert.Equal("Data.AmountOutlier.tooShort", row.Reason!.Id);
        Assert.Equal((45_000m, 1000m), (row.Reason.Args["likely"], row.Reason.Args["factor"]));
    }

    [Fact]
    public void One_nought_too_many_shows_against_the_same_product()
    {
        var data = new DataBase();
        foreach (var i in DataBase.Range(30))
        {
            var deal = DataBase.Deal(i, amount: i == 7 ? 129_000 : 12_900 * (1 + (i % 3)));
            deal.Lines = [new("Клей 25 кг", null, null, i == 7 ? 1 : 1 + (i % 3), null, i)];
            data.Add(deal);
        }
        var row = Assert.Single(Deals(data).Evidence.Rows);
        Assert.Equal(("D7", 12_900m), (row.RecordId, row.Reason!.Args["likely"]));
        Assert.Equal("Data.AmountOutlier.ofProduct", Assert.IsType<CrmText>(row.Reason.Args["group"]).Id);
    }

    [Fact]
    public void A_great_deal_of_a_manager_who_makes_such_deals_is_none()
    {
        var data = Shop(100);
        foreach (var i in DataBase.Range(25))
        {
            var deal = DataBase.Deal(1000 + i, amount: 40_000_000 + (i * 1_300_000));
            deal.Owner = "Отдел тендеров";
            data.Add(deal);
        }
        Assert.Equal(0, Deals(data).Numerator);
    }

    [Fact]
    public void A_long_tail_without_a_gap_is_a_tail()
    {
        // Each next deal is 15 % larger: four decades without a hole.
        var data = new DataBase().Add([.. DataBase.Range(66).Select(static i => DataBase.Deal(i, amount: Math.Round(10_000 * (decimal)Math.Pow(1.15, i))))]);
        Assert.Equal(0, Deals(data).Numerator);
    }

    [Fact]
    public void Many_amounts_far_away_are_deals_of_another_kind()
    {
        var data = Shop(100).Add([.. DataBase.Range(12).Select(static i => DataBase.Deal(1000 + i, amount: 50_000_000 + (i * 900_000)))]);
        Assert.Equal(0, Deals(data).Numerator);
    }

    [Fact]
    public void Amounts_of_another_currency_are_held_against_their_own()
    {
        var data = Shop();
        foreach (var i in DataBase.Range(25))
        {
            var deal = DataBase.Deal(1000 + i, amount: 100 + i);
            deal.Currency = "USD";
            data.Add(deal);
        }
        Assert.Equal(0, Deals(data).Numerator);
    }

    [Fact]
    public void A_handful_of_amounts_tells_nothing()
    {
        var finding = Deals(new DataBase().Add([.. DataBase.Range(5).Select(static i => DataBase.Deal(i, amount: (decimal)Math.Pow(10, i)))]));
        Assert.Equal(CrmStatus.NotEvaluated, finding.Status);
    }

    [Fact]
    public void An_outlier_stays_out_of_the_money_until_it_is_confirmed()
    {
        var data = Shop().Add(Odd(3_660_000_000));
        Assert.True(data.One("Data.DeadDeal", "Entity", "Deal").Impact!.Amount is null or < 1_000_000);
        data.Config.Suppressions.Add(new SuppressionSection { Id = "big", Check = Check, Subjects = ["ODD"], Kind = "falsePositive", Reason = "Договор 17", Owner = "Дана", Expires = new(2026, 12, 31) });
        Assert.Equal(3_660_000_000m, data.One("Data.DeadDeal", "Entity", "Deal").Impact!.Amount);
        Assert.Equal(0, Deals(data).Numerator);
        Assert.Equal(CrmStatus.Warning, data.One(Check, "Record", "ODD").Status);
    }

    [Fact]
    public void A_confirmation_that_has_run_out_confirms_nothing()
    {
        var data = Shop().Add(Odd(3_660_000_000));
        data.Config.Suppressions.Add(new SuppressionSection { Id = "big", Check = Check, Subjects = ["ODD"], Kind = "falsePositive", Reason = "Договор 17", Owner = "Дана", Expires = new(2026, 5, 1) });
        Assert.Equal(1, Deals(data).Numerator);
    }
}
