using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Reconcile;

/// <summary>How long entries take to arrive. Quantiles by <see cref="Rule"/>.</summary>
internal sealed record Latency
{
    /// <summary>The rule of the quantiles.</summary>
    public const string Rule = "Hyndman-Fan type 7";

    public required int Count { get; init; }

    /// <summary>Minutes.</summary>
    public required double P50 { get; init; }

    public required double P90 { get; init; }

    public required double P95 { get; init; }

    public required double P99 { get; init; }

    /// <summary>Share of the entries that arrived within the objective.</summary>
    public required double WithinObjective { get; init; }

    /// <summary>Median minutes by local hour of the source; hours without entries are left out.</summary>
    public required IReadOnlyDictionary<int, double> ByHour { get; init; }

    /// <summary>Median minutes by local weekday of the source.</summary>
    public required IReadOnlyDictionary<DayOfWeek, double> ByWeekday { get; init; }

    /// <summary>Null when there is nothing to measure.</summary>
    /// <param name="lags">Local time of the source and the lag; a lag below zero counts as none.</param>
    /// <param name="objective">Within this an entry is on time.</param>
    public static Latency? Of(IEnumerable<(DateTime At, TimeSpan Lag)> lags, TimeSpan objective)
    {
        var rows = lags.Select(static pair => (pair.At, Minutes: Math.Max(0, pair.Lag.TotalMinutes))).ToList();
        if (rows.Count == 0)
        {
            return null;
        }
        double[] sorted = [.. rows.Select(static row => row.Minutes).Order()];
        return new()
        {
            Count = rows.Count,
            P50 = Quantiles.OfSorted(sorted, 0.5),
            P90 = Quantiles.OfSorted(sorted, 0.9),
            P95 = Quantiles.OfSorted(sorted, 0.95),
            P99 = Quantiles.OfSorted(sorted, 0.99),
            WithinObjective = (double)sorted.Count(minutes => minutes <= objective.TotalMinutes) / sorted.Length,
            ByHour = new SortedDictionary<int, double>(rows.GroupBy(static row => row.At.Hour).ToDictionary(static hour => hour.Key, static hour => Quantiles.Of(hour.Select(static row => row.Minutes), 0.5))),
            ByWeekday = new SortedDictionary<DayOfWeek, double>(rows.GroupBy(static row => row.At.DayOfWeek).ToDictionary(static day => day.Key, static day => Quantiles.Of(day.Select(static row => row.Minutes), 0.5))),
        };
    }
}
