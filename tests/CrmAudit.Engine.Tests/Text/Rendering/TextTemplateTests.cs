using System.Globalization;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Text.Rendering;

public class TextTemplateTests
{
    private static readonly CultureInfo English = TextCulture.Of("en");

    [Theory]
    [InlineData("{{a}} {n}", "{a} 5")]
    [InlineData("a}", "a}")]
    [InlineData("}}", "}")]
    [InlineData("{n}{n}", "55")]
    [InlineData("{missing}", "—")]
    public void Braces_hold_names_and_doubled_ones_are_braces(string template, string expected) => Assert.Equal(expected, Render(template, 5));

    [Theory]
    [InlineData("a {n")]
    [InlineData("{")]
    public void A_brace_that_is_not_closed_is_a_fault_of_the_text(string template) =>
        Assert.Contains(template, Assert.Throws<FormatException>(() => TextTemplate.Parse(template)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_value_is_written_as_what_it_is()
    {
        Assert.Equal("2.35", Render("{n}", 2.349));
        Assert.Equal("2.3", Render("{n:0.#}", 2.349));
        Assert.Equal("2026-03-05", Render("{n}", new DateTimeOffset(2026, 3, 5, 10, 0, 0, TimeSpan.Zero)));
        Assert.Equal("2026", Render("{n:yyyy}", new DateTimeOffset(2026, 3, 5, 10, 0, 0, TimeSpan.Zero)));
        Assert.Equal("Roof, 7", Render("{n}", new object[] { "Roof", 7 }));
        Assert.Equal("True", Render("{n}", true));
        Assert.Equal("Whole base", Render("{n}", new CrmText("report.subject.whole")));
        Assert.Equal("Deals", Render("{n}", new CrmSubject(CrmSubjectType.Entity, "Deal")));
    }

    [Theory]
    [InlineData("KZT", "₸")]
    [InlineData("USD", "USD")]
    public void A_currency_beside_an_amount_is_written_as_people_know_it(string currency, string expected)
    {
        Assert.Equal(expected, Render("{n:sign}", currency));
        Assert.Equal(currency, Render("{n}", currency));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("en-GB")]
    [InlineData("ru-KZ")]
    public void A_day_of_an_English_text_is_the_same_in_every_country(string reader)
    {
        var culture = TextCulture.ForReader("en", CultureInfo.GetCultureInfo(reader));
        Assert.Equal("2026-03-05, 2026-03-05 21:07", new DateTimeOffset(2026, 3, 5, 21, 7, 0, TimeSpan.Zero) is var date ? $"{date.ToString("d", culture)}, {date.ToString("g", culture)}" : "");
    }

    [Fact]
    public void The_names_of_a_template_are_told_once_each() => Assert.Equal(["a", "b"], TextTemplate.Parse("x {a:N0} {a|day|days} {b} y").Names);

    [Theory]
    [InlineData(double.PositiveInfinity, "days")]
    [InlineData(1e30, "days")]
    [InlineData(1.0, "day")]
    public void A_number_beyond_any_count_takes_the_form_of_many(double number, string expected) => Assert.Equal(expected, Render("{n|day|days}", number));

    private static string Render(string template, object? n) => TextTemplate.Parse(template).Render(new Dictionary<string, object?> { ["n"] = n }, English);
}
