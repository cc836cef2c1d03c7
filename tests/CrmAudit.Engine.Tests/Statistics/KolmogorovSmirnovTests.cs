using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Tests.Statistics;

public class KolmogorovSmirnovTests
{
    /// <summary>Distances by hand (2/5, 1, 7/12, 5/12, 3/5), the series summed apart; with ties, and with samples of two sizes.</summary>
    public static TheoryData<double[], double[], double> Samples => new()
    {
        { [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [5, 6, 7, 8, 9, 10, 11, 12, 13, 14], 0.3128526760169558 },
        { [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [11, 12, 13, 14, 15, 16, 17, 18, 19, 20], 1.8879793657162556e-05 },
        { [1, 2, 2, 3], [2, 3, 3, 4, 5, 6], 0.25414796372508225 },
        { [9, 1, 1, 2, 1, 1], [1, 1, 2, 2, 2, 2, 3, 9], 0.47100392983018174 },
        { [5, 1, 3], [10, 2, 8, 4, 6], 0.33767871308011904 },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_probability_is_that_of_the_series_whichever_sample_comes_first(double[] left, double[] right, double expected)
    {
        Assert.Equal(expected, KolmogorovSmirnov.PValue(left, right), 12);
        Assert.Equal(expected, KolmogorovSmirnov.PValue(right, left), 12);
    }

    [Fact]
    public void Samples_that_hardly_differ_prove_nothing()
    {
        double[] sample = [.. Enumerable.Range(0, 20).Select(static i => (double)i)];
        Assert.Equal(1, KolmogorovSmirnov.PValue(sample, sample));
        Assert.Equal(1, KolmogorovSmirnov.PValue(sample, [.. sample.Select(static value => value + 0.5)]));
    }

    [Fact]
    public void An_empty_sample_differs_from_none()
    {
        Assert.Equal(1, KolmogorovSmirnov.PValue([], [1, 2, 3]));
        Assert.Equal(1, KolmogorovSmirnov.PValue([1, 2, 3], []));
    }
}
