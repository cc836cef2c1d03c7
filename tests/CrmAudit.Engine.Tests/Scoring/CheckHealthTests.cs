using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Tests.Scoring;

public class CheckHealthTests
{
    [Theory]
    [InlineData(0.05, null, 3)]
    [InlineData(null, 0.15, 3)]
    [InlineData(0.05, 0.15, 3)]
    [InlineData(null, null, 0)]
    public void A_check_with_one_line_at_least_weighs(double? norm, double? red, double weight) =>
        Assert.Equal(weight, CheckHealth.WeightOf(new() { Id = "Data.A", Area = CrmArea.Data, Command = "Test-CrmDataQuality", Severity = CrmSeverity.Important, Threshold = new() { Norm = norm, Red = red } }));

    [Theory]
    [InlineData(0.04, CrmStatus.Pass, 1)]
    [InlineData(0.05, CrmStatus.Pass, 1)]
    [InlineData(0.06, CrmStatus.Warning, 0.5)]
    [InlineData(0.9, CrmStatus.Warning, 0.5)]
    public void With_a_norm_alone_what_is_worse_is_half_sound(double measured, CrmStatus status, double health) => Assert.Equal(health, HealthOf(measured, status, new() { Norm = 0.05 }));

    [Theory]
    [InlineData(0.14, false, 1)]
    [InlineData(0.15, false, 1)]
    [InlineData(0.16, false, 0)]
    [InlineData(0.14, true, 1)]
    [InlineData(0.15, true, 0)]
    [InlineData(0.16, true, 0)]
    public void With_a_red_line_alone_a_value_is_sound_up_to_it(double measured, bool inclusive, double health)
    {
        var threshold = new CrmThreshold { Red = 0.15, RedInclusive = inclusive };
        Assert.Equal(health, HealthOf(measured, threshold.Evaluate(measured), threshold));
    }

    [Theory]
    [InlineData(0.86, false, 1)]
    [InlineData(0.85, false, 1)]
    [InlineData(0.84, false, 0)]
    [InlineData(0.85, true, 0)]
    public void The_other_way_it_is_sound_down_to_it(double measured, bool inclusive, double health)
    {
        var threshold = new CrmThreshold { Red = 0.85, RedInclusive = inclusive, Direction = CrmThresholdDirection.HigherIsBetter };
        Assert.Equal(health, HealthOf(measured, threshold.Evaluate(measured), threshold));
    }

    [Theory]
    [InlineData(CrmStatus.Pass, 1)]
    [InlineData(CrmStatus.Warning, 0.5)]
    [InlineData(CrmStatus.Fail, 0)]
    public void Where_the_check_decided_otherwise_or_measured_nothing_its_status_speaks(CrmStatus status, double health)
    {
        var threshold = new CrmThreshold { Norm = 0.05, Red = 0.15 };
        Assert.Equal(health, HealthOf(null, status, threshold));
        Assert.Equal(health, HealthOf(double.NaN, status, threshold));
        Assert.Equal(health, HealthOf(0.1, status, null));
        Assert.Equal(health, HealthOf(status == CrmStatus.Pass ? 1 : 0, status, threshold));
    }

    private static double HealthOf(double? measured, CrmStatus status, CrmThreshold? threshold) =>
        CheckHealth.HealthOf(new() { CheckId = "Data.A", Subject = new(CrmSubjectType.Field, "1"), Status = status, Measured = measured, Threshold = threshold });
}
