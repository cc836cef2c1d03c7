using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Reconcile;

/// <summary>
/// A difference of the clocks of two systems. Nothing arrives before it was sent, so a floor of the arrivals below zero proves one. A floor above zero near a whole
/// number of hours may be a time zone or entries that are late by that much: it is suspected only, and nothing is taken off without <see cref="Proof"/>. Any other
/// floor above zero is latency. Where months differ (a change of zone), each has its own.
/// </summary>
/// <param name="Minutes">Minutes the CRM seems late; negative when it seems early.</param>
/// <param name="IsZone">Whether it is a whole number of hours.</param>
internal sealed record ClockShift(double Minutes, bool IsZone)
{
    private const int FewPairs = 10;

    /// <summary>Minutes by which what is left over may differ before and after a change of zone.</summary>
    private const double SameShape = 2;

    private const int MostHours = 14;

    private IReadOnlyDictionary<int, double>? _months;

    public static ClockShift None { get; } = new(0, false);

    /// <summary>What proves it.</summary>
    public ClockProof Proof { get; init; }

    /// <summary>Whether clocks seem to differ and nothing proves that entries are not late by as much.</summary>
    public bool IsOpen => Proof == ClockProof.None && (Minutes != 0 || Changes);

    /// <summary>Whether some months have another difference than the rest.</summary>
    public bool Changes => _months?.Values.Distinct().Count() > 1;

    /// <summary>From minutes between source and CRM, each with the time of the source.</summary>
    /// <param name="deltas">Moment and minutes.</param>
    /// <param name="sameEvent">Whether both times are of one event, so that nothing of what lies between is delay.</param>
    public static ClockShift Estimate(IEnumerable<(DateTimeOffset At, double Minutes)> deltas, bool sameEvent = false)
    {
        var all = deltas.Where(static pair => Math.Abs(pair.Minutes) <= ((MostHours + 1) * 60) + 1).ToList();
        var whole = Of(all.Select(static pair => pair.Minutes));
        var months = all.GroupBy(static pair => Month(pair.At)).Select(static month => (month.Key, Shift: Of(month.Select(static pair => pair.Minutes)), Count: month.Count()))
            .Where(static month => month.Count >= FewPairs * 2).ToDictionary(static month => month.Key, static month => month.Shift);
        // One month apart from the rest is a change of zone only when it is a zone; a clock is not set for a month.
        if (months.Values.All(static shift => shift.IsZone || shift.Minutes == 0) && months.Values.Select(static shift => shift.Minutes).Distinct().Count() > 1)
        {
            var common = months.Values.GroupBy(static shift => shift).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key.Minutes).First().Key;
            var proof = sameEvent ? ClockProof.SameEvent : months.Values.Any(static shift => shift.Minutes < 0) ? ClockProof.BeforeSent : IsOneShape(all, months) ? ClockProof.Jump : ClockProof.None;
            return common with { Proof = proof, _months = months.ToDictionary(static pair => pair.Key, static pair => pair.Value.Minutes) };
        }
        return whole with { Proof = whole.Minutes == 0 ? ClockProof.None : sameEvent ? ClockProof.SameEvent : whole.Minutes < 0 ? ClockProof.BeforeSent : ClockProof.None };
    }

    /// <summary>Whether what is left of the minutes once the months' own difference is taken off is the same in all of them: only the clock changed, not the way.</summary>
    private static bool IsOneShape(IEnumerable<(DateTimeOffset At, double Minutes)> all, Dictionary<int, ClockShift> months)
    {
        var left = all.Where(pair => months.ContainsKey(Month(pair.At))).GroupBy(pair => months[Month(pair.At)].Minutes, static (shift, pairs) => pairs.Select(pair => pair.Minutes - shift).Order().ToArray()).ToList();
        return ((double[])[0.05, 0.5, 0.9]).All(share => left.Max(minutes => Quantiles.OfSorted(minutes, share)) - left.Min(minutes => Quantiles.OfSorted(minutes, share)) <= SameShape);
    }

    /// <summary>Minutes to take off what lies between an entry of this time and its record.</summary>
    public double At(DateTimeOffset? source) => source is { } at && _months is { } months && months.TryGetValue(Month(at), out var minutes) ? minutes : Minutes;

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
