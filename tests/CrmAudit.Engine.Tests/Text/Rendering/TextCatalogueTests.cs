using System.Globalization;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Text.Rendering;

public class TextCatalogueTests
{
    [Theory]
    [InlineData("ru-KZ", "ru")]
    [InlineData("kk-KZ", "kk")]
    [InlineData("en-GB", "en")]
    [InlineData("de-DE", "en")]
    [InlineData("", "en")]
    public void The_language_is_that_of_the_culture_where_there_are_texts_in_it(string culture, string language) => Assert.Equal(language, TextCatalogue.LanguageOf(CultureInfo.GetCultureInfo(culture)));

    [Fact]
    public void A_text_is_worded_in_the_language_and_an_unknown_one_is_its_id()
    {
        var worded = new[] { "ru-RU", "kk-KZ", "en-US", "de-DE" }.Select(static culture => TextCatalogue.Render(new("report.subject.whole"), CultureInfo.GetCultureInfo(culture))).ToList();
        Assert.Equal("Whole base", worded[2]);
        Assert.Equal(worded[2], worded[3]);
        Assert.Equal(3, worded.Distinct().Count());
        Assert.Equal(worded.Take(3), TextCatalogue.InEveryLanguage("report.subject.whole"));
        Assert.Equal("no.such.text", TextCatalogue.Render(new("no.such.text"), CultureInfo.GetCultureInfo("ru-RU")));
        Assert.True(TextCatalogue.Has("report.subject.whole"));
        Assert.False(TextCatalogue.Has("no.such.text"));
    }

    [Theory]
    [InlineData("ru", "ru-KZ", "ru-KZ")]
    [InlineData("ru", "ru", "ru-RU")]
    [InlineData("ru", "de-DE", "ru-RU")]
    [InlineData("kk", "ru-KZ", "kk-KZ")]
    [InlineData("en", "en-GB", "en-GB")]
    [InlineData("en", "ru-KZ", "en-US")]
    public void Numbers_are_written_as_the_reader_s_country_does_where_it_speaks_the_language(string language, string reader, string expected) =>
        Assert.Equal(expected, TextCulture.ForReader(language, CultureInfo.GetCultureInfo(reader)).Name);
}
