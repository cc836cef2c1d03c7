using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Tests.Matching;

public class NameTests
{
    [Theory]
    [InlineData("Шаяхметов", "Shayakhmetov")]
    [InlineData("Қайрат", "Кайрат")]
    [InlineData("Қайрат", "Qairat")]
    [InlineData("Қайрат", "Kayrat")]
    [InlineData("Нұрсұлтан", "Nursultan")]
    [InlineData("Дмитрий", "Dmitriy")]
    [InlineData("Шыңғыс", "Shyngys")]
    [InlineData("Алматы", "Almaty")]
    [InlineData("Acель", "Асель")]
    public void Spellings_of_one_word_have_one_skeleton(string left, string right) => Assert.Equal(Skeleton.Of(left), Skeleton.Of(right));

    [Theory]
    [InlineData("Ахметов Серик Болатович", "Akhmetov Serik")]
    [InlineData("Ахметов Серік Болатұлы", "Ахметов Серик Болатович")]
    [InlineData("Серик Ахметов", "Ахметов Серик")]
    [InlineData("Ахметов С.Б.", "Ахметов Серик Болатович")]
    [InlineData("Иванова Наташа", "Иванова Наталья")]
    [InlineData("Шаяхметова Айгуль", "Шаяхметово Айгүл")]
    public void One_person_in_two_spellings_agrees(string left, string right) => Assert.True(Level(left, right) >= PersonLevel.Close, Level(left, right).ToString());

    [Theory]
    [InlineData("Ахметов Серик", "Ахметов Болат")]
    [InlineData("Ахметова Айгуль", "Ахметова Айгерим")]
    [InlineData("Ахметов Серик Болатович", "Ахметов Серик Маратович")]
    [InlineData("Иванов Пётр", "Сидоров Андрей")]
    public void Two_persons_do_not(string left, string right) => Assert.True(Level(left, right) < PersonLevel.Partial, Level(left, right).ToString());

    [Theory]
    [InlineData("ТОО «Алматы Сервис»", "«Алматы Сервис» ЖШС", "Same")]
    [InlineData("ТОО «Алматы Сервис»", "Almaty Service", "Same")]
    [InlineData("TOO Алматы Сервис", "Almaty Service LLP", "Same")]
    [InlineData("Товарищество с ограниченной ответственностью \"Көктем Сауда\"", "Koktem Trade", "Same")]
    [InlineData("ТОО Алматы Сервис", "ТОО Алматы Сервис Плюс", "Different")]
    [InlineData("ТОО Арман", "Филиал ТОО «Арман» в г. Астана", "Different")]
    [InlineData("ТОО Стройматериалы Азия", "ТОО Строматериалы Азия", "Close")]
    [InlineData("Прогресс 1", "Прогресс 2", "Different")]
    public void Firms_agree_as_far_as_their_names_do(string left, string right, string level) => Assert.Equal(level, FirmComparison.Compare(Firm(left), Firm(right)).ToString());

    private static FirmName Firm(string text) => FirmName.Parse(text, NameDictionary.LegalForms, NameDictionary.BusinessWords)!;

    private static PersonLevel Level(string left, string right)
    {
        var agreed = default(AgreedNames);
        return PersonComparison.Compare(PersonName.Parse(left)!, PersonName.Parse(right)!, ref agreed, out _);
    }
}
