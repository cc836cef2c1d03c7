using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Silence;

namespace CrmAudit.Benchmarks.Integrations;

/// <summary>Ten years of arrivals in the working hours of Kazakhstan, with a season; the rhythm is learned anew every fortnight.</summary>
internal static class SilentYears
{
    private const int Years = 10;
    private static readonly WorkCalendar Calendar = new(new AuditConfig());
    private static readonly DateTimeOffset Start = new(2015, 1, 5, 0, 0, 0, TimeSpan.FromHours(6));

    /// <summary>False alarms, injected stops found by the end of one allowed gap, injected stops.</summary>
    public static (int Alarms, int Found, int Stops) Watch(double aDay)
    {
        var arrivals = Make(aDay);
        var (alarms, found, stops) = (0, 0, 0);
        ArrivalRhythm? rhythm = null;
        var learnAt = arrivals[0].AddDays(90);
        for (var i = 1; i < arrivals.Count; i++)
        {
            if (arrivals[i - 1] >= learnAt)
            {
                rhythm = ArrivalRhythm.Learn(arrivals[Math.Max(0, i - 60_000)..i], Calendar);
                if (learnAt.Day <= 14)
                {
                    stops++;
                    // Nothing comes after this arrival: the alarm must be there when one allowed gap of working time has passed, and not before.
                    found += rhythm?.Deadline(arrivals[i - 1]) is { } deadline && rhythm.IsSilent(arrivals[i - 1], deadline.AddMinutes(1)) && !rhythm.IsSilent(arrivals[i - 1], deadline.AddMinutes(-1)) ? 1 : 0;
                }
                learnAt = arrivals[i - 1].AddDays(14);
            }
            alarms += rhythm?.IsSilent(arrivals[i - 1], arrivals[i]) == true ? 1 : 0;
        }
        return (alarms, found, stops);
    }

    private static List<DateTimeOffset> Make(double aDay)
    {
        var random = new Random(20260529);
        var arrivals = new List<DateTimeOffset>();
        for (var hour = 0; hour < Years * 8766; hour++)
        {
            var at = Start.AddHours(hour);
            var local = Calendar.Local(at);
            if (!Calendar.IsWorkday(DateOnly.FromDateTime(local)) || local.Hour is < 9 or > 17)
            {
                continue;
            }
            var rate = aDay / 9 * (1 + (0.25 * Math.Sin(2 * Math.PI * local.DayOfYear / 365)));
            for (var next = -Math.Log(1 - random.NextDouble()) / rate; next < 1; next += -Math.Log(1 - random.NextDouble()) / rate)
            {
                arrivals.Add(at.AddHours(next));
            }
        }
        return arrivals;
    }
}
