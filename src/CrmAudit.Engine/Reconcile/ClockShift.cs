using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Reconcile;

/// <summary>
/// A difference of the clocks of two systems. Nothing arrives before it was sent, so the earliest arrivals show it: a floor near a whole number of
/// hours is a time zone, any other floor below zero a clock that runs ahead. A floor above zero that is no whole hour cannot be told from latency
/// and is left to it. Where months differ (a change of zone), each has its own.
/// </summary>
/// <param name="Minutes">Minutes the CRM seems late; negative when it seems early.</param>
/// <param name="IsZone">Whether it is a whole number of hours.</param>
internal sealed record ClockShift(double Minutes, bool IsZone)
{
    private const int FewPairs = 10;
    private const int MostHours = 14;

    private IReadOnlyDictionary<int, double> _months = new Dictionary<int, double>();

    public static ClockShift None { get; } = new(0, false);

    /// <summary>Whether some months have another difference than the rest.</summary>
    public bool Changes => _months.Values.Distinct().Count() > 1;

    /// <summary>From minutes between source and CRM, each with the time of the source.</summary>
    public static ClockShift Estimate(IEnumerable<(DateTimeOffset At, double Minutes)> deltas)
    {
        var all = deltas.Where(static pair => Math.Abs(pair.Minutes) <= ((MostHours + 1) * 60) + 1).ToList();
        var whole = Of(all.Select(static pair => pair.Minutes));
        var months = all.GroupBy(static pair => Month(pair.At)).Select(static month => (month.Key, Shift: Of(month.Select(static pair => pair.Minutes)), Count: month.Count()))
            .Where(static month => month.Count >= FewPairs * 2).ToDictionary(static month => month.Key, static month => month.Shift);
        // One month apart from the rest is a change of zone only when it is a zone; a clock is not set for a month.
        if (months.Values.All(static shift => shift.IsZone || shift.Minutes == 0) && months.Values.Select(static shift => shift.Minutes).Distinct().Count() > 1)
        {
            var common = months.Values.GroupBy(static shift => shift).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key.Minutes).First().Key;
            return common with { _months = months.ToDictionary(static pair => pair.Key, static pair => pair.Value.Minutes) };
        }
        return whole;
    }

    /// <summary>Minutes to take off what lies between an entry of this time and its record.</summary>
    public double At(DateTimeOffset? source) => source is { } at && _months.TryGetValue(Month(at), out var minutes) ? minutes : Minutes;

    private static int Month(DateTimeOffset at) => (at.UtcDateTime.Year * 12) + at.UtcDateTime.Month;

    private static ClockShift Of(IEnumerable<double> minutes)
    {
        double[] sorted = [.. minutes.Order()];
        if (sorted.Length < FewPairs)
        {
            return None;
        }
        var (floor, quarter, middle) = (Quantiles.OfSorted(sorted, 0.05), Quantiles.OfSorted(sorted, 0.25), Quantiles.OfSorted(sorted, 0.5));
        var hours = Math.Round(floor / 60);
        if (hours != 0 && Math.Abs(hours) <= MostHours && floor - (hours * 60) is >= -5 and <= 10 && middle - floor <= 45)
        {
            return new(hours * 60, true);
        }
        return floor < -1 && quarter - floor <= 30 ? new(Math.Round(floor), false) : None;
    }
}
