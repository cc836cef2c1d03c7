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

    private static FirmLevel Compare(string left, string right) => FirmComparison.Compare(Firm(left), Firm(right));

    private static FirmName Firm(string text) => FirmName.Parse(text, NameDictionary.LegalForms, NameDictionary.BusinessWords)!;
}
