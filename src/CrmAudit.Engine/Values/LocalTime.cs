namespace CrmAudit.Engine.Values;

/// <summary>Gives local times the offset their zone had. Remembers the offset of every day it was asked for.</summary>
internal sealed class LocalTime(TimeZoneInfo zone)
{
    private const int FirstYear = 1900;
    private const short NotAsked = 0;
    private const short Changes = short.MaxValue;
    private const short Bias = 24 * 60;

    private static readonly DateTime First = new(FirstYear, 1, 1);

    private short[] _offsets = [];

    public static LocalTime Utc { get; } = new(TimeZoneInfo.Utc);

    /// <summary>The moment of a local time.</summary>
    public DateTimeOffset At(DateTime local)
    {
        var day = (int)((local.Ticks - First.Ticks) / TimeSpan.TicksPerDay);
        if (day < 0 || day >= 400 * 366)
        {
            return new(local, zone.GetUtcOffset(local));
        }
        var offsets = _offsets;
        var offset = day < offsets.Length ? offsets[day] : NotAsked;
        if (offset == NotAsked)
        {
            offset = Ask(day);
        }
        return offset == Changes ? new(local, zone.GetUtcOffset(local)) : new(local, TimeSpan.FromMinutes(offset - Bias));
    }

    /// <summary>The offset at a Unix time.</summary>
    public TimeSpan Offset(double unixSeconds) => zone.GetUtcOffset(DateTimeOffset.UnixEpoch.AddSeconds(unixSeconds));

    /// <summary>Minutes of a whole day; a day on which the offset changes, or has seconds, is looked up for every time of it.</summary>
    private short Ask(int day)
    {
        var date = First.AddDays(day);
        var (start, end) = (zone.GetUtcOffset(date), zone.GetUtcOffset(date.AddDays(1)));
        var minutes = start == end && start.Ticks % TimeSpan.TicksPerMinute == 0 ? (short)(start.TotalMinutes + Bias) : Changes;
        // Another thread may do the same: the last array wins, and each is right.
        var offsets = _offsets;
        if (day >= offsets.Length)
        {
            Array.Resize(ref offsets, day + 1024);
        }
        offsets[day] = minutes;
        _offsets = offsets;
        return minutes;
    }
}
