using CrmAudit.Engine.Silence;

namespace CrmAudit.Engine.Tests.Silence;

public class ArrivalRhythmTests
{
    [Theory]
    [InlineData(1, 0.6, 10)]
    [InlineData(11, 0.6, 10)]
    [InlineData(2, 3, 10)]
    [InlineData(12, 3, 10)]
    [InlineData(3, 25, 10)]
    [InlineData(13, 25, 10)]
    [InlineData(4, 150, 4)]
    public void Years_of_healthy_arrivals_give_at_most_one_false_alarm_each(int seed, double aDay, int years)
    {
        var arrivals = SimulatedArrivals.Make(seed, SimulatedArrivals.Start, years, aDay);
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
        Assert.InRange(alarms, 0, years);
    }

    [Theory]
    [InlineData(5, 0.6)]
    [InlineData(6, 3)]
    [InlineData(7, 25)]
    [InlineData(15, 0.6)]
    [InlineData(16, 3)]
    [InlineData(17, 25)]
    public void A_stop_is_found_within_one_allowed_gap_and_not_on_the_next_night_or_weekend(int seed, double aDay)
    {
        // Stops in every season of ten years; the year before is what there is to learn from.
        var arrivals = SimulatedArrivals.Make(seed, SimulatedArrivals.Start, 10, aDay);
        foreach (var stop in Enumerable.Range(0, 12).Select(i => SimulatedArrivals.Start.AddMonths(12 + (i * 9))))
        {
            var before = arrivals.Where(at => at < stop && at > stop.AddYears(-1)).ToList();
            var rhythm = ArrivalRhythm.Learn(before, SimulatedArrivals.Calendar)!;
            var deadline = rhythm.Deadline(before[^1])!.Value;
            // Nothing is asked of the rule's own word: silence is looked for hour by hour, and the gap is one the history has nearly seen.
            var found = Enumerable.Range(1, 24 * 120).Select(hour => before[^1].AddHours(hour)).First(now => rhythm.IsSilent(before[^1], now));
            Assert.InRange(found, deadline, deadline.AddHours(1));
            var longest = before.Zip(before.Skip(1), rhythm.Expected).Max();
            Assert.InRange(rhythm.Allowed, 0, 2.5 * longest);
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
        Assert.InRange(rhythm.Deadline(days[^1])!.Value, days[^1].AddHours(23.5), days[^1].AddHours(25));
    }

    [Fact]
    public void Few_arrivals_have_no_rhythm() => Assert.Null(ArrivalRhythm.Learn([.. Enumerable.Range(0, 19).Select(static i => Local(2024, 1, 8, 10).AddDays(i))], SimulatedArrivals.Calendar));

    private static DateTimeOffset Local(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, TimeSpan.FromHours(year < 2024 ? 6 : 5));
}
