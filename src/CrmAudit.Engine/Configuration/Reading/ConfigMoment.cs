using System.Globalization;

namespace CrmAudit.Engine.Configuration.Reading;

/// <summary>Moments as people write them in a configuration, a parameter or the environment: ISO 8601 and nothing else.</summary>
internal static class ConfigMoment
{
    private static readonly string[] Local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    private static readonly string[] WithOffset = [.. Local.SelectMany(static format => new[] { format + "zzz", format + "'Z'", format + " zzz" })];

    /// <summary>A moment; without an offset it is local to the zone, a bare day is its first or last second there.</summary>
    public static bool TryParse(string text, TimeZoneInfo zone, bool endOfDay, out DateTimeOffset moment)
    {
        if (TryParseDay(text, out var day))
        {
            var local = day.ToDateTime(endOfDay ? new TimeOnly(23, 59, 59) : TimeOnly.MinValue);
            moment = new(local, zone.GetUtcOffset(local));
            return true;
        }
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            moment = new(time, zone.GetUtcOffset(time));
            return true;
        }
        return DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
    }

    /// <summary>A day, year first.</summary>
    public static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>The midnight a day starts with that was checked before.</summary>
    /// <exception cref="FormatException">It is no day.</exception>
    public static DateTime ParseDay(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
