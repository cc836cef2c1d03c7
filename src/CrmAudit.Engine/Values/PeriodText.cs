using System.Globalization;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Values;

/// <summary>
/// Periods as people write them: 2026-05, 05.2026, май 2026, 2026-Q2, 2 квартал 2026, 2026-H1, 1 полугодие 2026, 2026-W20, 2026, 2026-05-14, two of them joined by ".." or a
/// dash, or a word that looks back from a day: lastMonth, прошлый месяц, өткен ай. A month, quarter or half without a year is the last one that has begun.
/// </summary>
internal static partial class PeriodText
{
    private static readonly string[] Days = ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"];

    private static readonly string Year = $@"{WordPattern.Anywhere("year")}\.?";

    private static readonly Regex Joint = WordPattern.Regex($@"\.\.|\s+(?:-|–|—|{WordPattern.Anywhere("period.to")})\s+|(?<=\d{{4}})\s*[–—]\s*|(?<=\.\d{{4}})-(?=\d)");

    private static readonly Regex Quarter = PartOfYear("Q(?<number>[1-4])", "[1-4]|I{1,3}|IV", "period.quarter");

    private static readonly Regex Half = PartOfYear("H(?<number>[12])", "[12]|I{1,2}", "period.half");

    private static readonly string[] Months = ["yyyy-MM", "yyyy/MM", "yyyy.MM", "MM.yyyy", "M.yyyy", "MM/yyyy"];

    /// <summary>That of dates; a number of four digits is no year for being one, and behind the last year of the calendar there is no day.</summary>
    private const int LastYear = 2200;

    /// <summary>The local days of a period; what looks back or has no year does so from the day the exports are judged at.</summary>
    /// <param name="text">The period.</param>
    /// <param name="asOf">Local time the exports are judged at.</param>
    /// <param name="window">The days, the last one whole.</param>
    public static bool TryParse(string text, DateTime asOf, out TimeWindow window)
    {
        text = text.Trim();
        if (TryOne(text, asOf, out window))
        {
            return true;
        }
        var parts = Joint.Split(text, 2);
        if (parts.Length == 2 && TryOne(parts[0].Trim(), asOf, out var first) && TryOne(parts[1].Trim(), asOf, out var last) && first.From < last.To)
        {
            window = new(first.From, last.To);
            return true;
        }
        window = default;
        return false;
    }

    private static bool TryOne(string text, DateTime asOf, out TimeWindow window)
    {
        var found = RelativePeriod.Of(text, asOf) ?? Calendar(text, asOf);
        window = found is { } period ? new(period.From.Ticks, period.To.Ticks) : default;
        return found is not null;
    }

    private static (DateTime From, DateTime To)? Calendar(string text, DateTime asOf)
    {
        if (DateTime.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year <= LastYear)
        {
            return (day, day.AddDays(1));
        }
        if (DateTime.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year <= LastYear)
        {
            return (month, month.AddMonths(1));
        }
        if (text.Length == 4 && DateTime.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) && year.Year <= LastYear)
        {
            return (year, year.AddYears(1));
        }
        if (Week().Match(text) is { Success: true } week && Number(week, "year") is var of and > 1900 and <= LastYear && Number(week, "week") is var number && number <= ISOWeek.GetWeeksInYear(of) && number > 0)
        {
            return (ISOWeek.ToDateTime(of, number, DayOfWeek.Monday), ISOWeek.ToDateTime(of, number, DayOfWeek.Monday).AddDays(7));
        }
        return Part(text, asOf, Quarter, 3) ?? Part(text, asOf, Half, 6) ?? Named(text, asOf);
    }

    /// <summary>A quarter or a half of a year.</summary>
    private static (DateTime From, DateTime To)? Part(string text, DateTime asOf, Regex form, int months)
    {
        if (form.Match(text) is not { Success: true } match)
        {
            return null;
        }
        var number = match.Groups["number"].Value.ToUpperInvariant() switch { "I" => 1, "II" => 2, "III" => 3, "IV" => 4, var digit => digit[0] - '0' };
        DateTime Of(int year) => new(year, ((number - 1) * months) + 1, 1);
        var start = match.Groups["year"].Success ? Of(Number(match, "year")) : Of(asOf.Year) <= asOf ? Of(asOf.Year) : Of(asOf.Year - 1);
        return (start, start.AddMonths(months));
    }

    /// <summary>A month by its name.</summary>
    private static (DateTime From, DateTime To)? Named(string text, DateTime asOf)
    {
        if (text.Length < 3 || !char.IsLetter(text[0]))
        {
            return null;
        }
        DateTime? Of(string month) => DateText.Parse($"1 {month}", DateOrder.DayFirst, LocalTime.Utc, out var date) is not DateText.Outcome.NotADate and not DateText.Outcome.Ambiguous ? date.DateTime.Date : null;
        var start = Of(text);
        if (start is null && text.IndexOfAnyInRange('0', '9') < 0)
        {
            start = Of($"{text} {asOf.Year}") is { } thisYear ? thisYear <= asOf ? thisYear : thisYear.AddYears(-1) : null;
        }
        return start is { Day: 1 } month ? (month, month.AddMonths(1)) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>\d{4})-?W(?<week>\d{1,2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Week();

    /// <summary>A numbered part of a year, the year before or behind it or left out.</summary>
    private static Regex PartOfYear(string code, string number, string word) => WordPattern.Regex(
        $@"^(?:(?<year>(?:19|20)\d\d)\s*(?:{Year}|-|/)?\s*,?\s*)?(?:{code}|(?<number>{number})\s*-?\s*{WordPattern.Anywhere("period.ordinal")}?\s*{WordPattern.Anywhere(word)}\w*\.?)(?:[\s,./-]*(?<year>(?:19|20)\d\d)(?:\s*{Year})?)?$");
}
