using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.Tests.Matching;

public class MailFieldTests
{
    private static readonly string[] Others = ["bota@gmail.com", "sapar@gmail.com", "marzhan@gmail.com", "gulsim@gmail.com", "yerke@gmail.com", "daulet@gmail.com"];

    [Theory]
    [InlineData("ivanov12@mail.kz", "ivanov12@mail.kz", "Exact")]
    [InlineData("ivanov12@mail.kz", "ivanov13@mail.kz", "Different")]
    [InlineData("ivanova@firma.kz", "ivanowa@firma.kz", "Close")]
    [InlineData("nurgaliev@gmail.com", "nurgalief@gmail.com", "Close")]
    [InlineData("nurgaliev@gmail.com", "bota@gmail.com", "Different")]
    [InlineData("aaa@gmail.com", "aab@gmail.com", "Different")]
    public void Figures_and_a_domain_of_many_make_nobody_alike(string left, string right, string level)
    {
        var field = new MailField("Email", [left, right, .. Others]);
        Assert.Equal(level, field.Levels[field.Compare(0, 1, out _)].ToString());
        Assert.Equal(field.Compare(0, 1, out _), field.Compare(1, 0, out _));
    }

    [Fact]
    public void A_row_without_a_mailbox_says_nothing()
    {
        var field = new MailField("Email", [null, "a@b.kz"]);
        Assert.Equal(MatchField.Missing, field.Compare(0, 1, out _));
        Assert.Equal((false, true), (field.Has(0), field.Has(1)));
    }
}
