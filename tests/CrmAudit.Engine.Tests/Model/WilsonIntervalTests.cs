namespace CrmAudit.Engine.Tests.Model;

public class WilsonIntervalTests
{
    [Theory]
    [InlineData(18, 20, 0.699, 0.972)]
    [InlineData(0, 10, 0, 0.278)]
    [InlineData(10, 10, 0.722, 1)]
    [InlineData(0, 0, 0, 1)]
    public void Matches_published_values(long numerator, long denominator, double low, double high)
    {
        var interval = CrmInterval.Wilson(numerator, denominator);
        Assert.Equal(low, interval.Low, 3);
        Assert.Equal(high, interval.High, 3);
    }
}
