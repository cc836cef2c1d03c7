using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Tests.Silence;

/// <summary>Years of arrivals in working hours, made from a seed.</summary>
internal static class SimulatedArrivals
{
    public static WorkCalendar Calendar { get; } = new(new AuditConfig());

    /// <summary>A Poisson stream whose rate follows the hour of the day, with a slow season, in ascending order.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="from">First moment.</param>
    /// <param name="years">Length.</param>
    /// <param name="aDay">Mean arrivals a working day.</param>
    public static List<DateTimeOffset> Make(int seed, DateTimeOffset from, int years, double aDay)
    {
        var random = new Random(seed);
        var arrivals = new List<DateTimeOffset>();
        for (var hour = 0; hour < years * 8766; hour++)
        {
            var at = from.AddHours(hour);
            var local = Calendar.Local(at);
            if (!Calendar.IsWorkday(DateOnly.FromDateTime(local)) || local.Hour is < 9 or > 17)
            {
                continue;
            }
            var season = 1 + (0.25 * Math.Sin(2 * Math.PI * local.DayOfYear / 365));
            var rate = aDay / 9 * season * (local.Hour is 13 ? 0.5 : local.Hour is 10 or 11 ? 1.4 : 1);
            for (var next = -Math.Log(1 - random.NextDouble()) / rate; next < 1; next += -Math.Log(1 - random.NextDouble()) / rate)
            {
                arrivals.Add(at.AddHours(next));
            }
        }
        return arrivals;
    }

    /// <summary>Start of all histories.</summary>
    public static DateTimeOffset Start { get; } = new(2022, 1, 3, 0, 0, 0, TimeSpan.FromHours(5));
}
