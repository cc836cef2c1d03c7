using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Tests.Text.Names;

public class FirmComparisonTests
{
    [Theory]
    [InlineData("ТОО Дастархан", "Филиал ТОО Дастархан", FirmLevel.Different)]
    [InlineData("ДастарханБереке", "Дастархан Береке", FirmLevel.Same)]
    [InlineData("Береке Дастархан", "Дастархан Береке", FirmLevel.Close)]
    [InlineData("ТОО Жұлдыз", "ТОО Звезда", FirmLevel.Close)]
    [InlineData("Дастархан Береке Рауан", "Дастархан Береке Рауан Сауле", FirmLevel.Part)]
    [InlineData("Дастархан Береке", "Дастархан Береке Сауле", FirmLevel.Part)]
    [InlineData("Дастархан Береке Рауан", "Дастархан Береке Рауан Сауле Айнур", FirmLevel.Part)]
    [InlineData("Дастархан Береке", "Дастархан Береке Рауан Сауле Айнур", FirmLevel.Kindred)]
    [InlineData("Дастархан Береке Рауан Айнур", "Дастурхан Береке Рауан Айнур Сауле", FirmLevel.Part)]
    [InlineData("АЗС «Иртыш» № 5", "АЗС Иртыш N5", FirmLevel.Same)]
    [InlineData("АЗС «Иртыш» №5", "АЗС Иртыш No. 5", FirmLevel.Same)]
    [InlineData("АЗС «Иртыш» № 5", "АЗС Иртыш N6", FirmLevel.Different)]
    [InlineData("ТОО «Дастархан Береке и К»", "ТОО ДастарханБереке", FirmLevel.Same)]
    [InlineData("Филиал ТОО «Дастархан» в г. Алматы", "ТОО «Дастархан» филиал Алматы", FirmLevel.Same)]
    [InlineData("ИП Шакенова Алтынай Данияровна", "ЖК Шәкенова Алтынай", FirmLevel.Same)]
    [InlineData("ИП Шакенова Алтынай Данияровна", "ИП Шакенова Айгуль", FirmLevel.Kindred)]
    [InlineData("ИП Иванов В. Г.", "ИП Иванов", FirmLevel.Part)]
    internal void A_level_is_what_the_words_have_in_common(string left, string right, FirmLevel expected)
    {
        Assert.Equal(expected, Compare(left, right));
        Assert.Equal(expected, Compare(right, left));
    }

    [Theory]
    [InlineData("Марвело", "Марвела", FirmLevel.Close)]
    [InlineData("Марвело", "Морвела", FirmLevel.Different)]
    [InlineData("Дастархан", "Достархун", FirmLevel.Close)]
    [InlineData("Дастархан", "Достурхун", FirmLevel.Different)]
    [InlineData("Рауд", "Рауф", FirmLevel.Close)]
    [InlineData("Рау", "Раф", FirmLevel.Different)]
    [InlineData("Марвело 1234", "Марвело 1235", FirmLevel.Different)]
    [InlineData("Марвело Дус", "Марвело Дас", FirmLevel.Close)]
    [InlineData("Марвело Ге", "Марвело Га", FirmLevel.Kindred)]
    [InlineData("Рауд Фус", "Рауд Фас", FirmLevel.Kindred)]
    [InlineData("Марвело К", "Марвелох", FirmLevel.Close)]
    internal void A_slip_counts_where_a_word_is_long_enough_for_one(string left, string right, FirmLevel expected)
    {
        Assert.Equal(expected, Compare(left, right));
        Assert.Equal(expected, Compare(right, left));
    }

    [Theory]
    [InlineData("ТОО Марвело", "ТОО Дастархан", true)]
    [InlineData("ТОО Марвело", "Dastarkhan LLP", false)]
    [InlineData("Марвело Рауан", "Марвело Береке", false)]
    [InlineData("Марвело Рауан", "Марвела Береке", false)]
    [InlineData("Дас Рауан", "Дастархан Береке", false)]
    [InlineData("Да Рауан", "Дастархан Береке", true)]
    [InlineData("Марвело", "Марвело", false)]
    public void Names_are_unlike_where_no_word_of_one_language_is_near_another(string left, string right, bool expected)
    {
        Assert.Equal(expected, FirmComparison.AreUnlike(Firm(left), Firm(right)));
        Assert.Equal(expected, FirmComparison.AreUnlike(Firm(right), Firm(left)));
    }

