namespace CrmAudit;

/// <summary>A confidence interval of a measured value, in the unit of the value.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Level">Confidence level, 0.95 for 95 %.</param>
public sealed record CrmInterval(double Low, double High, double Level = 0.95)
{
    /// <summary>
    /// Wilson score interval of a proportion (E. B. Wilson, 1927): centre (p + z²/2n) / (1 + z²/n), half-width
    /// z / (1 + z²/n) · √(p(1-p)/n + z²/4n²), z = 1.959964 for 95 %.
    /// </summary>
    /// <param name="numerator">Successes, 0 to <paramref name="denominator"/>.</param>
    /// <param name="denominator">Trials; 0 gives the whole range 0-1.</param>
    public static CrmInterval Wilson(long numerator, long denominator)
    {
        if (denominator <= 0)
        {
            return new(0, 1);
        }
        const double Z = 1.959963984540054;
        double n = denominator;
        double p = numerator / n;
        double scale = 1 + (Z * Z / n);
        double centre = (p + (Z * Z / (2 * n))) / scale;
        double half = Z / scale * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n)));
        return new(Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
