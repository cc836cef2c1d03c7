using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Process;

/// <summary>
/// Working days and hours. Kazakhstan's fixed holidays are built in (Law on Holidays of 13.12.2001 with its amendments:
/// 1-2 January, 7 January, 8 March, 21-23 March, 1, 7 and 9 May, 6 July, 30 August, 25 October, 16 December); movable ones
/// (Kurban Ait) and transfers come from the configuration.
/// </summary>
internal sealed class WorkCalendar
{
    private static readonly HashSet<(int Month, int Day)> Fixed =
    [
        (1, 1), (1, 2), (1, 7), (3, 8), (3, 21), (3, 22), (3, 23), (5, 1), (5, 7), (5, 9), (7, 6), (8, 30), (10, 25), (12, 16),
    ];

    private readonly HashSet<DayOfWeek> _week;
    private readonly HashSet<DateOnly> _holidays;
    private readonly TimeZoneInfo _zone;
    private readonly double _start;
    private readonly double _end;

    public WorkCalendar(AuditConfig config)
    {
        _week = [.. config.Tasks.Workweek];
        _holidays = [.. config.Tasks.Holidays];
        _zone = TimeZoneInfo.FindSystemTimeZoneById(config.Audit.TimeZone);
        _start = config.Tasks.DayStart;
        _end = config.Tasks.DayEnd;
    }

    public bool IsWorkday(DateOnly day) => _week.Contains(day.DayOfWeek) && !_holidays.Contains(day) && !Fixed.Contains((day.Month, day.Day));

    /// <summary>Whether a day of the week is worked as a rule.</summary>
    public bool IsWorkweek(DayOfWeek day) => _week.Contains(day);

    /// <summary>The local day of a moment.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment));

    /// <summary>The local clock of a moment.</summary>
    public DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, _zone).DateTime;

    /// <summary>Working days from the first to the last, both included.</summary>
    public int Workdays(DateOnly first, DateOnly last)
    {
        var days = 0;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            days += IsWorkday(day) ? 1 : 0;
        }
        return days;
    }

    /// <summary>Working hours between two moments; 0 when the second is not later.</summary>
    public double WorkHours(DateTimeOffset from, DateTimeOffset to)
    {
        var (start, end) = (Local(from), Local(to));
        var hours = 0.0;
        for (var day = DateOnly.FromDateTime(start); day <= DateOnly.FromDateTime(end); day = day.AddDays(1))
        {
            if (IsWorkday(day))
            {
                var midnight = day.ToDateTime(TimeOnly.MinValue);
                var opens = Math.Max(_start, (start - midnight).TotalHours);
                var closes = Math.Min(_end, (end - midnight).TotalHours);
                hours += Math.Max(0, closes - opens);
            }
        }
        return hours;
    }
}
