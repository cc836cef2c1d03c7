using System.Globalization;

namespace CrmAudit.Engine.Import.Values;

/// <summary>Dates as exports write them.</summary>
internal static class DateText
{
    private static readonly Dictionary<string, int> Months = BuildMonths();

    /// <summary>How a text was understood.</summary>
    internal enum Outcome
    {
        NotADate,

        /// <summary>Read; no other order of day and month could be meant, or the order was given.</summary>
        Read,

        /// <summary>Day and month could be swapped and the order is not known.</summary>
        Ambiguous,

        /// <summary>Read; proves that the day comes first.</summary>
        ProvesDayFirst,

        /// <summary>Read; proves that the month comes first.</summary>
        ProvesMonthFirst,
    }

    /// <summary>
    /// Reads a date: ISO 8601 with or without an offset, d.M.y, d/M/y or M/d/y, with an optional time and AM or PM, Unix seconds and
    /// milliseconds, spreadsheet serials, and dates with month names in Russian, Kazakh or English. Local times are taken in the zone.
    /// </summary>
    public static Outcome Parse(ReadOnlySpan<char> text, DateOrder order, LocalTime zone, out DateTimeOffset value)
    {
        text = text.Trim().TrimStart('\'');
        value = default;
        if (text.Length < 5)
        {
            return Outcome.NotADate;
        }
        var i = 0;
        if (!TryNumber(text, ref i, out var first, out var firstLength))
        {
            return ParseWords(text, zone, out value);
        }
        if (i == text.Length || text[i] is ',' or '.' && firstLength >= 5)
        {
            return ParseSerial(text, firstLength, zone, out value);
        }
        var separator = text[i];
        if (separator is not ('-' or '/' or '.'))
        {
            return ParseWords(text, zone, out value);
        }
        i++;
        if (!TryNumber(text, ref i, out var second, out _))
        {
            return ParseWords(text, zone, out value);
        }
        if (i >= text.Length || text[i] != separator)
        {
            return Outcome.NotADate;
        }
        i++;
        if (!TryNumber(text, ref i, out var third, out var thirdLength))
        {
            return Outcome.NotADate;
        }
        if (!TryTime(text, i, out var time, out var offset))
        {
            return Outcome.NotADate;
        }
        if (firstLength == 4)
        {
            return Make(first, second, third, time, offset, zone, out value) ? Outcome.Read : Outcome.NotADate;
        }
        if (thirdLength is not (2 or 4))
        {
            return Outcome.NotADate;
        }
        var year = thirdLength == 2 ? third + (third < 70 ? 2000 : 1900) : third;
        return ParseOrdered(first, second, year, separator, order, time, offset, zone, out value);
    }

    private static Outcome ParseOrdered(int first, int second, int year, char separator, DateOrder order, TimeSpan time, TimeSpan? offset, LocalTime zone, out DateTimeOffset value)
    {
        // Nobody writes the month first with dots.
        if (separator == '.')
        {
            order = DateOrder.DayFirst;
        }
        if (order == DateOrder.Unknown)
        {
            if (first > 12 && second <= 12)
            {
                return Make(year, second, first, time, offset, zone, out value) ? Outcome.ProvesDayFirst : Outcome.NotADate;
            }
            if (second > 12 && first <= 12)
            {
                return Make(year, first, second, time, offset, zone, out value) ? Outcome.ProvesMonthFirst : Outcome.NotADate;
            }
            if (first == second)
            {
                return Make(year, first, second, time, offset, zone, out value) ? Outcome.Read : Outcome.NotADate;
            }
            value = default;
            return first is >= 1 and <= 12 && second is >= 1 and <= 12 ? Outcome.Ambiguous : Outcome.NotADate;
        }
        var (day, month) = order == DateOrder.DayFirst ? (first, second) : (second, first);
        return Make(year, month, day, time, offset, zone, out value) ? Outcome.Read : Outcome.NotADate;
    }

