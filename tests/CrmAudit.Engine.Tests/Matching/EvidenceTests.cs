using CrmAudit.Engine.Matching;
using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>Which values of a card speak for a client, and which are nobody's.</summary>
public sealed class EvidenceTests
{
    private static readonly Evidence Values = new(new FillerDictionary([]));

    [Theory]
    [InlineData("+77011234567", null, "+77011234567")]
    [InlineData("+77011234567", "", "+77011234567")]
    [InlineData("+77011234567", "12", "+77011234567")]
    [InlineData("+77777777777", null, null)]
    [InlineData("+7701", null, null)]
    [InlineData(null, null, null)]
    public void A_phone_is_its_number_without_an_extension(string? number, string? extension, string? expected) =>
        Assert.Equal(expected, Values.Phone(new CrmPhone(number ?? "нет", number, extension)));

    [Theory]
    [InlineData("Aigul+x@gmail.com", "aigul@gmail.com")]
    [InlineData("нет", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void A_mailbox_is_what_its_provider_takes_it_for(string? text, string? expected) => Assert.Equal(expected, Values.Email(text));

    [Theory]
    [InlineData("160940504573", "160940504573")]
    [InlineData("160 940 504 573", "160940504573")]
    [InlineData("160940504572", "160940504572")]
    [InlineData("7707083893", "7707083893")]
    [InlineData("7707083894", null)]
    [InlineData("12345", null)]
    [InlineData("000000000000", null)]
    [InlineData("", null)]
    public void A_tax_number_is_one_somebody_can_have(string? text, string? expected) => Assert.Equal(expected, Values.TaxId(text));

    [Theory]
    [InlineData("№ 12/34-б", "1234")]
    [InlineData("без номера", null)]
    [InlineData(null, null)]
    public void A_number_is_its_digits(string? text, string? expected) => Assert.Equal(expected, Values.Number(text));

    [Theory]
    [InlineData("N/A", null)]
    [InlineData(" null ", null)]
    [InlineData("—", null)]
    [InlineData("  ", null)]
    [InlineData("Na", "Na")]
    [InlineData("0", "0")]
    public void What_programs_write_for_nothing_is_nothing(string text, string? expected) => Assert.Equal(expected, Evidence.Written(text));

    [Theory]
    [InlineData("Входящий звонок +7 701 123-45-67")]
    [InlineData("Звонок с 87011234567")]
    [InlineData("Новый контакт 77011234567")]
    [InlineData("Неизвестный 77011234567")]
    [InlineData("Покупатель Kaspi")]
    [InlineData("Розничный покупатель")]
    [InlineData("Гость")]
    [InlineData("+7 701 123-45-67")]
    [InlineData("Кіріс қоңырау 87011234567")]
    [InlineData("Жаңа клиент")]
    [InlineData("Incoming call +7 701 123 45 67")]
    [InlineData("Guest")]
    public void What_a_program_writes_in_place_of_a_name_is_none(string text) => Assert.Null(Values.Person(text));

    [Theory]
    [InlineData("Гость Айгүл")]
    [InlineData("Клиент Сейтова")]
    [InlineData("Гулия Новая")]
    [InlineData("Клиент 21")]
    [InlineData("Dana from Kaspi")]
    public void A_name_beside_such_words_is_one(string text) => Assert.Equal(text, Values.Person(text));

    [Fact]
    public void Formal_values_are_nobodys()
    {
        Assert.Equal((null, "Айгүл Сейтова"), (Values.Person("тест"), Values.Person("Айгүл Сейтова")));
        Assert.Equal((null, "ТОО Алтын"), (Values.Firm("тест"), Values.Firm("ТОО Алтын")));
        Assert.Equal((null, null, "Алматы", "Алматы"), (Values.Choice(null), Values.Choice("не указано"), Values.Choice("Алматы"), Values.Choice("Алматы")));
    }
}
