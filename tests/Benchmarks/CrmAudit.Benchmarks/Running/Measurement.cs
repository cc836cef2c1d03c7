using System.Globalization;

namespace CrmAudit.Benchmarks.Running;

/// <summary>What was measured.</summary>
/// <param name="Seconds">Wall time of the work, without the start of the process.</param>
/// <param name="Count">Things done.</param>
/// <param name="PeakMegabytes">Highest resident memory of the process.</param>
/// <param name="WarmSeconds">Wall time of the same work done again in the same process; NaN when it was not.</param>
internal sealed record Measurement(double Seconds, long Count, double PeakMegabytes, double WarmSeconds = double.NaN)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds:R} {Count} {PeakMegabytes:R} {WarmSeconds:R}");

    /// <summary>Reads the last line of an output that is one.</summary>
    public static Measurement Parse(string output)
    {
        var parts = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)[^1].Split(' ');
        return new(double.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture), double.Parse(parts[2], CultureInfo.InvariantCulture), double.Parse(parts[3], CultureInfo.InvariantCulture));
    }

    /// <summary>The median of each figure; the counts must agree.</summary>
    public static Measurement Median(IReadOnlyList<Measurement> all) => all.All(one => one.Count == all[0].Count)
        ? new(Middle(all.Select(static one => one.Seconds)), all[0].Count, Middle(all.Select(static one => one.PeakMegabytes)), Middle(all.Select(static one => one.WarmSeconds)))
        : throw new InvalidOperationException($"Runs of one benchmark differ: {string.Join(", ", all.Select(static one => one.Count))}.");

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
