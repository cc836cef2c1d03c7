using System.Globalization;
using CrmAudit.Engine.Import.Values;

namespace CrmAudit.Engine.Recount;

/// <summary>
/// Periods as people write them: 2026-05, 05.2026, май 2026, 2026-Q2, 2 квартал 2026, 2026, 2026-05-14, lastMonth, thisMonth, lastQuarter, thisQuarter, lastYear, thisYear,
/// lastWeek, or two of them joined by "..".
/// </summary>
internal static class PeriodText
{
    /// <summary>The local days of a period; the words that look back do so from the day the exports are judged at.</summary>
    /// <param name="text">The period.</param>
    /// <param name="asOf">Local time the exports are judged at.</param>
    /// <param name="window">The days, the last one whole.</param>
    public static bool TryParse(string text, DateTime asOf, out ReportWindow window)
    {
        var parts = text.Trim().Split("..", 2, StringSplitOptions.TrimEntries);
        if (parts.Length == 1)
        {
            return TryOne(parts[0], asOf, out window);
        }
        if (TryOne(parts[0], asOf, out var first) && TryOne(parts[1], asOf, out var last) && first.From < last.To)
        {
            window = new(first.From, last.To);
            return true;
        }
        window = default;
        return false;
    }

    private static bool TryOne(string text, DateTime asOf, out ReportWindow window)
    {
        var month = new DateTime(asOf.Year, asOf.Month, 1);
        var quarter = new DateTime(asOf.Year, ((asOf.Month - 1) / 3 * 3) + 1, 1);
        var monday = asOf.Date.AddDays(-(((int)asOf.DayOfWeek + 6) % 7));
        (DateTime From, DateTime To)? named = text.ToUpperInvariant() switch
        {
            "LASTMONTH" => (month.AddMonths(-1), month),
            "THISMONTH" => (month, month.AddMonths(1)),
            "LASTQUARTER" => (quarter.AddMonths(-3), quarter),
            "THISQUARTER" => (quarter, quarter.AddMonths(3)),
            "LASTYEAR" => (new(asOf.Year - 1, 1, 1), new(asOf.Year, 1, 1)),
            "THISYEAR" => (new(asOf.Year, 1, 1), new(asOf.Year + 1, 1, 1)),
            "LASTWEEK" => (monday.AddDays(-7), monday),
            _ => null,
        };
        named ??= Calendar(text);
        window = named is { } found ? new(found.From.Ticks, found.To.Ticks) : default;
        return named is not null;
    }

    private static (DateTime From, DateTime To)? Calendar(string text)
    {
        if (DateTime.TryParseExact(text, ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day, day.AddDays(1));
        }
        if (DateTime.TryParseExact(text, ["yyyy-MM", "yyyy/MM", "yyyy.MM", "MM.yyyy", "M.yyyy", "MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return (month, month.AddMonths(1));
        }
        if (DateTime.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
        {
            return (year, year.AddYears(1));
        }
        if (Quarter(text) is { } quarter)
        {
            return (quarter, quarter.AddMonths(3));
        }
        var word = text.TrimStart();
        return word.Length > 0 && char.IsLetter(word[0])
            && DateText.Parse($"1 {word}", DateOrder.DayFirst, LocalTime.Utc, out var named) is not DateText.Outcome.NotADate and not DateText.Outcome.Ambiguous
            ? (named.DateTime, named.DateTime.AddMonths(1))
            : null;
    }

    /// <summary>2026-Q2, Q2 2026, 2 квартал 2026, 2026 ж. 2-тоқсан.</summary>
    private static DateTime? Quarter(string text)
    {
        var upper = text.ToUpperInvariant();
        if (!upper.Contains('Q', StringComparison.Ordinal) && !upper.Contains("КВ", StringComparison.Ordinal) && !upper.Contains("ТОҚСАН", StringComparison.Ordinal))
        {
            return null;
        }
        int? year = null, number = null;
        foreach (var digits in new string([.. upper.Select(static sign => char.IsAsciiDigit(sign) ? sign : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var value = digits.Length <= 4 ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
            if (digits.Length == 4 && value is >= 1900 and <= 2200)
            {
                year = value;
            }
            else if (digits.Length == 1 && value is >= 1 and <= 4)
            {
                number = value;
            }
        }
        return year is { } y && number is { } n ? new DateTime(y, ((n - 1) * 3) + 1, 1) : null;
    }
}
