namespace CrmAudit.Engine.Reconcile;

/// <summary>How fine the times of a column are told: a figure made of them is no finer.</summary>
internal static class TimeGrain
{
    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>How likely chance alone may be, that times which are finer all lie on the grain.</summary>
    private const double Chance = 1e-4;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan[] Coarser = [TimeSpan.FromHours(1), TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5)];

    /// <summary>The grain of times that have an hour; a minute where none has seconds, more where all of them lie on it and are too many for chance.</summary>
    public static TimeSpan Of(IEnumerable<DateTimeOffset> times)
    {
        long[] ticks = [.. times.Select(static time => time.TimeOfDay.Ticks)];
        if (ticks.Length == 0 || ticks.Any(static time => time % Minute.Ticks != 0))
        {
            return Second;
        }
        return Coarser.FirstOrDefault(grain => ticks.All(time => time % grain.Ticks == 0) && Math.Pow(Minute / grain, ticks.Length) < Chance, Minute);
    }

    public static TimeSpan Coarsest(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
