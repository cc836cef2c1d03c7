namespace CrmAudit.Engine.Statistics;

/// <summary>Two-sample Kolmogorov-Smirnov test.</summary>
internal static class KolmogorovSmirnov
{
    /// <summary>
    /// Asymptotic probability of so large a distance if both samples had one distribution:
    /// Q(λ) = 2 Σ (-1)^(k-1) exp(-2 k² λ²), λ = (√n + 0.12 + 0.11/√n) D, n = ab/(a+b) (M. A. Stephens, 1970).
    /// 1 where a sample is empty.
    /// </summary>
    public static double PValue(IReadOnlyList<double> left, IReadOnlyList<double> right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return 1;
        }
        double[] a = [.. left.Order()];
        double[] b = [.. right.Order()];
        var (i, j, distance) = (0, 0, 0.0);
        while (i < a.Length && j < b.Length)
        {
            var value = Math.Min(a[i], b[j]);
            while (i < a.Length && a[i] <= value)
            {
                i++;
            }
            while (j < b.Length && b[j] <= value)
            {
                j++;
            }
            distance = Math.Max(distance, Math.Abs(((double)i / a.Length) - ((double)j / b.Length)));
        }
        var root = Math.Sqrt((double)a.Length * b.Length / (a.Length + b.Length));
        var lambda = (root + 0.12 + (0.11 / root)) * distance;
        if (lambda < 0.2)
        {
            return 1;
        }
        var sum = 0.0;
        for (var k = 1; k <= 100; k++)
        {
            sum += (k % 2 == 1 ? 2 : -2) * Math.Exp(-2 * k * k * lambda * lambda);
        }
        return Math.Clamp(sum, 0, 1);
    }
}
