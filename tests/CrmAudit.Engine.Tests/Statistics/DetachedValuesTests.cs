using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Tests.Statistics;

public class DetachedValuesTests
{
    /// <summary>1 to 9 with one more: the middle 5.5, half of what is above within 2.5 of it, the line 5.5 + 3.5 / 0.6745 · 2.5 = 18.47.</summary>
    [Theory]
    [InlineData(18.4, 0, 1, 18.4)]
    [InlineData(18.6, 0, 1, 9)]
    [InlineData(18.6, 13.2, 1, 18.6)]
    [InlineData(30, 24.5, 1, 30)]
    [InlineData(30, 24.4, 1, 9)]
    [InlineData(30, 0, 21, 9)]
    [InlineData(30, 0, 21.1, 30)]
    public void A_value_stands_apart_past_the_line_the_least_distance_and_the_gap(double value, double least, double gap, double high)
    {
        double[] sample = [value, 9, 1, 8, 2, 7, 3, 6, 4, 5];
        var above = DetachedValues.Of(sample, least, gap, 0.1);
        Assert.Equal((5.5, 1, high), (above.Median, above.Low, above.High));
        Assert.Equal(high < value, above.IsDetached(value));
        var below = DetachedValues.Of(sample.Select(static one => -one), least, gap, 0.1);
        Assert.Equal((-5.5, -high, -1), (below.Median, below.Low, below.High));
        Assert.Equal(high < value, below.IsDetached(-value));
    }

    /// <summary>Of nine values the middle is one, and belongs to both sides: half of what is above lies within 2, the line is at 15.38.</summary>
    [Theory]
    [InlineData(15.3, 15.3)]
    [InlineData(15.4, 8)]
    public void The_middle_value_counts_on_its_side(double value, double high) => Assert.Equal(high, DetachedValues.Of([1, 2, 3, 4, 5, 6, 7, 8, value], 0, 1, 0.1).High);

    [Theory]
    [InlineData(0, 41)]
    [InlineData(0.18, 41)]
    [InlineData(0.19, 9)]
    [InlineData(1, 9)]
    public void Many_far_away_are_a_second_kind(double mostShare, double high) => Assert.Equal(high, DetachedValues.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 40, 41], 0, 5, mostShare).High);

    [Fact]
    public void One_may_always_stand_apart() => Assert.Equal(9, DetachedValues.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 40], 0, 5, 0).High);

    [Fact]
    public void A_sample_of_one_or_of_equals_has_nothing_apart()
    {
        Assert.Equal(new DetachedValues(7, 7, 7), DetachedValues.Of([7], 0, 0, 1));
        Assert.Equal(new DetachedValues(7, 7, 7), DetachedValues.Of([7, 7, 7], 0, 0, 1));
    }

    [Fact]
    public void What_arithmetic_adds_to_an_edge_is_no_distance()
    {
        var values = new DetachedValues(5, 1, 9);
        Assert.False(values.IsDetached(9 + 1e-10));
        Assert.True(values.IsDetached(9 + 1e-8));
        Assert.False(values.IsDetached(1 - 1e-10));
        Assert.True(values.IsDetached(1 - 1e-8));
    }
}
