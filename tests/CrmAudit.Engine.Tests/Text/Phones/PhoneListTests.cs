using CrmAudit.Engine.Text.Phones;

namespace CrmAudit.Engine.Tests.Text.Phones;

public class PhoneListTests
{
    /// <summary>Phones of a cell as text=number#extension, one a line of the expectation.</summary>
    [Theory]
    [InlineData("8 701 555 01 01 ::: 8 701 555 01 02 ::: 8 701 555 01 03", "8 701 555 01 01=+77015550101|8 701 555 01 02=+77015550102|8 701 555 01 03=+77015550103")]
    [InlineData("12345, 87015550101", "12345=|87015550101=+77015550101")]
    [InlineData("87015550101, 87015550102, вн. 105", "87015550101=+77015550101|87015550102, вн. 105=+77015550102#105")]
    [InlineData("87015550101, 87015550102, вн. 105, вн. 106", "87015550101=+77015550101|87015550102, вн. 105, вн. 106=+77015550102#105")]
    [InlineData("87015550101, 87015550102, Айжан", "87015550101=+77015550101|87015550102, Айжан=+77015550102")]
    [InlineData("87015550101, 87015550102, каб. 1234", "87015550101=+77015550101|87015550102, каб. 1234=+77015550102")]
    [InlineData("87015550101, 87015550102, каб. 12345", "87015550101=+77015550101|87015550102=+77015550102|каб. 12345=")]
    [InlineData("87015550101, 87015550102, 123", "87015550101=+77015550101|87015550102=+77015550102|123=")]
    public void A_part_is_a_phone_of_its_own_or_says_more_of_the_one_before(string cell, string expected) => Assert.Equal(expected, Shown(cell));

    [Theory]
    [InlineData("8 727 355 12 12 / 1314", "+77273551212|+77273551314")]
    [InlineData("8 727 355 12 12 / 13-14", "+77273551212|+77273551314")]
    [InlineData("8 727 355 12 12 / 131", "+77273551212|")]
    [InlineData("8 727 355 12 12 / 1-314", "+77273551212|")]
    [InlineData("8 727 355 12 12 / 13145", "+77273551212|")]
    [InlineData("8 727 355 12 12 / +1", "+77273551212|")]
    public void Another_end_has_two_or_four_digits(string cell, string numbers) => Assert.Equal(numbers, Numbers(cell));

    [Theory]
    [InlineData("8701555010187015550102", "+77015550101|+77015550102")]
    [InlineData("998901234567998901234568", "+998901234567|+998901234568")]
    [InlineData("86138123456788613812345679", "+8613812345678|+8613812345679")]
    [InlineData("55119123456785511912345679", "+5511912345678|+5511912345679")]
    [InlineData("87015550101998901234567", "")]
    [InlineData("8701555010100000000000", "")]
    [InlineData("0000000000087015550101", "")]
    [InlineData("701 555 01 01 701 555 01 02", "+77015550101|+77015550102")]
    [InlineData("8 701 555 01 01 998 90 123 45 67", "+77015550101|+998901234567")]
    [InlineData("701 555 01 01 1234567890", "")]
    [InlineData("1234567890 701 555 01 01", "")]
    public void Two_numbers_without_a_sign_between_are_parted_where_both_are_numbers(string cell, string numbers) => Assert.Equal(numbers, Numbers(cell));

    [Theory]
    [InlineData("+998,90,123,45,67", "+998901234567")]
    [InlineData("77,015,550,101", "+77015550101")]
    public void A_number_grouped_by_a_spreadsheet_is_one(string cell, string numbers) => Assert.Equal(numbers, Numbers(cell));

    private static string Shown(string cell) =>
        string.Join('|', PhoneList.Of(cell).Select(static phone => $"{phone.Text}={phone.Number}{(phone.Extension is null ? "" : "#" + phone.Extension)}"));

    private static string Numbers(string cell) => string.Join('|', PhoneList.Of(cell).Select(static phone => phone.Number));
}
