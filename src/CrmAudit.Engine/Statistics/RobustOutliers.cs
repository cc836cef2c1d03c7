namespace CrmAudit.Engine.Statistics;

/// <summary>
/// Outliers by the modified z-score 0.6745 (x - median) / MAD (B. Iglewicz and D. Hoaglin, 1993), which a few wild
/// values cannot move. Past 3.5 a value is called an outlier there.
/// </summary>
internal static class RobustOutliers
{
    /// <summary>The customary line.</summary>
    public const double Line = 3.5;

    /// <summary>What the median absolute deviation is multiplied by to be the standard deviation of a normal sample.</summary>
    public const double SigmaPerMedianDeviation = 1 / 0.6745;
}
