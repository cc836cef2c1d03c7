namespace CrmAudit.Engine.Statistics;

/// <summary>
/// Outliers by the modified z-score 0.6745 (x - median) / MAD (B. Iglewicz and D. Hoaglin, 1993), which a few wild
/// values cannot move. Past 3.5 a value is called an outlier there.
/// </summary>
internal static class RobustOutliers
{
    /// <summary>The customary line.</summary>
    public const double Line = 3.5;

    /// <summary>
    /// The modified z-score of each value, in their order. Where more than half of the values are equal (MAD 0), the mean
    /// absolute deviation takes its place with the factor 1.253314; zeros where all are equal.
    /// </summary>
    public static double[] Scores(IReadOnlyList<double> values)
    {
        var median = Quantiles.Of(values, 0.5);
        var deviations = values.Select(value => Math.Abs(value - median)).ToArray();
        var mad = Quantiles.Of(deviations, 0.5);
        var scale = mad > 0 ? mad / 0.6745 : 1.253314 * (deviations.Length == 0 ? 0 : deviations.Average());
        return [.. values.Select(value => scale > 0 ? (value - median) / scale : 0)];
    }
}
