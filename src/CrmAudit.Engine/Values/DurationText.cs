using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Values;

/// <summary>Durations as seconds, mm:ss or hh:mm:ss, and as numbers with their units (2 min 5 sec, PT2M5S).</summary>
internal static class DurationText
{
    /// <summary>Seconds of a unit by its word.</summary>
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Units =
        Lexicon.Map<int>([("duration.hour", 3600), ("duration.minute", 60), ("duration.second", 1)]).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> OfClock = SearchValues.Create("0123456789:., ");

    private static readonly SearchValues<char> OfNumber = SearchValues.Create("0123456789.,");

    private static readonly SearchValues<char> BehindUnit = SearchValues.Create("0123456789 \u00a0.,;&");

    /// <summary>Seconds; null when the text is no duration.</summary>
    public static double? Seconds(string text)
    {
        text = text.Trim();
        if (text.AsSpan().ContainsAnyExcept(OfClock) && OfUnits(text) is { } told)
        {
            return told;
        }
        var parts = text.Split(':');
        if (parts.Length > 3)
        {
            return null;
        }
        var seconds = 0.0;
        foreach (var part in parts)
        {
            if (Number(part) is not { } number)
            {
                return null;
            }
            seconds = (seconds * 60) + number;
        }
        return seconds;
    }

    /// <summary>Numbers each with a unit, the greater ones first; null where a number or a unit is missing or comes again.</summary>
    private static double? OfUnits(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("PT", StringComparison.Ordinal))
        {
            text = text[2..];
        }
        var (seconds, last) = (0.0, int.MaxValue);
        while (!text.IsEmpty)
        {
            var length = text.IndexOfAnyExcept(OfNumber);
            if (length <= 0 || Number(text[..length].TrimEnd(".,")) is not { } number)
            {
                return null;
            }
            text = text[length..].TrimStart(" \u00a0");
            length = text.IndexOfAny(BehindUnit);
            if (!Units.TryGetValue(length < 0 ? text : text[..length], out var unit) || unit >= last)
            {
                return null;
            }
            (seconds, last) = (seconds + (number * unit), unit);
            text = length < 0 ? [] : text[length..].TrimStart(" \u00a0.,;&");
        }
        return last == int.MaxValue ? null : seconds;
    }

    private static double? Number(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[Math.Min(text.Length, 32)];
        text[..plain.Length].CopyTo(plain);
        plain.Replace(',', '.');
        return text.Length <= 32 && double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
