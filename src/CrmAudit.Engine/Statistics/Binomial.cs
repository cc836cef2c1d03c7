namespace CrmAudit.Engine.Statistics;

/// <summary>The binomial distribution, exact: approximations by a normal one mislead just where counts are small.</summary>
internal static class Binomial
{
    /// <summary>Probability of at least so many of n when each has the same chance.</summary>
    /// <param name="atLeast">Smallest number counted, from 0 on.</param>
    /// <param name="n">Number of trials.</param>
    /// <param name="chance">Chance of each, 0-1.</param>
    public static double UpperTail(int atLeast, int n, double chance)
    {
        if (atLeast <= 0 || chance >= 1)
        {
            return 1;
        }
        if (atLeast > n || chance <= 0)
        {
            return 0;
        }
        if (atLeast <= n * chance)
        {
            // Below the middle the terms would grow from ones too small to be numbers: the other end is counted.
            return 1 - UpperTail(n - atLeast + 1, n, 1 - chance);
        }
        // The probability of exactly so many, then of each number above by its ratio to the one before, ever smaller.
        var logarithm = (atLeast * Math.Log(chance)) + ((n - atLeast) * Math.Log(1 - chance));
        for (var i = 1; i <= atLeast; i++)
        {
            logarithm += Math.Log((double)(n - atLeast + i) / i);
        }
        var term = Math.Exp(logarithm);
        var sum = term;
        for (var i = atLeast; i < n && term > sum * 1e-16; i++)
        {
            term *= (double)(n - i) / (i + 1) * chance / (1 - chance);
            sum += term;
        }
        return Math.Min(1, sum);
    }
}
