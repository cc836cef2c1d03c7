using CrmAudit.Engine.Text.Emails;
using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Tests.Text;

public class EmailListTests
{
    [Theory]
    [InlineData("dana@rassvet.kz")]
    [InlineData("Дана <dana@rassvet.kz>")]
    [InlineData("\"Сейтова, Дана\" <dana@rassvet.kz>")]
    [InlineData("mailto:dana@rassvet.kz")]
    [InlineData("mailto:dana@rassvet.kz?subject=Заказ")]
    [InlineData("e-mail: dana@rassvet.kz")]
    [InlineData("Дана dana@rassvet.kz")]
    [InlineData("dana@rassvet.kz (бухгалтер)")]
    public void An_address_is_taken_out_of_what_stands_around_it(string cell) => Assert.Equal(["dana@rassvet.kz"], EmailList.Of(cell));

    [Theory]
    [InlineData("dana@rassvet.kz, erzhan@rassvet.kz")]
    [InlineData("dana@rassvet.kz;erzhan@rassvet.kz")]
    [InlineData("dana@rassvet.kz erzhan@rassvet.kz")]
    [InlineData("dana@rassvet.kz\nerzhan@rassvet.kz")]
    [InlineData("Дана <dana@rassvet.kz>, Ержан <erzhan@rassvet.kz>")]
    [InlineData("dana@rassvet.kz/erzhan@rassvet.kz")]
    public void Several_addresses_are_parted(string cell) => Assert.Equal(["dana@rassvet.kz", "erzhan@rassvet.kz"], EmailList.Of(cell));

    [Theory]
    [InlineData("н/д")]
    [InlineData("нет почты")]
    [InlineData("dana @rassvet.kz")]
    [InlineData("\"dana s\"@rassvet.kz")]
    public void What_is_no_address_or_a_broken_one_stays_whole(string cell) => Assert.Equal([cell], EmailList.Of(cell));

    [Theory]
    [InlineData("a@b.kz|c@d.kz", "a@b.kz c@d.kz")]
    [InlineData("a@b.kz\tc@d.kz", "a@b.kz c@d.kz")]
    [InlineData("a@b.kz\u00a0c@d.kz", "a@b.kz c@d.kz")]
    [InlineData("a@b.kz ::: c@d.kz", "a@b.kz c@d.kz")]
    [InlineData("(a@b.kz) :c@d.kz:", "a@b.kz c@d.kz")]
    [InlineData("a@b.kz/", "a@b.kz/")]
    [InlineData("a@b.kz/отдел", "a@b.kz/отдел")]
    [InlineData("Анна <a@b.kz> и Тимур <c@d.kz>", "a@b.kz c@d.kz")]
    [InlineData("Анна <нет> a@b.kz", "a@b.kz")]
    [InlineData("< a@b.kz >", "a@b.kz")]
    [InlineData("a@b.kz >", "a@b.kz")]
    [InlineData("Анна <mailto:a@b.kz?subject=x>", "a@b.kz")]
    [InlineData("MAILTO: a@b.kz", "a@b.kz")]
    [InlineData("mailto:?a@b.kz", "?a@b.kz")]
    [InlineData("почта: a@b.kz", "a@b.kz")]
    [InlineData("a@b.kz;", "a@b.kz")]
    [InlineData(";;a@b.kz;;", "a@b.kz")]
    [InlineData("a@b.kz @c", "a@b.kz @c")]
    [InlineData("a@ b.kz", "a@ b.kz")]
    public void Signs_brackets_and_captions_part_addresses(string cell, string expected) => Assert.Equal(expected, string.Join(' ', EmailList.Of(cell)));

    [Theory]
    [InlineData("dana@yandex.ri", "dana@yandex.ru")]
    [InlineData("dana@rassvet.kk", "dana@rassvet.?")]
    [InlineData("dana@mail.ry", "dana@mail.ru")]
    public void An_ending_of_two_letters_that_is_no_country_is_a_slip(string address, string meant)
    {
        Assert.Equal(EmailFault.Typo, EmailAddress.Check(address, out var suggestion));
        Assert.Equal(meant, suggestion);
    }

    [Theory]
    [InlineData("dana@rassvet.uz")]
    [InlineData("dana@rassvet.su")]
    [InlineData("dana@rassvet.eu")]
    [InlineData("dana@rassvet.asia")]
    public void An_ending_there_is_stays(string address) => Assert.Equal(EmailFault.None, EmailAddress.Check(address, out _));
}