    [Theory]
    [InlineData("М.Е. Сервис", "Мухаммед Ерланулы Сервис", FirmLevel.Close)]
    [InlineData("МЕ", "Мухаммед Ерланулы", FirmLevel.Part)]
    [InlineData("ТОО АБВ", "ТОО Айнур Береке Восток", FirmLevel.Part)]
    [InlineData("ТОО АБ", "ТОО Айнур Береке Восток", FirmLevel.Different)]
    [InlineData("ТОО АБВГ", "ТОО Айнур Береке Восток", FirmLevel.Different)]
    [InlineData("ЮА", "Юлия Айнур", FirmLevel.Part)]
    [InlineData("ЯБ", "Яна Береке", FirmLevel.Part)]
    [InlineData("12", "Айнур Береке", FirmLevel.Different)]
    [InlineData("А Сервис", "Айнур Сервис", FirmLevel.Close)]
    internal void First_letters_are_an_abbreviation(string left, string right, FirmLevel expected)
    {
        Assert.Equal(expected, Compare(left, right));
        Assert.Equal(expected, Compare(right, left));
    }

    [Theory]
    [InlineData("Аптека №1", "Аптека", FirmLevel.Different, false)]
    [InlineData("Аптека №1", "Аптека №2", FirmLevel.Different, true)]
    [InlineData("Аптека 1", "Аптека 1 Береке", FirmLevel.Part, false)]
    [InlineData("Дастархан 7", "Береке 7", FirmLevel.Kindred, false)]
    [InlineData("Дастархан 7", "Дастархан 8", FirmLevel.Different, true)]
    [InlineData("Дастархан 7", "Дастархан 7", FirmLevel.Same, false)]
    [InlineData("Дастархан1", "Дастархан 1", FirmLevel.Same, false)]
    [InlineData("ТОО Дастархан", "Филиал ТОО Дастархан", FirmLevel.Different, true)]
    internal void A_figure_is_another_place(string left, string right, FirmLevel expected, bool areApart)
    {
        Assert.Equal((expected, areApart), (Compare(left, right), FirmComparison.AreApart(Firm(left), Firm(right))));
        Assert.Equal((expected, areApart), (Compare(right, left), FirmComparison.AreApart(Firm(right), Firm(left))));
    }

    [Theory]
    [InlineData("Жұлдыз Дастархан", "Звезда Дастархан", FirmLevel.Close)]
    [InlineData("Солнце Звезда", "Күн Жұлдыз", FirmLevel.Close)]
    [InlineData("Мебель Дастархан", "Жиһаз Дастархан", FirmLevel.Same)]
    [InlineData("Дастархан сервис", "Dastarkhan service", FirmLevel.Same)]
    [InlineData("Дастархан кирпича", "Дастархан кирпичный", FirmLevel.Same)]
    [InlineData("Дастархан фуд", "Дастархан продукт", FirmLevel.Kindred)]
    internal void A_trade_is_translated_and_a_name_of_its_own_is_not_the_same(string left, string right, FirmLevel expected)
    {
        Assert.Equal(expected, Compare(left, right));
        Assert.Equal(expected, Compare(right, left));
    }

    [Theory]
    [InlineData("Керуен Фрм", "Керуен Форм", FirmLevel.Close)]
    [InlineData("Керуен Фрм", "Керуен Фирма", FirmLevel.Kindred)]
    [InlineData("Рустами К", "Рустамик", FirmLevel.Close)]
    [InlineData("ДастарханБ", "Дастархан Б", FirmLevel.Same)]
    internal void A_slip_or_a_lost_blank_is_one_letter_of_the_whole(string left, string right, FirmLevel expected)
    {
        Assert.Equal(expected, Compare(left, right));
        Assert.Equal(expected, Compare(right, left));
    }

    [Fact]
    public void What_is_alike_and_what_is_left_are_told()
    {
        var (left, right) = (Firm("Дастархан Марвело Рауан"), Firm("Береке Марвела Дастархан Сауле"));
        Assert.Equal([("dastarhan", "dastarhan"), ("marvelo", "marvela")], FirmComparison.Common(left, right));
        var rest = FirmComparison.Rest(left, right);
        Assert.Equal("rauan|bereke saule|2", $"{string.Join(' ', rest.A)}|{string.Join(' ', rest.B)}|{rest.Matched}");
    }

    private static FirmLevel Compare(string left, string right) => FirmComparison.Compare(Firm(left), Firm(right));

    private static FirmName Firm(string text) => FirmName.Parse(text, NameDictionary.LegalForms, NameDictionary.BusinessWords)!;
}
