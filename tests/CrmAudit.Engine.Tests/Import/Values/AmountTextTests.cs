using System.Globalization;
using CrmAudit.Engine.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CrmAudit.Engine.Tests.Import.Values;

public class AmountTextTests
{
    [Theory]
    [InlineData("150000", "150000", null)]
    [InlineData("150000.00", "150000", null)]
    [InlineData("150 000,50", "150000.5", null)]
    [InlineData("150\u00a0000,50 ₸", "150000.5", "KZT")]
    [InlineData("150\u202f000 тг.", "150000", "KZT")]
    [InlineData("1,234.56", "1234.56", null)]
    [InlineData("1.234,56", "1234.56", null)]
    [InlineData("1.234.567", "1234567", null)]
    [InlineData("42,000", "42000", null)]
    [InlineData("$12,400.00", "12400", "USD")]
    [InlineData("500,5 $", "500.5", "USD")]
    [InlineData("€1.500", "1500", "EUR")]
    [InlineData("100 ₽", "100", "RUB")]
    [InlineData("KZT 5000", "5000", "KZT")]
    [InlineData("5 млн тенге", "5000000", "KZT")]
    [InlineData("1,2 млн ₸", "1200000", "KZT")]
    [InlineData("150 мың теңге", "150000", "KZT")]
    [InlineData("150 тыс. тг", "150000", "KZT")]
    [InlineData("2 млрд", "2000000000", null)]
    [InlineData("15k", "15000", null)]
    [InlineData("1.5M", "1500000", null)]
    [InlineData("(1 500,00)", "-1500", null)]
    [InlineData("-1500", "-1500", null)]
    [InlineData("−1 500", "-1500", null)]
    [InlineData("1.5E+06", "1500000", null)]
    [InlineData("0", "0", null)]
    [InlineData("0,00", "0", null)]
    public void Amounts_are_read_in_every_form(string text, string expected, string? currency)
    {
        Assert.True(AmountText.TryParse(text, '\0', out var amount, out var found));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), amount);
        Assert.Equal(currency, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("нет")]
    [InlineData("договорная")]
    [InlineData("12 или 15")]
    [InlineData("10-20")]
    [InlineData("50 %")]
    [InlineData("1e999")]
    [InlineData("abc123")]
    [InlineData("12.03.2026 г")]
    public void What_is_no_amount_is_refused(string text) => Assert.False(AmountText.TryParse(text, '\0', out _, out _));

    [Theory]
    [InlineData("1,5 млн", '.', "1500000")]
    [InlineData("1.234,56", '.', "1234.56")]
    [InlineData("1,500", ',', "1.5")]
    [InlineData("1,500", '.', "1500")]
    [InlineData("1.500", '.', "1.5")]
    [InlineData("1.500", ',', "1500")]
    public void The_sign_of_the_column_decides(string text, char sign, string expected)
    {
        Assert.True(AmountText.TryParse(text, sign, out var amount, out _));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), amount);
    }

    [Property(MaxTest = 300)]
    public Property What_a_culture_writes_is_read_back_under_any_other() =>
        Prop.ForAll(
            Gen.Choose(-2_000_000_000, 2_000_000_000).ToArbitrary(),
            static cents =>
            {
                var amount = cents / 100m;
                foreach (var writer in Cultures.All)
                {
                    var text = amount.ToString("N2", writer);
                    foreach (var reader in Cultures.All)
                    {
                        using var scope = Cultures.Use(reader);
                        if (!AmountText.TryParse(text, '\0', out var value, out _) || value != amount)
                        {
                            return false.Label($"{text} of {writer} read as {value} under {reader}");
                        }
                    }
                }
                return true.ToProperty();
            });

    [Property(MaxTest = 200)]
    public Property Any_text_is_read_or_refused_without_an_exception() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text =>
        {
            AmountText.TryParse(text ?? "", '\0', out _, out _);
            return true;
        });
}
