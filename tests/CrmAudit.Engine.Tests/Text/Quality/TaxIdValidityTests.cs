using CrmAudit.Engine.Text.Quality;
using CrmAudit.Engine.Text.TaxIds;

namespace CrmAudit.Engine.Tests.Text.Quality;

public class TaxIdValidityTests
{
    [Theory]
    [InlineData("1903 4000-0007", TaxIdFault.None)]
    [InlineData("19034000000a", TaxIdFault.Character)]
    [InlineData("190340000007.", TaxIdFault.Character)]
    [InlineData("19034000000", TaxIdFault.Length)]
    [InlineData("1903400000071", TaxIdFault.Length)]
    [InlineData("", TaxIdFault.Length)]
    internal void Blanks_and_dashes_are_let_through_and_nothing_else(string text, TaxIdFault expected) => Assert.Equal(expected, TaxIdValidity.Check(text));

    /// <summary>Eleven digits, the twelfth is made to pass.</summary>
    [Theory]
    [InlineData("90010130001", TaxIdFault.None)]
    [InlineData("90001330001", TaxIdFault.Date)]
    [InlineData("90011330001", TaxIdFault.None)]
    [InlineData("90121330001", TaxIdFault.None)]
    [InlineData("90131330001", TaxIdFault.Date)]
    [InlineData("90010030001", TaxIdFault.Date)]
    [InlineData("90013130001", TaxIdFault.None)]
    [InlineData("90013230001", TaxIdFault.Date)]
    [InlineData("90043130001", TaxIdFault.Date)]
    [InlineData("00022951001", TaxIdFault.None)]
    [InlineData("00022940002", TaxIdFault.Date)]
    [InlineData("00022920001", TaxIdFault.Date)]
    [InlineData("04022951001", TaxIdFault.None)]
    [InlineData("19034000001", TaxIdFault.None)]
    [InlineData("19036900001", TaxIdFault.None)]
    [InlineData("19037000001", TaxIdFault.Date)]
    internal void The_date_in_front_is_one_there_is(string eleven, TaxIdFault expected)
    {
        var digit = TaxIdChecksum.CheckDigit(eleven);
        Assert.NotNull(digit);
        Assert.Equal(expected, TaxIdValidity.Check($"{eleven}{digit}"));
    }
}