    private static bool Make(int year, int month, int day, TimeSpan time, TimeSpan? offset, LocalTime zone, out DateTimeOffset value)
    {
        value = default;
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }
        var local = new DateTime(year, month, day).Add(time);
        value = offset is { } given ? new DateTimeOffset(local, given) : zone.At(local);
        return true;
    }

    private static Outcome ParseSerial(ReadOnlySpan<char> text, int digits, LocalTime zone, out DateTimeOffset value)
    {
        value = default;
        Span<char> plain = stackalloc char[Math.Min(text.Length, 32)];
        text[..plain.Length].CopyTo(plain);
        plain.Replace(',', '.');
        if (text.Length > 32 || !decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return Outcome.NotADate;
        }
        switch (digits)
        {
            // 20000 is 1954, 80000 is 2119.
            case 5 when number is >= 20000 and < 80000:
                value = zone.At(DateTime.FromOADate((double)Math.Round(number, 8)));
                return Outcome.Read;
            case 8 when text.Length == 8:
                var packed = (int)number;
                return Make(packed / 10000, packed / 100 % 100, packed % 100, TimeSpan.Zero, null, zone, out value) ? Outcome.Read : Outcome.NotADate;
            case 9 or 10:
                value = DateTimeOffset.UnixEpoch.AddSeconds((double)number).ToOffset(zone.Offset((double)number));
                return Outcome.Read;
            case 13:
                value = DateTimeOffset.FromUnixTimeMilliseconds((long)number).ToOffset(zone.Offset((double)number / 1000));
                return Outcome.Read;
            default:
                return Outcome.NotADate;
        }
    }

    /// <summary>The rest of a date: nothing, or a time with optional seconds, fraction, AM or PM, and offset.</summary>
    private static bool TryTime(ReadOnlySpan<char> text, int i, out TimeSpan time, out TimeSpan? offset)
    {
        time = TimeSpan.Zero;
        offset = null;
        while (i < text.Length && text[i] is ' ' or 'T' or 't' or ',' or '\u00a0' or '_' or 'г' or '.' or ':')
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

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan? offset)
    {
        offset = null;
        if (text.IsEmpty || text is "г." or "г" or "ж." or "ж")
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

    /// <summary>Dates with a month name: 5 января 2026 г., Jan 5, 2026, 2026 ж. 5 қаңтар, 24/Nov/2026:10:00:00 +0500.</summary>
    private static Outcome ParseWords(ReadOnlySpan<char> text, LocalTime zone, out DateTimeOffset value)
    {
        value = default;
        if (text.Length > 60)
        {
            return Outcome.NotADate;
        }
        int month = 0, day = 0, year = 0, i = 0;
        while (i < text.Length && (month == 0 || day == 0 || year == 0))
        {
            if (char.IsAsciiDigit(text[i]))
            {
                if (!TryNumber(text, ref i, out var number, out var length))
                {
                    return Outcome.NotADate;
                }
                if (length == 4 && year == 0)
                {
                    year = number;
                }
                else if (length <= 2 && day == 0)
                {
                    day = number;
                }
                else if (length == 2 && year == 0)
                {
                    year = 2000 + number;
                }
                else
                {
                    return Outcome.NotADate;
                }
            }
            else if (char.IsLetter(text[i]))
            {
                var start = i;
                while (i < text.Length && char.IsLetter(text[i]))
                {
                    i++;
                }
                var word = text[start..i].ToString().ToLowerInvariant();
                if (Months.TryGetValue(word, out var named) && month == 0)
                {
                    month = named;
                }
                else if (word is not ("г" or "год" or "года" or "ж" or "жыл" or "жылғы" or "жылы" or "of" or "st" or "nd" or "rd" or "th"
                    or "mon" or "tue" or "wed" or "thu" or "fri" or "sat" or "sun" or "пн" or "вт" or "ср" or "чт" or "пт" or "сб" or "вс"))
                {
                    return Outcome.NotADate;
                }
            }
            else
            {
                i++;
            }
        }
        if (month == 0 || day == 0 || year == 0)
        {
            return Outcome.NotADate;
        }
        while (i < text.Length && !char.IsAsciiDigit(text[i]))
        {
            i++;
        }
        return TryTime(text, i, out var time, out var offset) && Make(year, month, day, time, offset, zone, out value) ? Outcome.Read : Outcome.NotADate;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, ref int i, out int number, out int length)
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

    private static Dictionary<string, int> BuildMonths()
    {
        string[] names =
        [
            "январь января янв қаңтар қаң january jan", "февраль февраля фев февр ақпан ақп february feb", "март марта мар наурыз нау march mar",
            "апрель апреля апр сәуір сәу april apr", "май мая мамыр мам may", "июнь июня июн маусым мау june jun", "июль июля июл шілде шіл july jul",
            "август августа авг тамыз там august aug", "сентябрь сентября сен сент қыркүйек қыр september sep sept", "октябрь октября окт қазан қаз october oct",
            "ноябрь ноября ноя нояб қараша қар november nov", "декабрь декабря дек желтоқсан жел december dec",
        ];
        return names.SelectMany(static (line, index) => line.Split(' ').Select(word => (Word: word, Month: index + 1))).ToDictionary(static pair => pair.Word, static pair => pair.Month, StringComparer.Ordinal);
    }
}
