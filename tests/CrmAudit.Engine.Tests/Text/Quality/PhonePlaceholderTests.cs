using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Tests.Text.Quality;

public class PhonePlaceholderTests
{
    [Theory]
    [InlineData("+7")]
    [InlineData("00")]
    [InlineData("1111111")]
    [InlineData("12345")]
    [InlineData("87654321")]
    [InlineData("+7 (777) 777-77-77")]
    [InlineData("8 (000) 000-00-00")]
    [InlineData("8 123 456-78-90")]
    [InlineData("+7 700 000 00 00")]
    [InlineData("8 701 000-00-00")]
    [InlineData("701 000 00 00")]
    [InlineData("00000000000000000000")]
    public void A_mask_a_row_or_noughts_are_nobodys_phone(string text) => Assert.True(PhonePlaceholder.Is(text));

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("тел. 111")]
    [InlineData("701 111-11-11")]
    [InlineData("8 701 111-11-11")]
    [InlineData("8 701 000-00-01")]
    [InlineData("701 000 00 01")]
    [InlineData("5 000 000")]
    [InlineData("+1 000 000 00 00")]
    [InlineData("+996 700 000 000")]
    [InlineData("000000000000000000000")]
    public void A_golden_number_and_anything_else_is_a_phone_or_a_text(string text) => Assert.False(PhonePlaceholder.Is(text));
}
