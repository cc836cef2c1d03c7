using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Tests.Text.Names;

public class PersonComparisonTests
{
    [Theory]
    [InlineData("Ахметов Серик", "Серик Ахметов", PersonLevel.Full)]
    [InlineData("Ахметов Серик", "Ахметов С.", PersonLevel.Close)]
    [InlineData("Ахметов Серик", "Ахметов", PersonLevel.Partial)]
    [InlineData("Ахметов Серик", "Ахметов Болат", PersonLevel.Conflict)]
    [InlineData("Рогова Анна", "Лаптева Анна", PersonLevel.OtherFamily)]
    [InlineData("Рогов А.", "Лаптев А.", PersonLevel.Different)]
    [InlineData("Рогов Иван", "Лаптев Андрей", PersonLevel.Different)]
    [InlineData("Клиент 21", "Клиент 22", PersonLevel.Conflict)]
    [InlineData("Клиент 21", "Клиент 21", PersonLevel.Partial)]
    [InlineData("Клиент 21", "Клиент", PersonLevel.Partial)]
    internal void A_level_is_what_the_names_have_in_common(string left, string right, PersonLevel expected)
    {
        Assert.Equal(expected, Level(left, right));
        Assert.Equal(expected, Level(right, left));
    }

    [Theory]
    [InlineData("Рогов Иван Петрович", "Рогов Иван Петрович", PersonLevel.Full)]
    [InlineData("Рогов Иван Петрович", "Рогов Иван Семёнович", PersonLevel.Conflict)]
    [InlineData("Рогов Иван Петрович", "Рогов Иван", PersonLevel.Full)]
    [InlineData("Рогов И. П.", "Рогов Иван Петрович", PersonLevel.Close)]
    [InlineData("Рогов И. С.", "Рогов Иван Петрович", PersonLevel.Conflict)]
    [InlineData("Рогов Иван Валериевич", "Рогов Иван Валерианович", PersonLevel.Full)]
    [InlineData("Рогов Иван Юрьевич", "Рогов Иван Юревич", PersonLevel.Full)]
    internal void Fathers_names_speak_where_both_have_one(string left, string right, PersonLevel expected)
    {
        Assert.Equal(expected, Level(left, right));
        Assert.Equal(expected, Level(right, left));
    }

    [Theory]
    [InlineData("Рогов Саша", "Рогова Саша", PersonLevel.Conflict)]
    [InlineData("Рогов Мирослав", "Рогова Мирослава", PersonLevel.Conflict)]
    [InlineData("РоговИван", "Рогов Иван", PersonLevel.Full)]
    [InlineData("Роговиван", "Рогов Иван", PersonLevel.Close)]
    [InlineData("Роговиван", "Иван Рогов", PersonLevel.Close)]
    internal void Man_and_woman_are_two_and_a_lost_blank_is_nothing(string left, string right, PersonLevel expected)
    {
        Assert.Equal(expected, Level(left, right));
        Assert.Equal(expected, Level(right, left));
    }

    [Fact]
    public void What_agrees_is_told_as_given_and_family_name()
    {
        PersonComparison.Compare(PersonName.Parse("Рогов Иван Петрович")!, PersonName.Parse("Иван Рогов")!, out var agreement);
        Assert.Equal((2, "ivan", "rogov", "rogov"), (agreement.EqualCount, agreement.Given?.Text, agreement.Family?.Text, agreement.OtherFamily?.Text));
        Assert.Equal((NameTie.Equal, NameTie.Equal), (agreement.GivenTie, agreement.FamilyTie));
        PersonComparison.Compare(PersonName.Parse("Рогов И.")!, PersonName.Parse("Rogow Ivan")!, out agreement);
        Assert.Equal((1, "ivan", "rogov"), (agreement.EqualCount, agreement.Given?.Text, agreement.Family?.Text));
        Assert.Equal((NameTie.Initial, NameTie.Equal), (agreement.GivenTie, agreement.FamilyTie));
        PersonComparison.Compare(PersonName.Parse("Роговиван")!, PersonName.Parse("Рогов Иван")!, out agreement);
        Assert.Equal(("ivan", "rogov"), (agreement.Given?.Text, agreement.Family?.Text));
    }

    [Theory]
    [InlineData("Рогов Иван Петрович", "ivan rogov petr")]
    [InlineData("Сәрсен Серік Болат ұлы", "sarsen serik bolat")]
    [InlineData("Рогов И.П.", "i rogov p")]
    [InlineData("Клиент 0021", "klient 21")]
    [InlineData("Рогов Иван 87015550101", "ivan rogov")]
    public void A_name_is_its_words_in_one_order_with_father_and_number_behind(string text, string key) => Assert.Equal(key, PersonName.Parse(text)!.Key);

    [Theory]
    [InlineData("Рогов Иван Петрович", false)]
    [InlineData("Рогова Анна Петровна", true)]
    [InlineData("Рогова Анна", true)]
    [InlineData("Рогов Анна Лаптева", null)]
    [InlineData("Ким Олег", null)]
    [InlineData("Сәрсен Айгүл Болат қызы", true)]
    [InlineData("Сәрсен Серік Болат ұлы", false)]
    public void The_father_s_or_the_family_name_tells_a_man_or_a_woman(string text, bool? isWoman) => Assert.Equal(isWoman, PersonName.Parse(text)!.IsWoman);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("123")]
    [InlineData("—")]
    public void Without_a_letter_there_is_no_name(string? text) => Assert.Null(PersonName.Parse(text));

    private static PersonLevel Level(string left, string right) => PersonComparison.Compare(PersonName.Parse(left)!, PersonName.Parse(right)!, out _);
}
