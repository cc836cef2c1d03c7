namespace CrmAudit.Engine.Values;

/// <summary>Dates whose month is a word, in Russian, Kazakh or English.</summary>
internal static class DateWords
{
    private static readonly Dictionary<string, int> Months = BuildMonths();

    /// <summary>Dates with a month name: 5 января 2026 г., Jan 5, 2026, 2026 ж. 5 қаңтар, 24/Nov/2026:10:00:00 +0500.</summary>
    public static DateText.Outcome Parse(ReadOnlySpan<char> text, LocalTime zone, out DateTimeOffset value)
    {
        value = default;
        if (text.Length > 60)
        {
            return DateText.Outcome.NotADate;
        }
        int month = 0, day = 0, year = 0, i = 0;
        while (i < text.Length && (month == 0 || day == 0 || year == 0))
        {
            if (char.IsAsciiDigit(text[i]))
            {
                if (!ClockText.TryNumber(text, ref i, out var number, out var length))
                {
                    return DateText.Outcome.NotADate;
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
                    return DateText.Outcome.NotADate;
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
                    return DateText.Outcome.NotADate;
                }
            }
            else
            {
                i++;
            }
        }
        if (month == 0 || day == 0 || year == 0)
        {
            return DateText.Outcome.NotADate;
        }
        while (i < text.Length && !char.IsAsciiDigit(text[i]))
        {
            i++;
        }
        return ClockText.TryRest(text, i, out var time, out var offset) && DateText.Make(year, month, day, time, offset, zone, out value) ? DateText.Outcome.Read : DateText.Outcome.NotADate;
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
