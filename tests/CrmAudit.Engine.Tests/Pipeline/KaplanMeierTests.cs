using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Tests.Pipeline;

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

    [Fact]
    public void Greenwood_gives_the_published_standard_error() => Assert.Equal(0.0764, KaplanMeier.Of(SixMp).Steps[0].StandardError, 4);
}
