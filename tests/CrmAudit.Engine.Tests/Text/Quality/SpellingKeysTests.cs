using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Tests.Text.Quality;

public class SpellingKeysTests
{
    private static readonly SpellingKeys Keys = new([new("Зеленоград", ["Zelenograd", "ЗЛГ"])]);

    [Theory]
    [InlineData("Avito", "Авито")]
    [InlineData("Инста", "INSTAGRAM")]
    [InlineData("г. Алматы", "Almaty")]
    [InlineData("Алматы қ.", "город Алматы")]
    [InlineData("Almaty city", "алматы")]
    [InlineData("Алма-Ата", "Алматы")]
    [InlineData("ЗЛГ", "Зеленоград")]
    [InlineData("zelenograd", "Зеленоград")]
    [InlineData("Зеленоградд", "Зеленоград")]
    [InlineData("Жасмин", "Zhasmin")]
    [InlineData("Хлебный", "Khlebnyi")]
    [InlineData("Цунами", "Tsunami")]
    [InlineData("Яшмовый", "Yashmovyi")]
    [InlineData("Ёлочка", "Yolochka")]
    [InlineData("Синема", "Cinema")]
    [InlineData("Карат", "Carat")]
    [InlineData("Бланк", "Blanc")]
    [InlineData("Парк", "Park")]
    [InlineData("Квартет", "Qvartet")]
    [InlineData("Cafetería", "Cafeteria")]
    [InlineData("Щитовая", "Shchitovaya")]
    [InlineData("холл-парк", "Хол парк")]
    public void Spellings_of_one_value_have_one_key(string left, string right) => Assert.Equal(Keys.Of(left), Keys.Of(right));

    [Theory]
    [InlineData("Канал 1", "Канал 2")]
    [InlineData("Канал 1", "Канал 11")]
    [InlineData("МТ", "MT")]
    [InlineData("Карат", "Карта")]
    [InlineData("Городок", "Ок")]
    [InlineData("Cinema", "Kinema")]
    public void Values_that_differ_in_more_do_not(string left, string right) => Assert.NotEqual(Keys.Of(left), Keys.Of(right));

    [Theory]
    [InlineData("г. Тараз", true)]
    [InlineData("Taraz", true)]
    [InlineData("Тарааз", true)]
    [InlineData("Злг", true)]
    [InlineData("Телеграм", true)]
    [InlineData("Зелёный город", false)]
    [InlineData("", false)]
    public void A_known_value_is_known_in_any_spelling(string text, bool expected) => Assert.Equal(expected, Keys.IsKnown(text));

    [Fact]
    public void A_text_of_signs_has_no_key() => Assert.Equal("", Keys.Of("—!"));
}
