using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>Times as logs write them, rewritten to a form every column of dates is read in. A time without a year gets the last one that does not lie after the file.</summary>
internal static partial class LogTime
{
    private static readonly string[] Full =
    [
        "yyyy-MM-dd-HH.mm.ss.FFFFFF", "yyyyMMdd-HH:mm:ss:FFF", "yyyyMMdd-H:m:s:FFF", "yyyyMMdd HHmmss", "yyyyMMdd:HHmmss.FFFFFF", "yyyyMMdd HH:mm:ss", "yyyyMMdd-HHmmss", "yyyyMMddTHHmmss", "yyMMdd HHmmss", "ddd MMM d HH:mm:ss yyyy", "ddd MMM d HH:mm:ss.FFFFFF yyyy",
        "d-MMM-yyyy HH:mm:ss.FFFFFF", "d-MMM-yyyy HH:mm:ss", "d MMM yyyy HH:mm:ss.FFFFFF", "d MMM yyyy HH:mm:ss", "MMM d yyyy HH:mm:ss", "MMM d yyyy HH:mm:ss.FFF",
    ];

    private static readonly string[] Zoned = ["d/MMM/yyyy:HH:mm:ss zzz", "d-MMM-yyyy HH:mm:ss zzz", "d-MMM-yyyy HH:mm:ss.FFFFFF zzz", "d MMM yyyy HH:mm:ss zzz"];

    private static readonly string[] NoYear = ["MMM d HH:mm:ss", "MMM d HH:mm:ss.FFFFFF", "MM-dd HH:mm:ss.FFF", "MM-dd HH:mm:ss", "MM.dd HH:mm:ss", "MMdd HH:mm:ss.FFFFFF"];

    /// <summary>ISO 8601 where the text is of a form only logs have; the text itself otherwise.</summary>
    /// <param name="text">As written.</param>
    /// <param name="writtenAt">When the log was last written.</param>
    public static string Normalise(string text, DateTimeOffset? writtenAt)
    {
        if (NamedZone().Match(text) is { Success: true } named)
        {
            return OffsetOf(named.Groups["zone"].Value, Normalise(text[..named.Index], writtenAt)) is { } zone ? Normalise(text[..named.Index], writtenAt) + zone : Normalise(text[..named.Index], writtenAt);
        }
        if (text.Length > 4 && char.IsAsciiDigit(text[0]) && text[4] is '-' or '/' or '.' && text.Length > 10 && text[10] is ' ' or 'T' or '_')
        {
            return text[10] == '_' ? $"{text[..10]} {text[11..]}" : text;
        }
        var plain = LogMonths.InEnglish(Spaces().Replace(text.Trim(), " "));
        if (DateTimeOffset.TryParseExact(plain, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var zoned))
        {
            return zoned.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        }
        if (DateTime.TryParseExact(plain, Full, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var local))
        {
            return Iso(local);
        }
        var until = (writtenAt ?? DateTimeOffset.MaxValue.AddYears(-1)).UtcDateTime.AddDays(1);
        if (writtenAt is not null)
        {
            for (var year = until.Year; year > until.Year - 5; year--)
            {
                if (DateTime.TryParseExact($"{year} {plain}", [.. NoYear.Select(static form => $"yyyy {form}")], CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var guessed) && guessed <= until)
                {
                    return Iso(guessed);
                }
            }
        }
        return text;
    }

    private static string Iso(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture);

    /// <summary>An offset written short, or the zone of a place at that time; null for a name nobody knows.</summary>
    private static string? OffsetOf(string zone, string local)
    {
        if (zone[0] is '+' or '-')
        {
            return zone + ":00";
        }
        if (LogZones.OffsetOf(zone) is { } known)
        {
            return (known < TimeSpan.Zero ? "-" : "+") + known.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
        }
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var place) && DateTime.TryParse(local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (place.GetUtcOffset(time) is var offset && offset < TimeSpan.Zero ? "-" : "+") + place.GetUtcOffset(time).ToString(@"hh\:mm", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>+05 without minutes, an abbreviation or a place (Asia/Almaty) behind a time.</summary>
    [GeneratedRegex(@"(?<=:\d\d(?:[.,]\d+)?)\s?(?<zone>[+-]\d\d|[A-Z]{3,4}|[A-Z][A-Za-z]+/[A-Za-z_/-]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedZone();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
