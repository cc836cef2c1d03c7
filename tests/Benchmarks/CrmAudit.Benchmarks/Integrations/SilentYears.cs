using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Silence;

namespace CrmAudit.Benchmarks.Integrations;

/// <summary>
/// Ten years of arrivals in the working hours of Kazakhstan, with a season, made from a seed; the rhythm is learned anew every fortnight from what came before. Nothing is
/// asked of the detector's own word: a stop is put in at a random working hour, and the alarm is looked for hour by hour.
/// </summary>
internal sealed class SilentYears
{
    public const int Years = 10;
    private const int MostLearned = 60_000;
    private static readonly WorkCalendar Calendar = new(new AuditConfig());
    private static readonly DateTimeOffset Start = new(2015, 1, 5, 0, 0, 0, TimeSpan.FromHours(6));

    private readonly Random _random;
    private readonly double _aDay;

    private SilentYears(int seed, double aDay) => (_random, _aDay) = (new(seed), aDay);

    /// <summary>False alarms in ten years.</summary>
    public int Alarms { get; private set; }

    /// <summary>Injected stops and those found before the rule's own deadline was over.</summary>
    public int Stops { get; private set; }

    public int Found { get; private set; }

    /// <summary>Of each stop found: arrivals that were really to be expected between the stop and the alarm.</summary>
    public List<double> Missed { get; } = [];

    public static SilentYears Watch(int seed, double aDay)
    {
        var years = new SilentYears(seed, aDay);
        years.Run();
        return years;
    }

    /// <summary>Arrivals missed on average before any rule with this budget of false alarms can call: ln of the gaps between two alarms, for gaps without memory.</summary>
    public static double Least(double aDay, double yearsBetweenAlarms) => Math.Log(aDay * 250 * yearsBetweenAlarms);

    private void Run()
    {
        var arrivals = Make();
        ArrivalRhythm? rhythm = null;
        var learnAt = arrivals[0].AddDays(90);
        var stopAt = learnAt.AddDays(_random.Next(30));
        for (var i = 1; i < arrivals.Count; i++)
        {
            if (arrivals[i - 1] >= learnAt)
            {
                rhythm = ArrivalRhythm.Learn(arrivals.GetRange(Math.Max(0, i - MostLearned), Math.Min(i, MostLearned)), Calendar);
                learnAt = arrivals[i - 1].AddDays(14);
            }
            if (rhythm is not null && arrivals[i] > stopAt)
            {
                Stop(rhythm, arrivals[i - 1], stopAt);
                stopAt = stopAt.AddDays(20 + _random.Next(30));
            }
            Alarms += rhythm?.IsSilent(arrivals[i - 1], arrivals[i]) == true ? 1 : 0;
        }
    }

    /// <summary>Nothing comes any more from a moment on.</summary>
    private void Stop(ArrivalRhythm rhythm, DateTimeOffset last, DateTimeOffset stop)
    {
        Stops++;
        var missed = 0.0;
        for (var at = stop; (at - stop).TotalDays < 120; at = at.AddHours(1))
        {
            missed += RateAt(at);
            if (rhythm.IsSilent(last, at.AddHours(1)))
            {
                Found++;
                Missed.Add(missed);
                return;
            }
        }
    }

    private double RateAt(DateTimeOffset at)
    {
        var local = Calendar.Local(at);
        return !Calendar.IsWorkday(DateOnly.FromDateTime(local)) || local.Hour is < 9 or > 17 ? 0 : _aDay / 9 * (1 + (0.25 * Math.Sin(2 * Math.PI * local.DayOfYear / 365)));
    }

    private List<DateTimeOffset> Make()
    {
        var arrivals = new List<DateTimeOffset>();
        for (var hour = 0; hour < Years * 8766; hour++)
        {
            var at = Start.AddHours(hour);
            var rate = RateAt(at);
            for (var next = rate > 0 ? -Math.Log(1 - _random.NextDouble()) / rate : 1; next < 1; next += -Math.Log(1 - _random.NextDouble()) / rate)
            {
                arrivals.Add(at.AddHours(next));
            }
        }
        return arrivals;
    }
}
