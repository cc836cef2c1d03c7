using CrmAudit.Engine.Text.Phones;
using CrmAudit.Engine.Text.Quality;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CrmAudit.Engine.Tests.Text.Phones;

public class PhoneTextTests
{
    [Theory]
    [InlineData("+77010000001")]
    [InlineData("87010000001")]
    [InlineData("77010000001")]
    [InlineData("7010000001")]
    [InlineData("8 (701) 000-00-01")]
    [InlineData("+7 701 000 00 01")]
    [InlineData("+7\u00a0701\u00a0000\u00a000\u00a001")]
    [InlineData("'+77010000001")]
    [InlineData("77010000001.0")]
    [InlineData("7.7010000001E10")]
    [InlineData("7,7010000001E+10")]
    public void One_number_has_one_form_however_it_is_written(string text) => Assert.Equal("+77010000001", PhoneText.Parse(text).Number);

    [Theory]
    [InlineData("+7 727 300 00 01", "+77273000001")]
    [InlineData("8 (7172) 57-00-01", "+77172570001")]
    [InlineData("0555 000 104", "+996555000104")]
    [InlineData("+998 90 123 45 67", "+998901234567")]
    [InlineData("+1 (512) 757-6000", "+15127576000")]
    [InlineData("8 916 123-45-67", "+79161234567")]
    public void Fixed_and_foreign_numbers_are_read(string text, string expected) => Assert.Equal(expected, PhoneText.Parse(text).Number);

    [Theory]
    [InlineData("00")]
    [InlineData("12345")]
    [InlineData("7777777777777")]
    [InlineData("нет")]
    [InlineData("8 (000) 000-00-00")]
    [InlineData("123-45-67")]
    public void What_is_no_number_keeps_its_text(string text)
    {
        var phone = PhoneText.Parse(text);
        Assert.Null(phone.Number);
        Assert.Equal(text, phone.Text);
    }

    [Fact]
    public void An_extension_is_kept_apart()
    {
        var phone = PhoneText.Parse("+7 727 300 00 01 доб. 105");
        Assert.Equal(("+77273000001", "105"), (phone.Number, phone.Extension));
    }

    [Theory]
    [InlineData("+77010000001, 8 701 000 00 02")]
    [InlineData("87010000001; 87010000002")]
    [InlineData("87010000001/87010000002")]
    [InlineData("+77010000001\n+77010000002")]
    [InlineData("8 701 000 00 01 8 701 000 00 02")]
    [InlineData("+77010000001+77010000002")]
    [InlineData("8701000000187010000002")]
    public void Several_numbers_of_a_cell_are_parted(string text) =>
        Assert.Equal(["+77010000001", "+77010000002"], PhoneList.Of(text).Select(static phone => phone.Number));

    [Theory]
    [InlineData("00 998 90 555 01 02", "+998905550102")]
    [InlineData("0077015550101", "+77015550101")]
    [InlineData("8~10 996 555 12 34 56", "+996555123456")]
    [InlineData("8 10 86 138 1234 5678", "+8613812345678")]
    [InlineData("992918555001", "+992918555001")]
    [InlineData("905321230001", "+905321230001")]
    [InlineData("8613912345601", "+8613912345601")]
    public void A_number_dialled_from_abroad_or_without_its_plus_is_read(string text, string expected) => Assert.Equal(expected, PhoneText.Parse(text).Number);

    [Theory]
    [InlineData("930229300015")]
    [InlineData("770155501011")]
    [InlineData("123456789012")]
    public void A_long_row_of_digits_is_no_foreign_number_by_chance(string text) => Assert.Null(PhoneText.Parse(text).Number);

    [Theory]
    [InlineData("7.70155E+10")]
    [InlineData("7,70155E+10")]
    [InlineData("8.7E10")]
    [InlineData("7.70155e+10")]
    public void A_number_rounded_by_a_spreadsheet_is_none(string text)
    {
        var phone = Assert.Single(PhoneList.Of(text));
        Assert.Null(phone.Number);
        Assert.Equal(PhoneFault.Rounded, PhoneValidity.Check(phone));
    }

    [Theory]
    [InlineData("7.7015550101E+10", "+77015550101")]
    [InlineData("8,7015550101E+10", "+77015550101")]
    [InlineData("7.70155501E10", "+77015550100")]
    [InlineData("9.98905550102E+11", "+998905550102")]
    public void A_number_in_scientific_notation_with_all_its_digits_is_read(string text, string expected) => Assert.Equal(expected, Assert.Single(PhoneList.Of(text)).Number);

    [Theory]
    [InlineData("Моб.: 8 701 555 01 01")]
    [InlineData("8 701 555 01 01 Айжан")]
    [InlineData("+7 (701) 555-01-01 (WhatsApp)")]
    [InlineData("8 701 555 01 01 после 18:00")]
    [InlineData("8 701 555 01 01, Айжан")]
    [InlineData("8 701 555 01 01 / бухгалтер, каб. 12")]
    [InlineData("7,701,555,0101")]
    [InlineData("77,015,550,101")]
    public void Words_and_signs_beside_a_number_take_nothing_from_it(string text) => Assert.Equal("+77015550101", Assert.Single(PhoneList.Of(text)).Number);

    [Theory]
    [InlineData("+7 (7172) 55-60-70, вн. 105")]
    [InlineData("+7 (7172) 55-60-70 (доб. 105)")]
    [InlineData("87172556070доб105")]
    [InlineData("87172556070#105")]
    [InlineData("+7 7172 556070 ext. 105")]
    [InlineData("+7 7172 556070; ішкі 105")]
    public void An_extension_is_kept_apart_however_it_is_written(string text)
    {
        var phone = Assert.Single(PhoneList.Of(text));
        Assert.Equal(("+77172556070", "105"), (phone.Number, phone.Extension));
    }

    [Theory]
    [InlineData("8 727 355 12 12 / 13")]
    [InlineData("8 727 355 12 12, 12-13")]
    public void Another_end_is_another_number(string text) => Assert.Equal(["+77273551212", "+77273551213"], PhoneList.Of(text).Select(static phone => phone.Number));

    [Theory]
    [InlineData("н/д")]
    [InlineData("n/a")]
    [InlineData("нет, не знаю")]
    public void A_text_without_digits_is_not_parted(string text) => Assert.Equal(text, Assert.Single(PhoneList.Of(text)).Text);

    [Theory]
    [InlineData("90 555 01 02", "Узбекистан", "+998905550102")]
    [InlineData("555 12 34 56", "Кыргызстан", "+996555123456")]
    [InlineData("532 123 00 01", "Türkiye", "+905321230001")]
    [InlineData("138 1234 5678", "CN", "+8613812345678")]
    public void The_country_of_the_card_tells_how_to_read_its_phone(string text, string country, string expected) =>
        Assert.Equal(expected, PhoneText.ParseIn(text, PhoneCountry.Of(new Dictionary<string, string> { ["Страна"] = country })!));

    [Property(MaxTest = 200)]
    public Property Any_text_is_read_or_kept_without_an_exception() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text =>
        {
            PhoneList.Of(text ?? "");
            return true;
        });

    [Theory]
    [InlineData("+1 (613) 555-0144 x12", "+16135550144", "12")]
    [InlineData("+77172556070x105", "+77172556070", "105")]
    [InlineData("8 7172 55-60-70 х105", "+77172556070", "105")]
    public void An_extension_may_stand_behind_an_x(string text, string number, string extension)
    {
        var phone = PhoneText.Parse(text);
        Assert.Equal((number, extension), (phone.Number, phone.Extension));
    }
}
