using CrmAudit.Engine.Text.Quality;
using CrmAudit.Engine.Text.TaxIds;

namespace CrmAudit.Engine.Tests.Text.TaxIds;

public class TaxIdTextTests
{
    [Theory]
    [InlineData("740000728", "000740000728")]
    [InlineData("000740000728", "000740000728")]
    [InlineData("40340000007", "040340000007")]
    [InlineData("190340000007.0", "190340000007")]
    [InlineData("1903 4000 0007", "190340000007")]
    public void Zeros_a_spreadsheet_lost_come_back(string text, string expected) => Assert.Equal(expected, TaxIdText.Normalize(text));

    [Theory]
    [InlineData("740000729")]
    [InlineData("40340000008")]
    [InlineData("1903400000071")]
    [InlineData("БИН")]
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
    [InlineData("15014001001", false)]
    [InlineData("1501400100130", false)]
    [InlineData("15014001001a", false)]
    public void The_check_digit_takes_two_passes(string text, bool expected) => Assert.Equal(expected, TaxIdChecksum.IsValid(text));

    [Fact]
    public void Where_both_passes_give_ten_there_is_no_check_digit() => Assert.Null(TaxIdChecksum.CheckDigit("19034000088"));

    [Theory]
    [InlineData("БИН 190340000007", "190340000007")]
    [InlineData("ИИН/БИН: 190340000007", "190340000007")]
    [InlineData("BIN№190340000007", "190340000007")]
    [InlineData("1.90340000007E+11", "190340000007")]
    [InlineData("7.40000728E+08", "000740000728")]
    [InlineData("7707083893/770701001", "7707083893")]
    [InlineData("ИНН 7707083893", "7707083893")]
    public void What_stands_around_a_number_is_taken_off(string text, string expected) => Assert.Equal(expected, TaxIdText.Normalize(text));

    [Theory]
    [InlineData("7707083893", true)]
    [InlineData("7707083894", false)]
    [InlineData("500100732259", true)]
    [InlineData("500100732258", false)]
    [InlineData("a707083893", false)]
    [InlineData("77070838", false)]
    public void A_Russian_number_has_check_digits_of_its_own(string text, bool expected) => Assert.Equal(expected, RussianInn.IsValid(text));

    [Theory]
    [InlineData("190340000007", TaxIdFault.None)]
    [InlineData("190340000008", TaxIdFault.Checksum)]
    [InlineData("991332300012", TaxIdFault.Date)]
    [InlineData("1.9034E+11", TaxIdFault.Rounded)]
    [InlineData("1903400", TaxIdFault.Length)]
    internal void A_fault_is_told_as_what_it_is(string text, TaxIdFault expected) => Assert.Equal(expected, TaxIdValidity.Check(text));
}
