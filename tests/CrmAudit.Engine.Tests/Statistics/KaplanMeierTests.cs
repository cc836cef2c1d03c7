using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Tests.Statistics;

public class KaplanMeierTests
{
    /// <summary>Remission of 21 leukaemia patients under 6-MP (Freireich et al., 1963), the series of the textbooks; + is censored.</summary>
    private static readonly (double, bool)[] SixMp =
    [
        (6, true), (6, true), (6, true), (6, false), (7, true), (9, false), (10, true), (10, false), (11, false), (13, true), (16, true),
        (17, false), (19, false), (20, false), (22, true), (23, true), (25, false), (32, false), (32, false), (34, false), (35, false),
    ];

    [Theory]
    [InlineData(6, 0.857)]
    [InlineData(7, 0.807)]
    [InlineData(10, 0.753)]
    [InlineData(13, 0.690)]
    [InlineData(16, 0.627)]
    [InlineData(22, 0.538)]
    [InlineData(23, 0.448)]
    [InlineData(5.9, 1)]
    public void Equals_the_textbook_series(double week, double survival) =>
        Assert.Equal(survival, KaplanMeier.Of(SixMp).Survival(week), 3);

    [Fact]
    public void The_median_is_the_first_time_the_curve_reaches_a_half() => Assert.Equal(23, KaplanMeier.Of(SixMp).Quantile(0.5));

    [Fact]
    public void A_curve_that_stays_above_a_half_has_no_median() => Assert.Null(KaplanMeier.Of([(1, true), (2, false), (3, false), (4, false)]).Quantile(0.5));

    /// <summary>Greenwood's standard errors as published with the series.</summary>
    [Theory]
    [InlineData(0, 6, 21, 3, 0.0764)]
    [InlineData(1, 7, 17, 1, 0.0869)]
    [InlineData(2, 10, 15, 1, 0.0963)]
    [InlineData(3, 13, 12, 1, 0.1068)]
    [InlineData(4, 16, 11, 1, 0.1141)]
    [InlineData(5, 22, 7, 1, 0.1282)]
    [InlineData(6, 23, 6, 1, 0.1346)]
    public void Each_step_tells_who_was_at_risk_and_how_sure_it_is(int index, double time, int atRisk, int over, double standardError)
    {
        var step = KaplanMeier.Of(SixMp).Steps[index];
        Assert.Equal((time, atRisk, over), (step.Time, step.AtRisk, step.Over));
        Assert.Equal(standardError, step.StandardError, 4);
    }

    [Fact]
    public void What_is_over_and_what_is_not_are_counted()
    {
        var survival = KaplanMeier.Of(SixMp);
        Assert.Equal((21, 9, 7), (survival.Count, survival.Events, survival.Steps.Count));
    }

    [Fact]
    public void Where_all_is_over_nothing_is_left_and_that_is_sure() => Assert.Equal(new(4, 1, 1, 0, 0), KaplanMeier.Of([(4, true), (2, true)]).Steps[1]);

    [Fact]
    public void Without_anything_open_a_quantile_is_the_value_of_its_rank()
    {
        for (var n = 1; n <= 60; n++)
        {
            var survival = KaplanMeier.Of(Enumerable.Range(1, n).Select(static rank => ((double)rank, true)));
            Assert.All(Enumerable.Range(1, n), rank => Assert.Equal(rank, survival.Quantile((double)rank / n)));
        }
    }
}
