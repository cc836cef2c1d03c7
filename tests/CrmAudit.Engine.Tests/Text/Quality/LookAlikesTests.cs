using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Tests.Text.Quality;

public class LookAlikesTests
{
    [Theory]
    [InlineData("Kазахстан", true)] // Latin K
    [InlineData("Tрансcервис", true)] // Latin T and c
    [InlineData("Аlmaty", true)] // Cyrillic А
    [InlineData("VIPклиент", false)]
    [InlineData("Казахстан", false)]
    [InlineData("Almaty", false)]
    [InlineData("", false)]
    public void A_word_is_mixed_where_all_letters_of_one_alphabet_look_like_the_other(string word, bool expected) => Assert.Equal(expected, LookAlikes.IsMixed(word));

    [Theory]
    [InlineData("TOO", true)]
    [InlineData("AO", true)]
    [InlineData("OOO", true)]
    [InlineData("too", false)]
    [InlineData("TOo", false)]
    [InlineData("IT", false)]
    [InlineData("O", false)]
    [InlineData("TOOO", false)]
    [InlineData("ТОО", false)] // Cyrillic already
    public void A_legal_form_may_be_disguised(string word, bool expected) => Assert.Equal(expected, LookAlikes.IsDisguisedForm(word));

    [Fact]
    public void Letters_are_told_by_their_alphabet()
    {
        Assert.All("Аяәҷ\u0400\u052F", static letter => Assert.True(LookAlikes.IsCyrillic(letter)));
        Assert.All("Azéə\u024F1", static letter => Assert.False(LookAlikes.IsCyrillic(letter)));
        Assert.All("AzÀéə\u024F", static letter => Assert.True(LookAlikes.IsLatin(letter)));
        Assert.All("Ая1\u0250-", static letter => Assert.False(LookAlikes.IsLatin(letter)));
        Assert.Equal(('А', 'І', 'Q', 'я'), (LookAlikes.ToCyrillic('A'), LookAlikes.ToCyrillic('I'), LookAlikes.ToCyrillic('Q'), LookAlikes.ToCyrillic('я')));
    }
}
