using CrmAudit.Engine.Process;
using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Silence;

/// <summary>
/// How often something arrives by weekday and hour, learned from its own history, and how long a silence that history allows. Time is counted in
/// expected arrivals, so nights, weekends and holidays pass without any. The gaps so counted have a tail that is fitted by an exponential over
/// their 90th percentile (peaks over threshold, Pickands 1975); what that tail exceeds once in <see cref="YearsBetweenAlarms"/> years is allowed.
/// </summary>
internal sealed class ArrivalRhythm
{
    /// <summary>How often a silence may be called that is none.</summary>
    public const double YearsBetweenAlarms = 5;

    public const int FewestArrivals = 20;

    private const int LearnDays = 182;
    private const int LatelyDays = 56;
    private const int ManyArrivals = 200;
    private const int FewestDays = 14;
    private const int RecentDays = 28;
    private const int MostDays = 800;
    private const double TailFrom = 0.9;

    private readonly WorkCalendar _calendar;
    private readonly double[,] _rate = new double[7, 24];
    private double _holiday;
    private double _recent = 1;

    private ArrivalRhythm(WorkCalendar calendar) => _calendar = calendar;

    /// <summary>Arrivals that may be missed before it is silence.</summary>
    public double Allowed { get; private set; }

    /// <summary>Learns from arrivals in ascending order; null where they are too few to have a rhythm.</summary>
    public static ArrivalRhythm? Learn(IReadOnlyList<DateTimeOffset> arrivals, WorkCalendar calendar)
    {
        if (arrivals.Count < FewestArrivals)
        {
            return null;
        }
        var last = arrivals[^1];
        // Where the last weeks have enough to learn from, what was before a business grew says nothing.
        var days = arrivals.Count >= ManyArrivals && arrivals[^ManyArrivals] > last.AddDays(-LatelyDays) ? LatelyDays : LearnDays;
        var from = last.AddDays(-days) is var start && start > arrivals[0] ? start : arrivals[0];
        var recent = arrivals.Where(at => at >= from).ToList();
        if (recent.Count < FewestArrivals || (last - from).TotalDays < FewestDays)
        {
            (from, recent) = (arrivals[0], [.. arrivals]);
        }
        if ((last - from).TotalDays < FewestDays)
        {
            return null;
        }
        var rhythm = new ArrivalRhythm(calendar);
        rhythm.LearnRates(from, last, recent);
        rhythm.LearnTail(from, last, recent);
        return rhythm;
    }

    /// <summary>Expected arrivals between two moments.</summary>
    public double Expected(DateTimeOffset from, DateTimeOffset to)
    {
        var expected = 0.0;
        var end = _calendar.Local(to);
        for (var at = _calendar.Local(from); at < end && (at - _calendar.Local(from)).TotalDays < MostDays;)
        {
            var next = at.Date.AddHours(at.Hour + 1);
            var stop = next < end ? next : end;
            expected += RateAt(at) * (stop - at).TotalHours;
            at = stop;
        }
        return expected * _recent;
    }

    /// <summary>Whether the silence since the last arrival is longer than the history allows.</summary>
    public bool IsSilent(DateTimeOffset last, DateTimeOffset now) => Expected(last, now) > Allowed;

    /// <summary>When silence after an arrival becomes too long; null when not within two years.</summary>
    public DateTimeOffset? Deadline(DateTimeOffset last)
    {
        var left = Allowed / Math.Max(_recent, 1e-9);
        for (var at = last; (at - last).TotalDays < MostDays;)
        {
            var local = _calendar.Local(at);
            var next = at + (local.Date.AddHours(local.Hour + 1) - local);
            var rate = RateAt(local);
            var here = rate * (next - at).TotalHours;
            if (here >= left && rate > 0)
            {
                return at.AddHours(left / rate);
            }
            left -= here;
            at = next;
        }
        return null;
    }

    private double RateAt(DateTime local)
    {
        var rate = _rate[(int)local.DayOfWeek, local.Hour];
        return IsHoliday(local) ? rate * _holiday : rate;
    }

    /// <summary>A weekday that is worked as a rule and is not this time.</summary>
    private bool IsHoliday(DateTime local) => !_calendar.IsWorkday(DateOnly.FromDateTime(local)) && _calendar.IsWorkweek(local.DayOfWeek);

    /// <summary>Arrivals an hour as a product of weekday and hour, the hours of working days and days off apart: fewer figures to learn than one each.</summary>
    private void LearnRates(DateTimeOffset from, DateTimeOffset to, List<DateTimeOffset> arrivals)
    {
        var days = new double[7];
        for (var day = _calendar.Local(from).Date; day <= _calendar.Local(to).Date; day = day.AddDays(1))
        {
            days[(int)day.DayOfWeek] += IsHoliday(day) ? 0 : 1;
        }
        var (byDay, byHour, groups) = (new double[7], new double[2, 24], new double[2]);
        foreach (var local in arrivals.Select(_calendar.Local).Where(local => !IsHoliday(local)))
        {
            var group = _calendar.IsWorkweek(local.DayOfWeek) ? 0 : 1;
            byDay[(int)local.DayOfWeek]++;
            byHour[group, local.Hour]++;
            groups[group]++;
        }
        for (var day = 0; day < 7; day++)
        {
            var group = _calendar.IsWorkweek((DayOfWeek)day) ? 0 : 1;
            for (var hour = 0; hour < 24 && days[day] > 0 && groups[group] > 0; hour++)
            {
                _rate[day, hour] = byDay[day] / days[day] * byHour[group, hour] / groups[group];
            }
        }
        _holiday = 1;
        var (expected, actual) = (0.0, arrivals.Select(_calendar.Local).Count(IsHoliday));
        for (var at = _calendar.Local(from); at < _calendar.Local(to); at = at.AddHours(1))
        {
            expected += IsHoliday(at) ? RateAt(at) : 0;
        }
        // Few holidays prove little: without proof they pass like nights.
        _holiday = Math.Min(1, actual / (expected + 5));
    }

    private void LearnTail(DateTimeOffset from, DateTimeOffset to, List<DateTimeOffset> arrivals)
    {
        var lately = arrivals.Count(at => at > to.AddDays(-RecentDays));
        var expected = Expected(to.AddDays(-RecentDays) is var start && start > from ? start : from, to);
        double[] gaps = [.. arrivals.Zip(arrivals.Skip(1), Expected).Order()];
        var threshold = Quantiles.OfSorted(gaps, TailFrom);
        double[] over = [.. gaps.Where(gap => gap > threshold).Select(gap => gap - threshold)];
        // Past silences lie in the tail: half of the excess does not see them, nor does its mean without the two longest.
        var mean = over.Length > 4 ? over[..^2].Average() : over.DefaultIfEmpty(0).Average();
        // The middle half of the gaps is a third witness where the tail has few: of an exponential it is ln 3 wide.
        var spread = (Quantiles.OfSorted(gaps, 0.75) - Quantiles.OfSorted(gaps, 0.25)) / Math.Log(3);
        var scale = Math.Max(spread, Math.Max(over.Length == 0 ? 0 : Quantiles.Median(over) / Math.Log(2), mean));
        var aYear = arrivals.Count / Math.Max((to - from).TotalDays, 1) * 365.25;
        Allowed = Math.Max(1.2 * threshold, threshold + (scale * Math.Log(Math.Max(Math.E, aYear * (1 - TailFrom) * YearsBetweenAlarms))));
        // A business that goes down has longer gaps than its half-year says.
        _recent = expected > 5 ? Math.Clamp((lately + 1) / (expected + 1), 0.2, 1) : 1;
    }
}
