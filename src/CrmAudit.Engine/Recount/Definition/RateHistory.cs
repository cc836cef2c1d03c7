namespace CrmAudit.Engine.Recount.Definition;

/// <summary>The rates of one currency to another, at least one. A rate holds until the next one; the first also holds before its day.</summary>
internal sealed class RateHistory
{
    private readonly long[] _days;
    private readonly decimal[] _rates;

    /// <param name="rates">A rate by day, in any order.</param>
    public RateHistory(IEnumerable<(DateTime Day, decimal Rate)> rates)
    {
        var sorted = rates.OrderBy(static rate => rate.Day).ToList();
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Count, nameof(rates));
        (_days, _rates) = ([.. sorted.Select(static rate => rate.Day.Ticks)], [.. sorted.Select(static rate => rate.Rate)]);
    }

    /// <summary>The days with a rate of their own, oldest first.</summary>
    public IEnumerable<DateTime> Days => _days.Select(static ticks => new DateTime(ticks));

    /// <summary>The rate in force at a moment.</summary>
    /// <param name="ticks">Local time.</param>
    public decimal At(long ticks)
    {
        var at = Array.BinarySearch(_days, ticks);
        return _rates[Math.Max(0, at < 0 ? ~at - 1 : at)];
    }
}
