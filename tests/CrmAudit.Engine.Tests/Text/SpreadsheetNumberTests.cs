using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Tests.Text;

public class SpreadsheetNumberTests
{
    [Theory]
    [InlineData("77011234567.0", "77011234567")]
    [InlineData(" +77011234567.0 ", "77011234567")]
    [InlineData("7.7011234567E+10", "77011234567")]
    [InlineData("7,7011234567e10", "77011234567")]
    [InlineData("7.7011234567\u0415+10", "77011234567")]
    [InlineData("7.7011234567\u0435+10", "77011234567")]
    [InlineData("7.70112345E10", "77011234500")]
    [InlineData("1.23456E5", "123456")]
    [InlineData("1.2345600E5", "123456")]
    [InlineData("1.23456789012345678901E20", "123456789012345678901")]
    public void A_code_taken_for_a_number_gets_its_digits_back(string text, string expected)
    {
        Assert.Equal(expected, SpreadsheetNumber.Digits(text));
        Assert.False(SpreadsheetNumber.IsRounded(text));
    }

    [Theory]
    [InlineData("7.7011234E10")]
    [InlineData("7.70112E+10")]
    [InlineData(" 7E10 ")]
    [InlineData("7.E10")]
    [InlineData("1.234567E5")]
    public void A_number_that_lost_digits_is_rounded(string text)
    {
        Assert.Null(SpreadsheetNumber.Digits(text));
        Assert.True(SpreadsheetNumber.IsRounded(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData(".0")]
    [InlineData("12a.0")]
    [InlineData("x12.0")]
    [InlineData("77011234567")]
    [InlineData("E10")]
    [InlineData("7.7E")]
    [InlineData("7.7E+x")]
    [InlineData("0.7E10")]
    [InlineData("77E10")]
    [InlineData("7x7E10")]
    [InlineData("7.x7E10")]
    [InlineData("x.7E10")]
    [InlineData("1.2345E4")]
    [InlineData("1.2E21")]
    public void Anything_else_is_a_text(string text)
    {
        Assert.Null(SpreadsheetNumber.Digits(text));
        Assert.False(SpreadsheetNumber.IsRounded(text));
    }
}
