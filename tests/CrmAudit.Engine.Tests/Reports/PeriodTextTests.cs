using System.Globalization;
using CrmAudit.Engine.Tests.Import.Values;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Tests.Reports;

/// <summary>Periods as people write them, seen from 14 May 2026, a Thursday.</summary>
public sealed class PeriodTextTests
{
    private static readonly DateTime AsOf = new(2026, 5, 14, 15, 30, 0);

    [Theory]
    [InlineData("2026-05", "2026-05-01", "2026-06-01")]
    [InlineData("05.2026", "2026-05-01", "2026-06-01")]
    [InlineData("май 2026", "2026-05-01", "2026-06-01")]
    [InlineData("мая 2026 г.", "2026-05-01", "2026-06-01")]
    [InlineData("Май", "2026-05-01", "2026-06-01")]
    [InlineData("декабрь", "2025-12-01", "2026-01-01")]
    [InlineData("May 2026", "2026-05-01", "2026-06-01")]
    [InlineData("мамыр 2026", "2026-05-01", "2026-06-01")]
    [InlineData("2026-Q2", "2026-04-01", "2026-07-01")]
    [InlineData("Q2 2026", "2026-04-01", "2026-07-01")]
    [InlineData("2 квартал 2026", "2026-04-01", "2026-07-01")]
    [InlineData("II квартал 2026 года", "2026-04-01", "2026-07-01")]
    [InlineData("2-й кв. 2026", "2026-04-01", "2026-07-01")]
    [InlineData("2026 ж. 2-тоқсан", "2026-04-01", "2026-07-01")]
    [InlineData("4 кв.", "2025-10-01", "2026-01-01")]
    [InlineData("2026-H1", "2026-01-01", "2026-07-01")]
    [InlineData("1 полугодие 2026", "2026-01-01", "2026-07-01")]
    [InlineData("2 полугодие", "2025-07-01", "2026-01-01")]
    [InlineData("2026", "2026-01-01", "2027-01-01")]
    [InlineData("2026-W20", "2026-05-11", "2026-05-18")]
    [InlineData("2026-05-14", "2026-05-14", "2026-05-15")]
    [InlineData("14.05.2026", "2026-05-14", "2026-05-15")]
    [InlineData("2026-05-01..2026-05-31", "2026-05-01", "2026-06-01")]
    [InlineData("01.05.2026 - 31.05.2026", "2026-05-01", "2026-06-01")]
    [InlineData("01.05.2026–31.05.2026", "2026-05-01", "2026-06-01")]
    [InlineData("01.05.2026-31.05.2026", "2026-05-01", "2026-06-01")]
    [InlineData("01.05.2026 по 31.05.2026", "2026-05-01", "2026-06-01")]
    [InlineData("2026-01..2026-03", "2026-01-01", "2026-04-01")]
    [InlineData("lastMonth", "2026-04-01", "2026-05-01")]
    [InlineData("last month", "2026-04-01", "2026-05-01")]
    [InlineData("прошлый месяц", "2026-04-01", "2026-05-01")]
    [InlineData("өткен ай", "2026-04-01", "2026-05-01")]
    [InlineData("thisQuarter", "2026-04-01", "2026-07-01")]
    [InlineData("lastHalf", "2025-07-01", "2026-01-01")]
    [InlineData("lastWeek", "2026-05-04", "2026-05-11")]
    [InlineData("yesterday", "2026-05-13", "2026-05-14")]
    [InlineData("прошлый год", "2025-01-01", "2026-01-01")]
    public void A_period_is_its_days(string text, string from, string to)
    {
        foreach (var culture in Cultures.All)
        {
            using var scope = Cultures.Use(culture);
            Assert.True(PeriodText.TryParse(text, AsOf, out var window), text);
            Assert.Equal((from, to), (window.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), window.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("5 квартал 2026")]
    [InlineData("2026-W54")]
    [InlineData("3 полугодие 2026")]
    [InlineData("some day")]
    [InlineData("2026-05-31..2026-05-01")]
    [InlineData("Айгүл")]
    [InlineData("15")]
    public void What_is_no_period_is_refused(string text) => Assert.False(PeriodText.TryParse(text, AsOf, out _));
}
