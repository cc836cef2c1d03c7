using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Tests.Text.Quality;

public class EmailPlaceholderTests
{
    [Theory]
    [InlineData("test@rassvet.kz")]
    [InlineData(" NoEmail@mail.ru ")]
    [InlineData("123@123.ru")]
    [InlineData("dana@example.com")]
    [InlineData("dana@TEST.kz")]
    [InlineData("@example.com")]
    [InlineData("a@a.a")]
    [InlineData("a@a")]
    [InlineData("ggg@ggg.kz")]
    [InlineData("j@J.kz")]
    public void An_address_typed_to_get_past_the_form_is_nobodys(string text) => Assert.True(EmailPlaceholder.Is(text));

    [Theory]
    [InlineData("dana@rassvet.kz")]
    [InlineData("g@j.kz")]
    [InlineData("gj@gj.kz")]
    [InlineData("ggg@gggg.kz")]
    [InlineData("test")]
    [InlineData("test@dana@rassvet.kz")]
    [InlineData("@rassvet.kz")]
    [InlineData("@.kz")]
    [InlineData("")]
    public void A_short_box_a_broken_address_and_a_text_are_not(string text) => Assert.False(EmailPlaceholder.Is(text));
}
