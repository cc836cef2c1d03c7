using System.Globalization;

namespace CrmAudit.Engine.Values;

/// <summary>Dates as exports write them.</summary>
internal static class DateText
{
    /// <summary>A two-digit year is one of the hundred years from here: 70 is 1970, 69 is 2069.</summary>
    public const int FirstShortYear = 1970;

    /// <summary>The year in which the days of spreadsheets begin.</summary>
    public const int SpreadsheetEpoch = 1900;

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
    /// milliseconds, spreadsheet serials, and dates with month names in Russian, Kazakh or English; the time may stand first (06:54:25 11.04.2023).
    /// Local times are taken in the zone. Two-digit years are those of the hundred from <see cref="FirstShortYear"/> on.
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
        if (!ClockText.TryNumber(text, ref i, out var first, out var firstLength))
        {
            return DateWords.Parse(text, zone, out value);
        }
        if (i < text.Length && text[i] == ':' && firstLength <= 2)
        {
            return ParseBehindTime(text, order, zone, out value);
        }
        if (i == text.Length || text[i] is ',' or '.' && firstLength >= 5)
        {
            return ParseSerial(text, firstLength, zone, out value);
        }
        var separator = text[i];
        if (separator is not ('-' or '/' or '.'))
        {
            return DateWords.Parse(text, zone, out value);
        }
        i++;
        if (!ClockText.TryNumber(text, ref i, out var second, out _))
        {
            return DateWords.Parse(text, zone, out value);
        }
        if (i >= text.Length || text[i] != separator)
        {
            return Outcome.NotADate;
        }
        i++;
        if (!ClockText.TryNumber(text, ref i, out var third, out var thirdLength))
        {
            return Outcome.NotADate;
        }
        if (!ClockText.TryRest(text, i, out var time, out var offset))
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
        var year = thirdLength == 2 ? third + (third < FirstShortYear % 100 ? 2000 : 1900) : third;
        return ParseOrdered(first, second, year, separator, order, time, offset, zone, out value);
    }

    /// <summary>
    /// What a spreadsheet writes for an empty cell it takes for a date: its day nought and the days around it (Excel's 1900-01-00 and 31.12.1899,
    /// LibreOffice's 30.12.1899), with or without a time.
    /// </summary>
    public static bool IsSpreadsheetZero(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimStart('\'');
        Span<int> parts = stackalloc int[3];
        var (i, count) = (0, 0);
        while (count < 3 && ClockText.TryNumber(text, ref i, out var number, out var length) && length <= 4)
        {
            parts[count++] = number;
            if (count < 3 && (i >= text.Length || text[i++] is not ('.' or '-' or '/')))
            {
                return false;
            }
        }
        if (count < 3 || (i < text.Length && text[i] is not (' ' or 'T')))
        {
            return false;
        }
        var (year, first, second) = parts[0] > 31 ? (parts[0], parts[1], parts[2]) : (parts[2], parts[0], parts[1]);
        return (year, Math.Min(first, second), Math.Max(first, second)) is (SpreadsheetEpoch, 0, 1) or (SpreadsheetEpoch, 0, 0) or (SpreadsheetEpoch, 1, 1) or (SpreadsheetEpoch - 1, 12, 30 or 31);
    }

    /// <summary>A time in front of its date, as Wildberries writes them.</summary>
    private static Outcome ParseBehindTime(ReadOnlySpan<char> text, DateOrder order, LocalTime zone, out DateTimeOffset value)
    {
        value = default;
        var blank = text.IndexOfAny(' ', ',', '\u00a0');
        if (blank < 0 || text[..blank].Contains('.') || !ClockText.TryRest(text[..blank], 0, out var time, out _))
        {
            return Outcome.NotADate;
        }
        var date = text[(blank + 1)..].TrimStart(" ,\u00a0");
        // AM and PM stand behind the time.
        if (date.Length > 3 && date[1] is 'M' or 'm' && date[0] is 'A' or 'a' or 'P' or 'p' && date[2] is ' ' or ',')
        {
            if (!ClockText.TryRest($"{text[..blank]} {date[..2]}", 0, out time, out _))
            {
                return Outcome.NotADate;
            }
            date = date[3..].TrimStart();
        }
        if (date.IsEmpty || date.Contains(':'))
        {
            return Outcome.NotADate;
        }
        var outcome = Parse(date, order, zone, out value);
        if (outcome is not (Outcome.NotADate or Outcome.Ambiguous))
        {
            value = zone.At(value.DateTime.Date + time);
        }
        return outcome;
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

    /// <summary>No place on earth is farther from UTC.</summary>
    private static readonly TimeSpan FarthestZone = TimeSpan.FromHours(14);

    internal static bool Make(int year, int month, int day, TimeSpan time, TimeSpan? offset, LocalTime zone, out DateTimeOffset value)
    {
        value = default;
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || offset?.Duration() > FarthestZone)
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
            // Micro- and nanoseconds, as systemd and OpenTelemetry count.
            case 16 or 19 when text.Length == digits:
                value = DateTimeOffset.UnixEpoch.AddTicks((long)(digits == 16 ? number * 10 : number / 100)) is var moment ? moment.ToOffset(zone.Offset((moment - DateTimeOffset.UnixEpoch).TotalSeconds)) : default;
                return Outcome.Read;
            default:
                return Outcome.NotADate;
        }
    }
}
