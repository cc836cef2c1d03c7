using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Tests.Text.Quality;

public class WordScanTests
{
    [Theory]
    [InlineData("", 0, TextLanguage.None)]
    [InlineData("12-34", 0, TextLanguage.None)]
    [InlineData("Доставка труб", 2, TextLanguage.Cyrillic)]
    [InlineData("Құбыр жеткізу", 2, TextLanguage.Kazakh)]
    [InlineData("Қаңтар", 1, TextLanguage.Kazakh)]
    [InlineData("Pipe delivery", 2, TextLanguage.Latin)]
    [InlineData("Доставка pipe", 2, TextLanguage.Both)]
    [InlineData("1С IT-отдел", 3, TextLanguage.Both)]
    [InlineData("TOO Roof", 2, TextLanguage.Latin)]
    [InlineData("TOO", 1, TextLanguage.Latin)]
    [InlineData("VIPклиент", 1, TextLanguage.Cyrillic)]
    internal void A_clean_text_has_words_and_a_language(string text, int words, TextLanguage language) => Assert.Equal(new WordScan(words, 0, null, language), WordScan.Of(text));

    [Theory]
    [InlineData("Kазахстан, Tараз", 2, 2, "Kазахстан", TextLanguage.Cyrillic)]
    [InlineData("TOO Рассвет", 2, 1, "TOO", TextLanguage.Cyrillic)]
    [InlineData("Рассвет AO", 2, 1, "AO", TextLanguage.Cyrillic)]
    [InlineData("Kрыша TOO", 2, 2, "Kрыша", TextLanguage.Cyrillic)]
    internal void A_mixed_word_and_a_disguised_form_are_counted(string text, int words, int mixed, string first, TextLanguage language) =>
        Assert.Equal(new WordScan(words, mixed, first, language), WordScan.Of(text));

    [Theory]
    [InlineData("TOO AO Рассвет")]
    [InlineData("TOO Рассвет Roof")]
    internal void Beside_words_in_Latin_a_form_is_no_mistake(string text) => Assert.Equal(new WordScan(3, 0, null, TextLanguage.Both), WordScan.Of(text));
}
