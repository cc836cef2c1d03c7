namespace CrmAudit.Engine.Statistics;

/// <summary>
/// Values that stand apart from the rest of a sample: past the line of the modified z-score of their own side (Iglewicz and Hoaglin 1993; each side has a
/// scale of its own, for amounts of money lean to one), behind a gap, and few. A long tail without a gap is a tail, and many values far away are a second kind.
/// </summary>
/// <param name="Median">Middle of the sample.</param>
/// <param name="Low">From here up values belong to the sample.</param>
/// <param name="High">Up to here.</param>
internal sealed record DetachedValues(double Median, double Low, double High)
{
    /// <summary>What arithmetic may add to a value that is equal to one of the sample.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Whether a value of the sample stands apart from it.</summary>
    public bool IsDetached(double value) => value < Low - Rounding || value > High + Rounding;

    /// <param name="values">Sample in any order; not empty.</param>
    /// <param name="least">Distance from the median below which nothing stands apart, and least scale times the line.</param>
    /// <param name="gap">Distance to the next value nearer to the median.</param>
    /// <param name="mostShare">Largest share of the sample a side may have apart; one value may always.</param>
    public static DetachedValues Of(IEnumerable<double> values, double least, double gap, double mostShare)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        var median = Quantiles.Median(sorted);
        var most = Math.Max(1, (int)(mostShare * sorted.Length));
        var high = Edge(sorted, median, least, gap, most);
        double[] mirrored = [.. sorted.Reverse().Select(static value => -value)];
        return new(median, -Edge(mirrored, -median, least, gap, most), high);
    }

    /// <summary>The largest value that belongs to an ascending sample.</summary>
    private static double Edge(double[] sorted, double median, double least, double gap, int most)
    {
        double[] above = [.. sorted.Where(value => value >= median).Select(value => value - median)];
        var line = median + Math.Max(least, RobustOutliers.Line * RobustOutliers.SigmaPerMedianDeviation * Quantiles.Median(above));
        for (var i = Math.Max(1, sorted.Length - most); i < sorted.Length; i++)
        {
            if (sorted[i] > line && sorted[i] - sorted[i - 1] >= gap)
            {
                return sorted[i - 1];
            }
        }
        return sorted[^1];
    }
}
