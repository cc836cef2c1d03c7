using CrmAudit.Engine.Text.Emails;

namespace CrmAudit.Engine.Tests.Text;

public sealed class EmailKeyTests
{
    [Theory]
    [InlineData(" Aigul.Seitova@GMAIL.com ", "aigulseitova@gmail.com")]
    [InlineData("aigul.seitova+kaspi@googlemail.com", "aigulseitova@gmail.com")]
    [InlineData("aigulseitova@gmial.com", "aigulseitova@gmail.com")]
    [InlineData("a.seitova@ya.ru", "a-seitova@yandex.ru")]
    [InlineData("a-seitova@yandex.kz", "a-seitova@yandex.ru")]
    [InlineData("a.seitova@yandx.kz", "a-seitova@yandex.ru")]
    [InlineData("a.seitova@mail.ru", "a.seitova@mail.ru")]
    [InlineData("a.seitova@mial.ru", "a.seitova@mail.ru")]
    [InlineData("a.seitova@bk.ru", "a.seitova@bk.ru")]
    [InlineData("sales+2026@firma.example.kz", "sales@firma.example.kz")]
    [InlineData("+tag@mail.ru", "+tag@mail.ru")]
    [InlineData("a+@mail.ru", "a@mail.ru")]
    [InlineData("a@b@mail.ru", "a@b@mail.ru")]
    [InlineData("a.b@yandex.by", "a-b@yandex.ru")]
    [InlineData("a@x", "a@x")]
    [InlineData("info@", null)]
    [InlineData("@mail.ru", null)]
    [InlineData("нет", null)]
    public void An_address_is_compared_as_its_provider_reads_it(string email, string? key) => Assert.Equal(key, EmailKey.Of(email));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("kk-KZ")]
    public void The_culture_plays_no_part(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
            Assert.Equal("info@gmail.com", EmailKey.Of("INFO@GMAIL.COM"));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
