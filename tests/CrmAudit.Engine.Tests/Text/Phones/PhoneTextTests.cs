using CrmAudit.Engine.Text.Phones;
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
        Assert.Equal(["+77010000001", "+77010000002"], PhoneText.ParseAll(text).Select(static phone => phone.Number));

    [Property(MaxTest = 200)]
    public Property Any_text_is_read_or_kept_without_an_exception() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text =>
        {
            PhoneText.ParseAll(text ?? "");
            return true;
        });
}
