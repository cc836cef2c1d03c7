using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Values;

/// <summary>The time of day behind a date, and the digits both are made of.</summary>
internal static class ClockText
{
    /// <summary>The abbreviated word for a year, which may stand behind a date and behind its time.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> YearWords = Lexicon.Set("year.abbreviated").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> BetweenDateAndTime = SearchValues.Create([.. " Tt,\u00a0_.:", .. Lexicon.Words("year.abbreviated").SelectMany(static word => word)]);

    /// <summary>The rest of a date: nothing, or a time with optional seconds, fraction, AM or PM, and offset.</summary>
    public static bool TryRest(ReadOnlySpan<char> text, int i, out TimeSpan time, out TimeSpan? offset)
    {
        time = TimeSpan.Zero;
        offset = null;
        var isBehindBlank = i < text.Length && text[i] is ' ' or '\u00a0' or ',';
        while (i < text.Length && BetweenDateAndTime.Contains(text[i]))
        {
            i++;
        }
        if (i == text.Length)
        {
            return true;
        }
        if (!TryNumber(text, ref i, out var hour, out var hourLength) || hourLength > 2)
        {
            return false;
        }
        int minute = 0, second = 0;
        var fraction = 0.0;
        if (i < text.Length && text[i] == ':')
        {
            i++;
            if (!TryNumber(text, ref i, out minute, out _))
            {
                return false;
            }
            if (i < text.Length && text[i] == ':')
            {
                i++;
                if (!TryNumber(text, ref i, out second, out _))
                {
                    return false;
                }
                if (i < text.Length && text[i] is '.' or ',')
                {
                    var start = ++i;
                    while (i < text.Length && char.IsAsciiDigit(text[i]))
                    {
                        i++;
                    }
                    fraction = i > start ? double.Parse(text[start..i], CultureInfo.InvariantCulture) / Math.Pow(10, i - start) : 0;
                }
            }
        }
        else if (i < text.Length && text[i] is '-' or '.' && isBehindBlank)
        {
            // "14-05" is a minute behind its hour; "14-16" may be the hours from and to, which nobody can tell.
            if (!TryDashed(text, ref i, hour, out minute, out second))
            {
                return false;
            }
        }
        while (i < text.Length && text[i] is ' ' or '\u00a0' or '\u202f')
        {
            i++;
        }
        var rest = text[i..];
        if (rest.Length >= 2 && rest[1] is 'M' or 'm' && rest[0] is 'A' or 'a' or 'P' or 'p')
        {
            if (hour is < 1 or > 12)
            {
                return false;
            }
            hour = (hour % 12) + (rest[0] is 'P' or 'p' ? 12 : 0);
            rest = rest[2..].TrimStart();
        }
        if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second > 0) || !TryOffset(rest, out offset))
        {
            return false;
        }
        time = new TimeSpan(hour, minute, Math.Min(second, 59)) + TimeSpan.FromSeconds(Math.Round(fraction, 7));
        return true;
    }

    /// <summary>Minutes and seconds behind dashes or points, two figures each, at the end of the text.</summary>
    private static bool TryDashed(ReadOnlySpan<char> text, ref int i, int hour, out int minute, out int second)
    {
        second = 0;
        var sign = text[i++];
        if (!TryNumber(text, ref i, out minute, out var length) || length != 2)
        {
            return false;
        }
        if (i < text.Length && text[i] == sign)
        {
            i++;
            return TryNumber(text, ref i, out second, out length) && length == 2;
        }
        return sign == '.' || minute <= hour || minute > 24;
    }

    public static bool TryNumber(ReadOnlySpan<char> text, ref int i, out int number, out int length)
    {
        var start = i;
        long value = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            value = i - start < 9 ? (value * 10) + (text[i] - '0') : value;
            i++;
        }
        number = (int)value;
        length = i - start;
        return length > 0;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan? offset)
    {
        offset = null;
        if (text.IsEmpty || YearWords.Contains(text.TrimEnd('.')))
        {
            return true;
        }
        if (text is "Z" or "z" or "UTC" or "GMT")
        {
            offset = TimeSpan.Zero;
            return true;
        }
        if (text.StartsWith("UTC", StringComparison.Ordinal) || text.StartsWith("GMT", StringComparison.Ordinal))
        {
            text = text[3..];
        }
        if (text.IsEmpty || text[0] is not ('+' or '-'))
        {
            return false;
        }
        var i = 1;
        if (!TryNumber(text, ref i, out var hours, out var length))
        {
            return false;
        }
        var minutes = 0;
        if (length == 4)
        {
            (hours, minutes) = (hours / 100, hours % 100);
        }
        else if (i < text.Length && text[i] == ':')
        {
            i++;
            if (!TryNumber(text, ref i, out minutes, out _))
            {
                return false;
            }
        }
        if (i != text.Length || hours > 14 || minutes > 59)
        {
            return false;
        }
        var span = new TimeSpan(hours, minutes, 0);
        offset = text[0] == '-' ? -span : span;
        return true;
    }
}
