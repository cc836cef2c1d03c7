using System.Globalization;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Text.Rendering;

public class PluralFormTests
{
    [Theory]
    [InlineData(0, "0 дней")]
    [InlineData(1, "1 день")]
    [InlineData(2, "2 дня")]
    [InlineData(5, "5 дней")]
    [InlineData(11, "11 дней")]
    [InlineData(14, "14 дней")]
    [InlineData(21, "21 день")]
    [InlineData(112, "112 дней")]
    [InlineData(473, "473 дня")]
    [InlineData(1001, "1\u00A0001 день")]
    [InlineData(-3, "-3 дня")]
    public void The_word_goes_with_the_number(long n, string expected) =>
        Assert.Equal(expected, Render("{n:N0} {n|день|дня|дней}", n));

    [Theory]
    [InlineData(1.6, "{n:N0} {n|день|дня|дней}", "2 дня")]
    [InlineData(0.6, "{n:N0} {n|день|дня|дней}", "1 день")]
    [InlineData(4.96, "{n:0.#} {n|день|дня|дней}", "5 дней")]
    [InlineData(1.5, "{n:0.#} {n|день|дня|дней}", "1,5 дня")]
    [InlineData(7.3, "дольше {n:0.#} {n|дня|дней}", "дольше 7,3 дня")]
    [InlineData(21.0, "дольше {n:0.#} {n|дня|дней}", "дольше 21 дня")]
    [InlineData(12.0, "{n|расходятся|расходится|расходится} {n:N0}", "расходится 12")]
    [InlineData(double.NaN, "{n|день|дня|дней}", "дней")]
    public void The_word_goes_with_the_number_as_it_is_shown(double n, string template, string expected) => Assert.Equal(expected, Render(template, n));

    [Fact]
    public void A_missing_number_is_none() => Assert.Equal("— дней", Render("{n:N0} {n|день|дня|дней}", null));

    [Fact]
    public void A_sign_in_the_format_does_not_hide_the_number() => Assert.Equal("−8 записей", Render("{n:+#,0;−#,0;0} {n|запись|записи|записей}", -8L));

    /// <summary>The rule of Unicode CLDR for Russian, written anew.</summary>
    [Fact]
    public void Every_number_up_to_a_million_takes_the_form_of_the_plural_rules()
    {
        for (var n = 0; n <= 1_000_000; n++)
        {
            var digits = n.ToString("00", CultureInfo.InvariantCulture);
            var expected = digits[^2] == '1' ? 2 : digits[^1] == '1' ? 0 : digits[^1] is '2' or '3' or '4' ? 1 : 2;
            if (PluralForm.Of(n, "ru", 3) != expected || PluralForm.Of(n, "ru", 2) != (expected == 0 ? 0 : 1))
            {
                Assert.Fail($"{n}: not form {expected}");
            }
        }
    }

    [Fact]
    public void Percent_is_parted_from_its_number_in_Russian_and_Kazakh()
    {
        Assert.Equal("17,7\u00A0%", Render("{n:P1}", 0.1772));
        Assert.Equal("17,7\u00A0%", TextTemplate.Parse("{n:P1}").Render(new Dictionary<string, object?> { ["n"] = 0.1772 }, TextCulture.Of("kk")));
        Assert.Equal("17.7%", TextTemplate.Parse("{n:P1}").Render(new Dictionary<string, object?> { ["n"] = 0.1772 }, TextCulture.Of("en")));
    }

    private static string Render(string template, object? n) =>
        TextTemplate.Parse(template).Render(new Dictionary<string, object?> { ["n"] = n }, TextCulture.Of("ru"));
}
