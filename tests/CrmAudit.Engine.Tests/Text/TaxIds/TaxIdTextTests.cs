using CrmAudit.Engine.Text.TaxIds;

namespace CrmAudit.Engine.Tests.Text.TaxIds;

public class TaxIdTextTests
{
    [Theory]
    [InlineData("740000728", "000740000728")]
    [InlineData("000740000728", "000740000728")]
    [InlineData("190340000007.0", "190340000007")]
    [InlineData("1903 4000 0007", "190340000007")]
    public void Zeros_a_spreadsheet_lost_come_back(string text, string expected) => Assert.Equal(expected, TaxIdText.Normalize(text));

    [Theory]
    [InlineData("740000729")]
    [InlineData("1.5014E+11")]
    [InlineData("12345")]
    [InlineData("нет")]
    public void What_cannot_be_restored_stays_as_typed(string text) => Assert.Equal(text, TaxIdText.Normalize(text));

    [Theory]
    [InlineData("150140010013", true)]
    [InlineData("150140010014", false)]
    [InlineData("190340000007", true)]
    [InlineData("190340000805", true)]
    [InlineData("190340000880", false)]
    [InlineData("841006000754", true)]
    [InlineData("000003319944", false)]
    public void The_check_digit_takes_two_passes(string text, bool expected) => Assert.Equal(expected, TaxIdChecksum.IsValid(text));
}
