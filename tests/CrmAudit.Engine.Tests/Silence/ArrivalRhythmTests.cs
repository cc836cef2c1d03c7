using CrmAudit.Engine.Silence;

namespace CrmAudit.Engine.Tests.Silence;

public class ArrivalRhythmTests
{
    [Theory]
    [InlineData(1, 0.6)]
    [InlineData(2, 3)]
    [InlineData(3, 25)]
    [InlineData(4, 150)]
    public void Years_of_healthy_arrivals_give_at_most_one_false_alarm_each(int seed, double aDay)
    {
        const int Years = 4;
        var arrivals = SimulatedArrivals.Make(seed, SimulatedArrivals.Start, Years, aDay);
        var alarms = 0;
        var learnedUpTo = arrivals[0].AddDays(90);
        ArrivalRhythm? rhythm = null;
        for (var i = 1; i < arrivals.Count; i++)
        {
            if (arrivals[i - 1] >= learnedUpTo)
            {
                rhythm = ArrivalRhythm.Learn(arrivals[..i], SimulatedArrivals.Calendar);
                learnedUpTo = arrivals[i - 1].AddDays(14);
            }
            alarms += rhythm?.IsSilent(arrivals[i - 1], arrivals[i]) == true ? 1 : 0;
        }
        Assert.InRange(alarms, 0, Years);
    }

    [Theory]
    [InlineData(5, 0.6)]
    [InlineData(6, 3)]
    [InlineData(7, 25)]
    public void A_stop_is_found_within_one_allowed_gap_and_not_on_the_next_night_or_weekend(int seed, double aDay)
    {
        var arrivals = SimulatedArrivals.Make(seed, SimulatedArrivals.Start, 1, aDay);
        foreach (var stop in Enumerable.Range(8, 4).Select(month => SimulatedArrivals.Start.AddMonths(month)))
        {
            var before = arrivals.Where(at => at < stop).ToList();
            var rhythm = ArrivalRhythm.Learn(before, SimulatedArrivals.Calendar)!;
            var deadline = rhythm.Deadline(before[^1])!.Value;
            Assert.False(rhythm.IsSilent(before[^1], deadline.AddMinutes(-1)));
            Assert.True(rhythm.IsSilent(before[^1], deadline.AddMinutes(1)));
            Assert.Equal(rhythm.Allowed, rhythm.Expected(before[^1], deadline), 6);
            // So many expected arrivals are days of work, not weeks.
            Assert.InRange(rhythm.Allowed, 1, 20);
        }
    }

    [Fact]
    public void Nights_weekends_and_holidays_pass_without_expectation()
    {
        var rhythm = ArrivalRhythm.Learn(SimulatedArrivals.Make(8, SimulatedArrivals.Start, 1, 40), SimulatedArrivals.Calendar)!;
        Assert.Equal(0, rhythm.Expected(Local(2022, 11, 18, 18), Local(2022, 11, 21, 9)), 6);
        Assert.True(rhythm.Expected(Local(2023, 3, 20, 18), Local(2023, 3, 24, 9)) < 1);
        Assert.True(rhythm.Expected(Local(2022, 11, 21, 9), Local(2022, 11, 21, 18)) > 20);
    }

    [Fact]
    public void A_daily_exchange_that_misses_a_day_is_found_on_the_next()
    {
        var days = Enumerable.Range(0, 200).Select(static i => Local(2024, 1, 8, 10).AddDays(i).AddMinutes(i % 7)).Where(static at => SimulatedArrivals.Calendar.IsWorkday(DateOnly.FromDateTime(at.DateTime))).ToList();
        var rhythm = ArrivalRhythm.Learn(days, SimulatedArrivals.Calendar)!;
        Assert.False(rhythm.IsSilent(days[^1], days[^1].AddHours(20)));
        Assert.True(rhythm.IsSilent(days[^1], days[^1].AddDays(5)));
    }

    [Fact]
    public void Few_arrivals_have_no_rhythm() => Assert.Null(ArrivalRhythm.Learn([.. Enumerable.Range(0, 19).Select(static i => Local(2024, 1, 8, 10).AddDays(i))], SimulatedArrivals.Calendar));

    private static DateTimeOffset Local(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, TimeSpan.FromHours(year < 2024 ? 6 : 5));
}
