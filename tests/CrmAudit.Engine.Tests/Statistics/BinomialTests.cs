using CrmAudit.Engine.Statistics;
using FsCheck.Xunit;

namespace CrmAudit.Engine.Tests.Statistics;

public class BinomialTests
{
    [Theory]
    [InlineData(0, 10, 0.3, 1)]
    [InlineData(1, 1, 0.25, 0.25)]
    [InlineData(2, 2, 0.08, 0.0064)]
    [InlineData(8, 10, 0.5, 56.0 / 1024)]
    [InlineData(3, 4, 0.5, 5.0 / 16)]
    [InlineData(11, 10, 0.5, 0)]
    [InlineData(1, 10, 0, 0)]
    [InlineData(10, 10, 1, 1)]
    public void The_tail_is_exact(int atLeast, int n, double chance, double expected) => Assert.Equal(expected, Binomial.UpperTail(atLeast, n, chance), 12);

    [Property(MaxTest = 100)]
    public void The_tail_of_many_is_the_sum_of_its_terms(byte atLeast, byte more, byte chance)
    {
        var (n, p) = (atLeast + more, chance / 256.0);
        // Row by row: so many after n trials is so many after one less and a miss, or one fewer and a hit.
        var exactly = new double[n + 2];
        exactly[0] = 1;
        for (var trial = 0; trial < n; trial++)
        {
            for (var k = trial + 1; k >= 0; k--)
            {
                exactly[k] = (exactly[k] * (1 - p)) + (k > 0 ? exactly[k - 1] * p : 0);
            }
        }
        Assert.Equal(exactly[atLeast..(n + 1)].Sum(), Binomial.UpperTail(atLeast, n, p), 9);
    }

    [Fact]
    public void A_hundred_thousand_trials_are_no_matter() => Assert.InRange(Binomial.UpperTail(10_000, 100_000, 0.1), 0.49, 0.51);
}
