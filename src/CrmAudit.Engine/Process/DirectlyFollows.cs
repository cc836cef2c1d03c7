using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Process;

/// <summary>How often one stage directly follows another and how long that takes.</summary>
/// <param name="From">Earlier stage.</param>
/// <param name="To">Later stage.</param>
/// <param name="Count">Number of times.</param>
/// <param name="MeanDays">Mean days between.</param>
/// <param name="MedianDays">Median days between.</param>
/// <param name="MaxDays">Most days between.</param>
internal sealed record DirectlyFollows(string From, string To, int Count, double MeanDays, double MedianDays, double MaxDays)
{
    public static DirectlyFollows Of(string from, string to, List<double> days)
    {
        double[] sorted = [.. days.Order()];
        return new(from, to, sorted.Length, sorted.Average(), Quantiles.Median(sorted), sorted[^1]);
    }
}
