using CrmAudit.Engine.Text.Phones;
using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Tests.Text.Quality;

public class PhoneValidityTests
{
    [Theory]
    [InlineData("+7", PhoneFault.Short)]
    [InlineData("1234", PhoneFault.Short)]
    [InlineData("12345", PhoneFault.NoCode)]
    [InlineData("355-12-12", PhoneFault.NoCode)]
    [InlineData("12345678", PhoneFault.Short)]
    [InlineData("123456789", PhoneFault.Short)]
    [InlineData("1234567890", PhoneFault.Unassigned)]
    [InlineData("1234567890123", PhoneFault.Unassigned)]
    [InlineData("12345678901234", PhoneFault.Long)]
    [InlineData("12 Дана", PhoneFault.Letters)]
    [InlineData("7.70155E+10", PhoneFault.Rounded)]
    internal void A_text_that_is_no_phone_has_a_fault_by_its_digits(string text, PhoneFault expected) => Assert.Equal(expected, PhoneValidity.Check(new(text, null)));

    [Theory]
    [InlineData("+77010000001", PhoneFault.None)]
    [InlineData("+77471234567", PhoneFault.None)]
    [InlineData("+77273000001", PhoneFault.None)]
    [InlineData("+998901234567", PhoneFault.None)]
    [InlineData("+77910000001", PhoneFault.Unassigned)]
    [InlineData("+7701000000", PhoneFault.Unassigned)]
    [InlineData("+7701000000d", PhoneFault.Unassigned)]
    [InlineData("+99890", PhoneFault.Unassigned)]
    [InlineData("+", PhoneFault.Unassigned)]
    internal void A_number_is_one_where_its_code_is_given_out(string number, PhoneFault expected) => Assert.Equal(expected, PhoneValidity.Check(new(number, number)));

    /// <summary>The shortcuts for the mobile codes of Kazakhstan hold what the numbering plan of the library holds: 700 to 799, each read and judged.</summary>
    [Fact]
    public void Every_code_of_seven_is_read_and_judged_as_the_numbering_plan_has_it()
    {
        var library = PhoneNumbers.PhoneNumberUtil.GetInstance();
        foreach (var code in Enumerable.Range(700, 100))
        {
            var number = $"+7{code}2345678";
            var isNumber = library.IsValidNumber(library.Parse(number, "KZ"));
            Assert.Equal(isNumber ? number : null, PhoneText.Parse(number).Number);
            Assert.Equal(isNumber ? PhoneFault.None : PhoneFault.Unassigned, PhoneValidity.Check(new(number, number)));
        }
    }
}
