using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Tests.Statistics;

public class QuantilesTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 3.25)]
    [InlineData(0.5, 5.5)]
    [InlineData(0.9, 9.1)]
    [InlineData(1, 10)]
    public void A_quantile_lies_between_its_neighbours_in_any_order(double p, double expected) => Assert.Equal(expected, Quantiles.Of([10, 4, 1, 7], p), 12);

    [Fact]
    public void The_middle_is_a_value_or_half_way_between_two()
    {
        Assert.Equal(7, Quantiles.Median([7]));
        Assert.Equal(7, Quantiles.Median([1, 7, 100]));
        Assert.Equal(4, Quantiles.Median([1, 7]));
    }

    [Fact]
    public void Of_nothing_there_is_none() => Assert.Equal((double.NaN, double.NaN), (Quantiles.Of([], 0.5), Quantiles.Median([])));
}
