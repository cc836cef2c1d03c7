namespace CrmAudit.Engine.Import.Values;

/// <summary>Gives local times the offset their zone had. Remembers the last day: rows of one export lie close together.</summary>
internal sealed class LocalTime(TimeZoneInfo zone)
{
    private DateTime _day = DateTime.MinValue;
    private TimeSpan _offset;

    public static LocalTime Utc { get; } = new(TimeZoneInfo.Utc);

    /// <summary>The moment of a local time.</summary>
    public DateTimeOffset At(DateTime local)
    {
        if (local.Date != _day)
        {
            // A day on which the offset changes is looked up for every time of it.
            var (start, end) = (zone.GetUtcOffset(local.Date), zone.GetUtcOffset(local.Date.AddDays(1)));
            if (start != end)
            {
                return new(local, zone.GetUtcOffset(local));
            }
            (_day, _offset) = (local.Date, start);
        }
        return new(local, _offset);
    }

    /// <summary>The offset at a Unix time.</summary>
    public TimeSpan Offset(double unixSeconds) => zone.GetUtcOffset(DateTimeOffset.UnixEpoch.AddSeconds(unixSeconds));
}
