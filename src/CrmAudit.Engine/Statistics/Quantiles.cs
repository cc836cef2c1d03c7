namespace CrmAudit.Engine.Statistics;

/// <summary>Sample quantiles by linear interpolation between order statistics (Hyndman and Fan 1996, type 7).</summary>
internal static class Quantiles
{
    /// <summary>The quantile of values in any order; NaN of none.</summary>
    /// <param name="values">Sample.</param>
    /// <param name="p">0-1.</param>
    public static double Of(IEnumerable<double> values, double p)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return OfSorted(sorted, p);
    }

    /// <summary>The quantile of ascending values; NaN of none.</summary>
    /// <param name="sorted">Ascending sample.</param>
    /// <param name="p">0-1.</param>
    public static double OfSorted(ReadOnlySpan<double> sorted, double p)
    {
        if (sorted.IsEmpty)
        {
            return double.NaN;
        }
        var position = p * (sorted.Length - 1);
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>Middle of ascending values; NaN of none.</summary>
    public static double Median(ReadOnlySpan<double> sorted) => OfSorted(sorted, 0.5);
}
