using System.Text.RegularExpressions;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Tests.Text.Lexicons;

/// <summary>Words by meaning, as lists and as patterns.</summary>
public sealed class LexiconTests
{
    [Theory]
    [InlineData("план", true)]
    [InlineData("ПЛАН", true)]
    [InlineData("планы", false)]
    [InlineData("входящий", true)]
    [InlineData("Вход", true)]
    [InlineData("не входящий", false)]
    [InlineData("наша ДОСТАВКА", true)]
    [InlineData("доставка", true)]
    [InlineData("", false)]
    [InlineData("другое", false)]
    public void A_list_has_whole_words_beginnings_and_parts(string text, bool isOne) => Assert.Equal(isOne, new WordList(["план", "вход*", "*доставк*"]).Matches(text));

    [Fact]
    public void A_list_is_folded_as_texts_will_be_asked_for()
    {
        var words = new WordList(["Счёт", "Ещё*", "*Учёт*"], static word => word.Replace('ё', 'е'));
        Assert.True(words.Matches("счет"));
        Assert.True(words.Matches("еще раз"));
        Assert.True(words.Matches("наш учет"));
        Assert.False(words.Matches("счёт"));
        Assert.False(new WordList([]).Matches("счёт"));
    }

    [Theory]
    [InlineData("Мәміле", true)]
    [InlineData("deal", true)]
    [InlineData("x", false)]
    public void A_list_of_a_meaning_has_its_words_in_every_language(string text, bool isOne) => Assert.Equal(isOne, WordList.Of("entity.Deal").Matches(text));

    [Theory]
    [InlineData("order.number", "Номер", true)]
    [InlineData("order.number", "номерной", false)]
    [InlineData("order.number", "No", true)]
    [InlineData("order.number", "not", false)]
    public void A_word_without_a_star_is_whole_in_a_pattern(string meaning, string text, bool isFound) => Assert.Equal(isFound, WordPattern.In(meaning).IsMatch(text));

    [Fact]
    public void A_pattern_has_the_longest_words_first()
    {
        var words = Regex.Unescape(WordPattern.Of("order.document")[3..^1]).Replace(@"\b", "", StringComparison.Ordinal).Split('|');
        Assert.Equal(words.OrderByDescending(static word => word.Length).ThenBy(static word => word, StringComparer.Ordinal), words);
        Assert.True(words.Length > 3);
        var anywhere = WordPattern.Anywhere("order.document");
        Assert.StartsWith("(?:", anywhere, StringComparison.Ordinal);
        Assert.EndsWith(")", anywhere, StringComparison.Ordinal);
        Assert.Equal(anywhere[3..^1].Split('|').OrderByDescending(static word => word.Length).ThenBy(static word => word, StringComparer.Ordinal), anywhere[3..^1].Split('|'));
        Assert.Matches(WordPattern.Regex(anywhere), "предзаказной");
        Assert.DoesNotMatch(WordPattern.In("order.document"), "предзаказной");
    }

    [Fact]
    public void Two_meanings_are_one_pattern()
    {
        var either = WordPattern.In("order.number", "order.document");
        Assert.Matches(either, "номер");
        Assert.Matches(either, "заказ");
        Assert.DoesNotMatch(WordPattern.In("order.number"), "заказ");
    }

    [Fact]
    public void Words_of_a_meaning_come_from_every_language_once()
    {
        var words = Lexicon.Words("order.document");
        Assert.Contains("заказ", words);
        Assert.Contains("тапсырыс", words);
        Assert.Contains("order", words);
        Assert.Equal(words.Distinct(StringComparer.Ordinal), words);
        Assert.Contains("order.document", Lexicon.Meanings);
        Assert.Throws<KeyNotFoundException>(static () => Lexicon.Words("no.such.meaning"));
    }

    [Fact]
    public void A_set_and_a_map_tell_no_capitals_apart()
    {
        Assert.Contains("ЗАКАЗ", (IReadOnlySet<string>)Lexicon.Set("order.document"));
        var map = Lexicon.Map(("order.document", 1), ("order.number", 2), ("order.document", 3));
        Assert.Equal((1, 2), (map["Заказ"], map["НОМЕР"]));
    }

    [Fact]
    public void Meanings_under_a_prefix_are_named_by_what_follows()
    {
        var found = Lexicon.Under("order.").ToList();
        Assert.Contains(("order.document", "document"), found);
        Assert.Equal(found.OrderBy(static pair => pair.Meaning, StringComparer.Ordinal), found);
        Assert.All(found, static pair => Assert.Equal($"order.{pair.Name}", pair.Meaning));
        Assert.Empty(Lexicon.Under("no.such."));
    }
}
