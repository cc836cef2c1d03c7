using System.Collections.Frozen;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Values;

/// <summary>Dates whose month is a word.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months =
        Lexicon.Map(Enumerable.Range(1, 12).Select(static month => ($"month.{month}", month))).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that may stand in a date and say nothing of it.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fillers =
        new[] { "year", "date.ordinal", "weekday" }.SelectMany(Lexicon.Words).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

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
                var word = text[start..i];
                if (Months.TryGetValue(word, out var named) && month == 0)
                {
                    month = named;
                }
                else if (!Fillers.Contains(word))
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
}
