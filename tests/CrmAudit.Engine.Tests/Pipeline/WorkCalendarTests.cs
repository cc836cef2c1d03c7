using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Process;
using FsCheck.Xunit;

namespace CrmAudit.Engine.Tests.Pipeline;

public class WorkCalendarTests
{
    private static readonly TimeSpan Almaty = TimeSpan.FromHours(5);

    [Theory]
    [InlineData("2026-03-02 09:00", "2026-03-02 18:00", 9)]
    [InlineData("2026-03-02 08:00", "2026-03-02 20:00", 9)]
    [InlineData("2026-03-02 17:00", "2026-03-03 10:00", 2)]
    [InlineData("2026-02-27 17:00", "2026-03-02 10:00", 2)]
    [InlineData("2026-03-20 18:00", "2026-03-24 09:00", 0)]
    [InlineData("2026-03-20 09:00", "2026-03-25 18:00", 27)]
    [InlineData("2026-03-03 10:00", "2026-03-02 10:00", 0)]
    public void Nights_weekends_and_Nauryz_are_not_working_time(string from, string to, double hours) =>
        Assert.Equal(hours, new WorkCalendar(new AuditConfig()).WorkHours(At(from), At(to)), 9);

    [Fact]
    public void The_week_the_day_and_further_holidays_come_from_the_configuration()
    {
        var config = new AuditConfig { Tasks = new TasksSection { Workweek = [DayOfWeek.Saturday, DayOfWeek.Sunday], Holidays = [new DateOnly(2026, 3, 8), new DateOnly(2026, 3, 14)], DayStart = 10, DayEnd = 16 } };
        var calendar = new WorkCalendar(config);
        Assert.Equal(6, calendar.WorkHours(At("2026-03-07 00:00"), At("2026-03-14 23:00")), 9);
        Assert.Equal(1, calendar.WorkDays(At("2026-03-07 00:00"), At("2026-03-14 23:00")), 9);
        Assert.Equal(2, calendar.Workdays(new DateOnly(2026, 3, 7), new DateOnly(2026, 3, 15)));
    }

    [Theory]
    [InlineData("1900-01-01 00:00", "1900-12-31 23:59")]
    [InlineData("1999-05-05 12:00", "2044-08-08 12:00")]
    [InlineData("2024-02-29 22:00", "2024-03-02 03:00")]
    [InlineData("0001-01-03 00:00", "0001-02-03 00:00")]
    public void Any_two_moments_agree_with_a_count_day_by_day(string from, string to) => AgreesWithDays(At(from), At(to));

    [Property(MaxTest = 50)]
    public void Running_sums_agree_with_a_count_day_by_day(ushort fromHours, ushort minutes, short length)
    {
        var from = new DateTimeOffset(2023, 1, 1, 0, 0, 0, Almaty).AddHours(fromHours % 40_000).AddMinutes(minutes);
        AgreesWithDays(from, from.AddHours(length));
    }

    [Theory]
    [InlineData("2024-02-29T18:30:00Z", "2024-03-01 00:00")]
    [InlineData("2024-02-29T17:30:00Z", "2024-02-29 23:30")]
    [InlineData("2024-07-01T18:30:00Z", "2024-07-01 23:30")]
    [InlineData("1970-01-01T00:00:00Z", "1970-01-01 06:00")]
    [InlineData("2050-01-01T00:00:00Z", "2050-01-01 05:00")]
    public void Local_time_is_that_of_the_zone_before_and_after_a_change(string moment, string local)
    {
        // Kazakhstan went over to one offset on 1 March 2024, in the middle of a day of UTC.
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");
        var utc = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        var calendar = new WorkCalendar(new AuditConfig());
        Assert.Equal(TimeZoneInfo.ConvertTime(utc, zone).DateTime, calendar.Local(utc));
        if (utc.Year != 2024 || utc.Month != 2 || utc.Hour == 17)
        {
            Assert.Equal(At(local).DateTime, calendar.Local(utc));
        }
    }

    private static void AgreesWithDays(DateTimeOffset from, DateTimeOffset to)
    {
        var calendar = new WorkCalendar(new AuditConfig());
        var hours = 0.0;
        var (start, end) = (calendar.Local(from), calendar.Local(to));
        for (var day = DateOnly.FromDateTime(start); day <= DateOnly.FromDateTime(end); day = day.AddDays(1))
        {
            var midnight = day.ToDateTime(TimeOnly.MinValue);
            hours += calendar.IsWorkday(day) ? Math.Max(0, Math.Min(18, (end - midnight).TotalHours) - Math.Max(9, (start - midnight).TotalHours)) : 0;
        }
        Assert.Equal(hours, calendar.WorkHours(from, to), 6);
        Assert.Equal(hours, new WorkCalendar(new AuditConfig()).WorkHours(from, to), 6);
    }

    private static DateTimeOffset At(string local) => new(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), Almaty);
}
