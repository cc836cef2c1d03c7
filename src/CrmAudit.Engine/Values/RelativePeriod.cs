using System.Collections.Frozen;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Values;

/// <summary>Periods that look back from a day, by their names in the configuration and in words.</summary>
internal static class RelativePeriod
{
    private static readonly FrozenDictionary<string, string> Words =
        Lexicon.Map(new[] { "today", "yesterday", "thisWeek", "lastWeek", "thisMonth", "lastMonth", "thisQuarter", "lastQuarter", "thisYear", "lastYear" }.Select(static name => ($"period.{name}", name)));

    /// <summary>The first day and the day after the last; null when the text is no such name.</summary>
    /// <param name="text">The name; blanks in it do not count (last month).</param>
    /// <param name="asOf">Local time to look back from.</param>
    public static (DateTime From, DateTime To)? Of(string text, DateTime asOf)
    {
        var month = new DateTime(asOf.Year, asOf.Month, 1);
        var quarter = new DateTime(asOf.Year, ((asOf.Month - 1) / 3 * 3) + 1, 1);
        var half = new DateTime(asOf.Year, asOf.Month > 6 ? 7 : 1, 1);
        var monday = asOf.Date.AddDays(-(((int)asOf.DayOfWeek + 6) % 7));
        return (Words.GetValueOrDefault(text) ?? text.Replace(" ", "", StringComparison.Ordinal)).ToUpperInvariant() switch
        {
            "TODAY" => (asOf.Date, asOf.Date.AddDays(1)),
            "YESTERDAY" => (asOf.Date.AddDays(-1), asOf.Date),
            "LASTWEEK" => (monday.AddDays(-7), monday),
            "THISWEEK" => (monday, monday.AddDays(7)),
            "LASTMONTH" => (month.AddMonths(-1), month),
            "THISMONTH" => (month, month.AddMonths(1)),
            "LASTQUARTER" => (quarter.AddMonths(-3), quarter),
            "THISQUARTER" => (quarter, quarter.AddMonths(3)),
            "LASTHALF" => (half.AddMonths(-6), half),
            "THISHALF" => (half, half.AddMonths(6)),
            "LASTYEAR" => (new(asOf.Year - 1, 1, 1), new(asOf.Year, 1, 1)),
            "THISYEAR" => (new(asOf.Year, 1, 1), new(asOf.Year + 1, 1, 1)),
            _ => null,
        };
    }
}
