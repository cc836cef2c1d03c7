using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Tests.Integrations;

/// <summary>The same client asking again soon is the same enquiry; how soon is learned from the gaps, or configured, and said.</summary>
public sealed class RepeatTests
{
    [Theory]
    [InlineData("", 30, false)]
    [InlineData("3 12 29", 30, false)]
    [InlineData("32 35", 35, true)]
    [InlineData("20 45 130 700", 130, true)]
    [InlineData("200 400", 30, false)]
    [InlineData("31 91 270 810 1300 4000", 1300, true)]
    public void The_interval_goes_as_far_as_the_repeats_lie_together(string gaps, double minutes, bool learned) => Assert.Equal(
        (TimeSpan.FromMinutes(minutes), learned),
        RepeatInterval.Learn(gaps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static gap => TimeSpan.FromMinutes(int.Parse(gap, System.Globalization.CultureInfo.InvariantCulture)))) is var told ? (told.Limit, told.IsLearned) : default);

    [Fact]
    public void A_form_sent_again_is_a_copy_and_no_record_without_a_source()
    {
        var shop = Twice(32, 41);
        var copies = shop.One("DuplicateArrival", "forms");
        Assert.Equal((2.0, 41.0), (copies.Numerator, copies.Data["repeatMinutes"]));
        Assert.Contains("41 minutes", copies.Message, StringComparison.Ordinal);
        Assert.Equal(["32 minutes", "41 minutes"], copies.Evidence.Rows.Select(static row => row.Reason!.ToString()![^17..^6].Trim()).Order(StringComparer.Ordinal));
        Assert.Equal(0, shop.One("ExtraRecord", "forms").Numerator);
    }

    [Fact]
    public void A_client_who_asks_again_in_the_evening_is_not_the_same_enquiry()
    {
        var shop = Twice(32, 600);
        Assert.Equal((1.0, 1.0), (shop.One("DuplicateArrival", "forms").Numerator, shop.One("ExtraRecord", "forms").Numerator));
    }

    [Fact]
    public void What_the_configuration_says_counts()
    {
        var shop = Twice(32, 600);
        shop.Config.Integrations = [new() { Name = "Сайт", Kind = "forms", RepeatMinutes = 10 }];
        Assert.Equal(0, shop.One("DuplicateArrival", "Сайт").Numerator);
        shop.Config.Integrations[0].RepeatMinutes = 720;
        var copies = shop.One("DuplicateArrival", "Сайт");
        Assert.Equal(2, copies.Numerator);
        Assert.Contains("configuration", copies.Message, StringComparison.Ordinal);
    }

    private static Shop Twice(params IEnumerable<int> gaps)
    {
        var shop = new Shop().Add(Shop.Range(100).Select(static i => Shop.Form(i))).Add(Shop.Range(100).Select(static i => Shop.Lead(i)));
        foreach (var (gap, i) in gaps.Select(static (gap, i) => (gap, i)))
        {
            var again = Shop.Lead(10 + i);
            again.Id = $"again{i}";
            again.CreatedAt = again.CreatedAt!.Value.AddMinutes(gap);
            shop.Add(again);
        }
        return shop;
    }
}
