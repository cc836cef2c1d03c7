using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Process;

/// <summary>
/// Working days and hours. Kazakhstan's fixed holidays are built in (Law on Holidays of 13.12.2001 with its amendments:
/// 1-2 January, 7 January, 8 March, 21-23 March, 1, 7 and 9 May, 6 July, 30 August, 25 October, 16 December); movable ones
/// (Kurban Ait) and transfers come from the configuration. Safe for several threads.
/// </summary>
internal sealed class WorkCalendar
{
    private const long Unknown = 0;
    private const long Varies = 1;

    /// <summary>Added to an offset that is kept, so that none is taken for the two values above: no offset is as long as a day.</summary>
    private const long EvenOffset = TimeSpan.TicksPerDay;
    private static readonly int FirstDay = new DateOnly(2005, 1, 1).DayNumber;
    private static readonly int LastDay = new DateOnly(2035, 12, 31).DayNumber;

    private static readonly HashSet<(int Month, int Day)> Fixed =
    [
        (1, 1), (1, 2), (1, 7), (3, 8), (3, 21), (3, 22), (3, 23), (5, 1), (5, 7), (5, 9), (7, 6), (8, 30), (10, 25), (12, 16),
    ];

    private readonly HashSet<DayOfWeek> _week;
    private readonly HashSet<DateOnly> _holidays;
    private readonly TimeZoneInfo _zone;
    private readonly double _start;
    private readonly double _end;
    private readonly long[] _localLessUtc = new long[LastDay - FirstDay + 1];
    private volatile WorkdaySums _sums;

    public WorkCalendar(AuditConfig config)
    {
        _week = [.. config.Tasks.Workweek];
        _holidays = [.. config.Tasks.Holidays];
        _zone = TimeZoneInfo.FindSystemTimeZoneById(config.Audit.TimeZone);
        _start = config.Tasks.DayStart;
        _end = config.Tasks.DayEnd;
        _sums = WorkdaySums.Between(FirstDay, LastDay, IsWorkday);
    }

    /// <summary>Hours of a working day.</summary>
    public double HoursADay => Math.Max(0, _end - _start);

    public bool IsWorkday(DateOnly day) => _week.Contains(day.DayOfWeek) && !_holidays.Contains(day) && !Fixed.Contains((day.Month, day.Day));

    /// <summary>Whether a day of the week is worked as a rule.</summary>
    public bool IsWorkweek(DayOfWeek day) => _week.Contains(day);

    /// <summary>The local day of a moment.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment));

    /// <summary>The local clock of a moment.</summary>
    public DateTime Local(DateTimeOffset moment)
    {
        var day = (int)(moment.UtcTicks / TimeSpan.TicksPerDay);
        if (day < FirstDay || day > LastDay)
        {
            return TimeZoneInfo.ConvertTime(moment, _zone).DateTime;
        }
        var known = _localLessUtc[day - FirstDay];
        if (known == Unknown)
        {
            // Two threads may both come here; they work out the same.
            _localLessUtc[day - FirstDay] = known = OffsetOf(day);
        }
        return known == Varies ? TimeZoneInfo.ConvertTime(moment, _zone).DateTime : new DateTime(moment.UtcTicks + known - EvenOffset);
    }

    /// <summary>Working days from the first to the last, both included.</summary>
    public int Workdays(DateOnly first, DateOnly last) => last < first ? 0 : Before(last.DayNumber) - Before(first.DayNumber) + (IsWorkday(last) ? 1 : 0);

    /// <summary>Working hours between two moments; 0 when the second is not later.</summary>
    public double WorkHours(DateTimeOffset from, DateTimeOffset to) => Math.Max(0, HoursUntil(to) - HoursUntil(from));

    /// <summary>Working time between two moments in days of <see cref="HoursADay"/>; 0 when the second is not later.</summary>
    public double WorkDays(DateTimeOffset from, DateTimeOffset to) => HoursADay > 0 ? WorkHours(from, to) / HoursADay : 0;

    /// <summary>Working hours up to a moment, from a day in the past that is the same for all moments.</summary>
    private double HoursUntil(DateTimeOffset moment)
    {
        var local = Local(moment);
        var day = DateOnly.FromDateTime(local);
        var today = IsWorkday(day) ? Math.Clamp(local.TimeOfDay.TotalHours - _start, 0, HoursADay) : 0;
        return (Before(day.DayNumber) * HoursADay) + today;
    }

    /// <summary>Working days before a day.</summary>
    private int Before(int dayNumber)
    {
        var sums = _sums;
        if (!sums.Covers(dayNumber))
        {
            _sums = sums = sums.Grow(dayNumber, IsWorkday);
        }
        return sums.Before(dayNumber);
    }

    /// <summary>The offset of a day of UTC where it is one all day long, so that it need not be worked out for every moment; never a value with a meaning of its own.</summary>
    private long OffsetOf(int utcDay)
    {
        var midnight = new DateTime(utcDay * TimeSpan.TicksPerDay, DateTimeKind.Utc);
        var offset = _zone.GetUtcOffset(midnight);
        for (var hour = 1; hour <= 24; hour++)
        {
            if (_zone.GetUtcOffset(hour < 24 ? midnight.AddHours(hour) : midnight.AddTicks(TimeSpan.TicksPerDay - 1)) != offset)
            {
                return Varies;
            }
        }
        return offset.Ticks + EvenOffset;
    }
}
