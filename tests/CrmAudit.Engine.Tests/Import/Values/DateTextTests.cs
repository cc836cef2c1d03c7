using System.Globalization;
using CrmAudit.Engine.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CrmAudit.Engine.Tests.Import.Values;

public class DateTextTests
{
    private static readonly LocalTime Almaty = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty"));

    [Theory]
    [InlineData("05.01.2026", "2026-01-05T00:00:00+05:00")]
    [InlineData("5.1.2026 9:05", "2026-01-05T09:05:00+05:00")]
    [InlineData("05.01.26", "2026-01-05T00:00:00+05:00")]
    [InlineData("05.01.26 23:59", "2026-01-05T23:59:00+05:00")]
    [InlineData("2026-01-05", "2026-01-05T00:00:00+05:00")]
    [InlineData("2026-01-05T09:05:01+03:00", "2026-01-05T09:05:01+03:00")]
    [InlineData("2026-01-05T09:05:01.123Z", "2026-01-05T09:05:01.123+00:00")]
    [InlineData("2026-01-05T09:05:01.000+0000", "2026-01-05T09:05:01+00:00")]
    [InlineData("2026-01-05 09:05:01.5", "2026-01-05T09:05:01.5+05:00")]
    [InlineData("1767589200", "2026-01-05T05:00:00+00:00")]
    [InlineData("1767589200000", "2026-01-05T05:00:00+00:00")]
    [InlineData("46027", "2026-01-05T00:00:00+05:00")]
    [InlineData("46027.0", "2026-01-05T00:00:00+05:00")]
    [InlineData("46027,5", "2026-01-05T12:00:00+05:00")]
    [InlineData("46027.4166666667", "2026-01-05T10:00:00+05:00")]
    [InlineData("20260105", "2026-01-05T00:00:00+05:00")]
    [InlineData("5 января 2026 г.", "2026-01-05T00:00:00+05:00")]
    [InlineData("5 янв. 2026, 09:05", "2026-01-05T09:05:00+05:00")]
    [InlineData("2026 ж. 5 қаңтар", "2026-01-05T00:00:00+05:00")]
    [InlineData("2026 жылғы 5 желтоқсан", "2026-12-05T00:00:00+05:00")]
    [InlineData("Jan 5, 2026", "2026-01-05T00:00:00+05:00")]
    [InlineData("5 Jan 2026 09:05 PM", "2026-01-05T21:05:00+05:00")]
    [InlineData("'05.01.2026", "2026-01-05T00:00:00+05:00")]
    [InlineData("06:54:25 05.01.2026", "2026-01-05T06:54:25+05:00")]
    [InlineData("6:54 05.01.26", "2026-01-05T06:54:00+05:00")]
    [InlineData("9:05 PM, Jan 5, 2026", "2026-01-05T21:05:00+05:00")]
    [InlineData("21:05 2026-01-05", "2026-01-05T21:05:00+05:00")]
    [InlineData("21:05, 5 января 2026", "2026-01-05T21:05:00+05:00")]
    [InlineData("29.02.2024 10:00", "2024-02-29T10:00:00+06:00")]
    [InlineData("01.03.2024 10:00", "2024-03-01T10:00:00+05:00")]
    public void Dates_are_read_in_every_form(string text, string expected)
    {
        var outcome = DateText.Parse(text, DateOrder.Unknown, Almaty, out var value);
        Assert.NotEqual(DateText.Outcome.NotADate, outcome);
        Assert.NotEqual(DateText.Outcome.Ambiguous, outcome);
        var date = DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture);
        Assert.Equal(date, value);
    }

    [Theory]
    [InlineData("01/25/2026 09:05 PM", "2026-01-25T21:05:00")]
    [InlineData("1/5/2026 12:30 AM", "2026-01-05T00:30:00")]
    [InlineData("02/24/26 02:18 AM", "2026-02-24T02:18:00")]
    [InlineData("1/5/2026", "2026-01-05T00:00:00")]
    [InlineData("01-05-2026", "2026-01-05T00:00:00")]
    public void Month_first_dates_are_read_when_the_column_is_known_to_have_them(string text, string expected)
    {
        Assert.Equal(DateText.Outcome.Read, DateText.Parse(text, DateOrder.MonthFirst, Almaty, out var value));
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), value.DateTime);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("31.02.2026")]
    [InlineData("00.00.0000")]
    [InlineData("05.13.2026")]
    [InlineData("позавчера")]
    [InlineData("12345")]
    [InlineData("87010000001")]
    [InlineData("2026")]
    [InlineData("05.01.2026 25:00")]
    [InlineData("5 мартобря 2026")]
    [InlineData("2026-01-05T09:05:01.000Z-0300")]
    [InlineData("2026-01-05 10:00 сделано")]
    public void What_is_no_date_is_refused(string text) => Assert.Equal(DateText.Outcome.NotADate, DateText.Parse(text, DateOrder.Unknown, Almaty, out _));

    [Theory]
    [InlineData("03/04/2026", (int)DateText.Outcome.Ambiguous)]
    [InlineData("13/04/2026", (int)DateText.Outcome.ProvesDayFirst)]
    [InlineData("04/13/2026", (int)DateText.Outcome.ProvesMonthFirst)]
    [InlineData("04/04/2026", (int)DateText.Outcome.Read)]
    public void Slashes_prove_an_order_or_do_not(string text, int expected) => Assert.Equal((DateText.Outcome)expected, DateText.Parse(text, DateOrder.Unknown, Almaty, out _));

    [Property(MaxTest = 200)]
    public Property What_a_culture_writes_is_read_back_under_any_other() =>
        Prop.ForAll(
            Gen.Choose(0, 20_000).ToArbitrary(),
            Gen.Choose(0, 86_399).ToArbitrary(),
            static (days, seconds) =>
            {
                var moment = new DateTime(1990, 1, 1).AddDays(days).AddSeconds(seconds);
                foreach (var format in (string[])["dd.MM.yyyy HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "d.M.yyyy H:mm:ss"])
                {
                    foreach (var culture in Cultures.All)
                    {
                        using var scope = Cultures.Use(culture);
                        var text = moment.ToString(format, CultureInfo.InvariantCulture);
                        if (DateText.Parse(text, DateOrder.Unknown, Almaty, out var value) == DateText.Outcome.NotADate || value.DateTime != moment)
                        {
                            return false;
                        }
                    }
                }
                return true;
            });

    [Property(MaxTest = 200)]
    public Property Any_text_is_read_or_refused_without_an_exception() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text =>
        {
            DateText.Parse(text ?? "", DateOrder.Unknown, Almaty, out _);
            return true;
        });

    [Theory]
    [InlineData("31.12.1899")]
    [InlineData("1899-12-30")]
    [InlineData("30.12.1899 10:15:00")]
    [InlineData("1900-01-00")]
    [InlineData("00.01.1900 0:00")]
    [InlineData("1/0/1900")]
    [InlineData("01.01.1900")]
    public void The_day_nought_of_a_spreadsheet_is_known(string text) => Assert.True(DateText.IsSpreadsheetZero(text));

    [Theory]
    [InlineData("31.12.1989")]
    [InlineData("02.01.1900")]
    [InlineData("1900")]
    [InlineData("10:15")]
    [InlineData("")]
    public void Another_day_is_not(string text) => Assert.False(DateText.IsSpreadsheetZero(text));

    [Theory]
    [InlineData("10:15")]
    [InlineData("10:15:00")]
    [InlineData("10:15 10:20")]
    [InlineData("99:15 05.01.2026")]
    public void A_time_alone_is_no_date(string text) => Assert.Equal(DateText.Outcome.NotADate, DateText.Parse(text, DateOrder.Unknown, Almaty, out _));

    [Theory]
    [InlineData("13.03.2024 14-05", "14:05:00")]
    [InlineData("13.03.2024 14.05", "14:05:00")]
    [InlineData("13.03.2024 9-30", "09:30:00")]
    [InlineData("2024-03-13 14-05-33", "14:05:33")]
    public void A_time_may_be_written_with_dashes_and_points(string text, string time)
    {
        Assert.Equal(DateText.Outcome.Read, DateText.Parse(text, DateOrder.DayFirst, LocalTime.Utc, out var value));
        Assert.Equal(time, value.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("13.03.2024 14-16")]
    [InlineData("13.03.2024 9-18")]
    [InlineData("13.03.2024 14-5")]
    public void Hours_from_and_to_are_no_time(string text) => Assert.Equal(DateText.Outcome.NotADate, DateText.Parse(text, DateOrder.DayFirst, LocalTime.Utc, out _));
}
