using CrmAudit.Engine.Text.Phones;

namespace CrmAudit.Engine.Tests.Text.Phones;

public class PhoneShapeTests
{
    [Theory]
    [InlineData("+77010000001", "+77010000001")]
    [InlineData("8 (701) 000-00-01", "+77010000001")]
    [InlineData("7.701.000.00.01", "+77010000001")]
    [InlineData("8\u00a0701\u00a0000\u201100\u201301", "+77010000001")]
    [InlineData("7010000001", "+77010000001")]
    [InlineData("7273000001", "+77273000001")]
    [InlineData("9161234567", "+79161234567")]
    [InlineData("8 495 123-45-67", "+74951234567")]
    [InlineData("4951234567", null)]
    [InlineData("8701000000", null)]
    [InlineData("+8 701 000 00 01", null)]
    [InlineData("+7010000001", null)]
    [InlineData("++77010000001", null)]
    [InlineData("7+7010000001", null)]
    [InlineData("770100000012", null)]
    [InlineData("8 000 000 00 00", null)]
    [InlineData("8,701,000,00,01", null)]
    [InlineData("+998901234567", null)]
    [InlineData("", null)]
    public void The_common_shapes_are_read_without_the_library(string text, string? number) => Assert.Equal(number, PhoneText.TryCommon(text));

    [Theory]
    [InlineData("8/701/0000001", "+77010000001")]
    [InlineData("15127576000", "+15127576000")]
    [InlineData("+3725123456", "+3725123456")]
    [InlineData("34123456789012", null)]
    [InlineData("8 701 555 01 01 каб. 1234", "+77015550101")]
    [InlineData("каб. 1234 тел. 8 701 555 01 01", "+77015550101")]
    [InlineData("8 701 555 01 01 каб. 12345", null)]
    [InlineData("каб. 12345 тел. 8 701 555 01 01", null)]
    [InlineData("8 701 555 01 01 или 8 701 555 01 02", null)]
    public void What_else_there_is_is_read_where_one_number_can_be_meant(string text, string? number) => Assert.Equal(number, PhoneText.Parse(text).Number);

    [Theory]
    [InlineData("8 701 555 01 01 доб. 1", "+77015550101", "1")]
    [InlineData("8 701 555 01 01 доб. 1234567", "+77015550101", "1234567")]
    [InlineData("8 701 555 01 01 доб.", "+77015550101", null)]
    [InlineData("8 701 555 01 01 доб. 12345678", null, null)]
    [InlineData("доб. 105", null, null)]
    public void An_extension_has_one_to_seven_digits_behind_a_number(string text, string? number, string? extension)
    {
        var phone = PhoneText.Parse(text);
        Assert.Equal((number, extension), (phone.Number, phone.Extension));
    }

    [Theory]
    [InlineData("вн. 105", "105")]
    [InlineData("#12", "12")]
    [InlineData("Айжан", null)]
    [InlineData("доб.", null)]
    [InlineData("каб. 3 вн. 105", null)]
    public void A_part_may_be_nothing_but_an_extension(string part, string? extension) => Assert.Equal(extension, PhoneText.ExtensionOf(part));

    [Theory]
    [InlineData("9.055501E+8", "UZ", "+998905550100")]
    [InlineData("тел. 90 555 01 02 доб. 3", "UZ", "+998905550102")]
    [InlineData("7.70155E+10", "KZ", null)]
    [InlineData("12", "UZ", null)]
    [InlineData("Айжан", "UZ", null)]
    public void A_text_is_read_as_a_number_of_its_country(string text, string region, string? number) => Assert.Equal(number, PhoneText.ParseIn(text, region));
}
