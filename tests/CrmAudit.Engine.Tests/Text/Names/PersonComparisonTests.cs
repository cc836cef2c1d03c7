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
    [InlineData("Енлик", "Е. Айтжанова", PersonLevel.Partial)]
    [InlineData("Енлик", "А. Айтжанова", PersonLevel.Different)]
    [InlineData("Енлик Сапарова", "Е. Айтжанова", PersonLevel.Different)]
    [InlineData("Джумабаев Y.", "Амангельды Джумабаев", PersonLevel.Conflict)]
    [InlineData("Костина Y.", "Яна Костина", PersonLevel.Close)]
    [InlineData("Лёша", "Алексей Пак", PersonLevel.Partial)]
    [InlineData("Чингиз Рустемулы", "Шынгыс Рустемулы", PersonLevel.Partial)]
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

    [Theory]
    [InlineData("Ким Ю.", "Ким Юрий", PersonLevel.Close)]
    [InlineData("Ким Ю.", "Kim Yuri", PersonLevel.Close)]
    [InlineData("Kim Y.", "Ким Юрий", PersonLevel.Close)]
    [InlineData("Kim Yu.", "Ким Юрий", PersonLevel.Close)]
    [InlineData("Ким Я.", "Ким Яна", PersonLevel.Close)]
    [InlineData("Ким Ю.", "Ким Ю.", PersonLevel.Close)]
    [InlineData("Ким Ю.", "Ким Яна", PersonLevel.Conflict)]
    [InlineData("Ким Ю.", "Ким Я.", PersonLevel.Conflict)]
    [InlineData("Ким Ю.", "Ким Игорь", PersonLevel.Conflict)]
    [InlineData("Ким Ю.", "Ким Олег", PersonLevel.Conflict)]
    [InlineData("Ким Ю. П.", "Ким Юрий Петрович", PersonLevel.Close)]
    [InlineData("Ким П. Ю.", "Ким Пётр Юрьевич", PersonLevel.Close)]
    [InlineData("Ким П. Ю.", "Ким Пётр Яковлевич", PersonLevel.Conflict)]
    [InlineData("Ким П. Ю.", "Ким Пётр", PersonLevel.Close)]
    internal void A_letter_that_is_written_as_two_is_an_initial_too(string left, string right, PersonLevel expected)
    {
        Assert.Equal(expected, Level(left, right));
        Assert.Equal(expected, Level(right, left));
    }

    [Theory]
    [InlineData("Жумабаев Ж.", "Zhumabayev Z.", PersonLevel.Close)]
    [InlineData("Жумабаев З.", "Жумабаев Жанат", PersonLevel.Close)]
    [InlineData("Ким Ц.", "Ким Тимур", PersonLevel.Close)]
    [InlineData("Ким К.", "Ким Чингиз", PersonLevel.Close)]
    [InlineData("Ким Х.", "Ким Карим", PersonLevel.Close)]
    [InlineData("Ким Д.", "Ким Жамал", PersonLevel.Close)]
    [InlineData("Ким Е.", "Ким Игорь", PersonLevel.Close)]
    [InlineData("Ким У.", "Ким Игорь", PersonLevel.Close)]
    [InlineData("Ким А.", "Ким Игорь", PersonLevel.Conflict)]
    [InlineData("Ким А.", "Ким Олег", PersonLevel.Conflict)]
    [InlineData("Ким О.", "Ким Игорь", PersonLevel.Conflict)]
    [InlineData("Ким Б.", "Ким Пётр", PersonLevel.Conflict)]
    [InlineData("И.", "И.", PersonLevel.Partial)]
    [InlineData("И. Рогов", "Иван", PersonLevel.Partial)]
    [InlineData("И. П. Рогов", "Рогов И.", PersonLevel.Close)]
    internal void An_initial_fits_what_begins_with_it_in_either_script(string left, string right, PersonLevel expected)
    {
        Assert.Equal(expected, Level(left, right));
        Assert.Equal(expected, Level(right, left));
    }

    [Theory]
    [InlineData("Рогов Айгуль", "Рогов Айгерим", PersonLevel.Conflict, NameTie.None, NameTie.None)]
    [InlineData("Рогов Саша", "Рогов Александр", PersonLevel.Close, NameTie.Spelling, NameTie.Equal)]
    [InlineData("Рогов Дауренчик", "Рогов Даурен", PersonLevel.Close, NameTie.Spelling, NameTie.Equal)]
    [InlineData("Рогов Олжик", "Рогов Олжас", PersonLevel.Close, NameTie.Near, NameTie.Equal)]
    [InlineData("Рогов Иван", "Роговцев Иван", PersonLevel.OtherFamily, NameTie.None, NameTie.None)]
    [InlineData("Рогов Иван", "Рагов Иван", PersonLevel.Close, NameTie.Equal, NameTie.Near)]
    [InlineData("Рогов Иван", "Роков Иван", PersonLevel.Close, NameTie.Equal, NameTie.Spelling)]
    [InlineData("Рогов Иван", "Рохов Ивен", PersonLevel.Close, NameTie.Spelling, NameTie.Spelling)]
    [InlineData("Рогов Иван", "Рого Иван", PersonLevel.Loose, NameTie.Equal, NameTie.Loose)]
    [InlineData("Сыдыков Иван", "Садыков Иван", PersonLevel.Close, NameTie.Equal, NameTie.Near)]
    [InlineData("Сыдыкбеков Иван", "Сатыбалдиев Иван", PersonLevel.OtherFamily, NameTie.None, NameTie.None)]
    [InlineData("Ли Иван", "Ле Иван", PersonLevel.Conflict, NameTie.None, NameTie.None)]
    [InlineData("Ли Иван", "Лим Иван", PersonLevel.Conflict, NameTie.None, NameTie.None)]
    [InlineData("Ким Иван", "Кин Иван", PersonLevel.Loose, NameTie.Equal, NameTie.Loose)]
    [InlineData("Рогов Икан", "Рогов Иван", PersonLevel.Close, NameTie.Slip, NameTie.Equal)]
    [InlineData("Рогов Сергел", "Рогов Сергей", PersonLevel.Close, NameTie.Slip, NameTie.Equal)]
    [InlineData("Рогов Серик", "Рогов Сергей", PersonLevel.Conflict, NameTie.None, NameTie.None)]
    [InlineData("Рогов Серикбай", "Рогов Сериккали", PersonLevel.Conflict, NameTie.None, NameTie.None)]
    internal void Two_words_are_one_name_as_far_as_spelling_and_dictionary_let_them(string left, string right, PersonLevel expected, NameTie given, NameTie family)
    {
        Assert.Equal(expected, PersonComparison.Compare(PersonName.Parse(left)!, PersonName.Parse(right)!, out var agreement));
        Assert.Equal((given, family), (agreement.GivenTie, agreement.FamilyTie));
        Assert.Equal(expected, Level(right, left));
    }

    [Theory]
    [InlineData("Рогов Иван Валерьевич", "Рогов Иван Валерианович", PersonLevel.Full)]
    [InlineData("Рогов Иван Алексеевич", "Рогов Иван Александрович", PersonLevel.Conflict)]
    [InlineData("Рогов Иван Болатович", "Рогов Иван Булатович", PersonLevel.Full)]
    [InlineData("Рогов Иван Канатович", "Рогов Иван Канапович", PersonLevel.Full)]
    [InlineData("Рогов Иван П.", "Рогов Иван Петрович", PersonLevel.Full)]
    [InlineData("Рогов Иван С.", "Рогов Иван Петрович", PersonLevel.Conflict)]
    [InlineData("Рогов Иван 12", "Рогов Иван 13", PersonLevel.Conflict)]
    [InlineData("Рогов Иван 012", "Рогов Иван 12", PersonLevel.Full)]
    [InlineData("Рогов Иван 12", "Рогов Иван", PersonLevel.Full)]
    [InlineData("Рогов Иван 12345", "Рогов Иван 12346", PersonLevel.Conflict)]
    [InlineData("Рогов Иван 123456", "Рогов Иван 123457", PersonLevel.Full)]
    internal void Fathers_and_numbers_decide_between_namesakes(string left, string right, PersonLevel expected)
    {
        Assert.Equal(expected, Level(left, right));
        Assert.Equal(expected, Level(right, left));
    }

    [Theory]
    [InlineData("Калинин Саша", "Калинина Саша", PersonLevel.Conflict)]
    [InlineData("Калин Саша", "Калина Саша", PersonLevel.Conflict)]
    [InlineData("Асан Ким", "Асана Ким", PersonLevel.Conflict)]
    [InlineData("Анна Рогова", "Анна Рогов", PersonLevel.Conflict)]
    [InlineData("Ким Иван", "Пак Иван", PersonLevel.OtherFamily)]
    [InlineData("Рогов Дульсинея", "Лаптев Дульсинея", PersonLevel.OtherFamily)]
    [InlineData("Ким Дульсинея", "Пак Дульсинея", PersonLevel.Conflict)]
    [InlineData("Рогов Дульсинея", "Пак Дульсинея", PersonLevel.Conflict)]
    [InlineData("Рогов Иван", "Лаптев Иван Петрович", PersonLevel.OtherFamily)]
    [InlineData("Рогов Иван Олегович", "Лаптев Иван Петрович", PersonLevel.Conflict)]
    [InlineData("Рогов Иван Серик", "Рогов Иван Болат", PersonLevel.Conflict)]
    [InlineData("Рогов Иван Серик", "Рогов Иван", PersonLevel.Close)]
    [InlineData("Рогов Иван Серик", "Рогов Иван Серик", PersonLevel.Full)]
    [InlineData("Рогов Иван И.", "Лаптев Иван О.", PersonLevel.Conflict)]
    internal void What_is_left_over_on_both_sides_contradicts(string left, string right, PersonLevel expected)
    {
        Assert.Equal(expected, Level(left, right));
        Assert.Equal(expected, Level(right, left));
    }

    [Theory]
    [InlineData("Роговивн", "Рогов Иван", PersonLevel.Different)]
    [InlineData("Рогив", "Ро Гив", PersonLevel.Different)]
    [InlineData("РоговИван", "Иван Рогов", PersonLevel.Full)]
    [InlineData("Роговиван Петрович", "Рогов Иван Олегович", PersonLevel.Conflict)]
    internal void Names_without_their_blank_have_all_letters(string left, string right, PersonLevel expected)
    {
        Assert.Equal(expected, Level(left, right));
        Assert.Equal(expected, Level(right, left));
    }

    [Fact]
    public void Four_equal_names_are_told_at_most()
    {
        const string Many = "Али Вали Дали Кали Мали";
        PersonComparison.Compare(PersonName.Parse(Many)!, PersonName.Parse(Many)!, out var agreement);
        Assert.Equal((4, "ali"), (agreement.EqualCount, agreement.Equal[0]?.Text));
    }

    [Fact]
    public void What_a_base_knows_of_a_word_makes_it_a_name_or_a_slip()
    {
        NamePart Part(string text, int count = 1, int asGiven = 0, int men = 0, int women = 0) => new(text, []) { Count = count, AsGiven = asGiven, Men = men, Women = women };
        Assert.Equal([false, true, false, false, true], new[] { Part("tumar"), Part("tumar", 1, 1), Part("tumar", 2, 1), Part("rogov", 1, 1), Part("tumar", 3, 2) }.Select(static part => part.IsKnownGiven));
        Assert.Equal([false, true, false], new[] { Part("tumar", 2, 2), Part("tumar", 3, 3), Part("tumar", 9, 3) }.Select(static part => part.IsEstablished));
        Assert.Equal([true, true, false, false], new[] { Part("tumar"), Part("tumar", 2), Part("tumar", 3), Part("rogov") }.Select(static part => part.MayBeSlip));
        Assert.False(new NamePart("ivan", ["ivan"]).MayBeSlip);
        Assert.True(new NamePart("ivan", ["ivan"]).IsEstablished);
        Assert.Equal([true, false, true, false], new[] { Part("a", men: 5), Part("a", men: 4), Part("a", men: 10, women: 1), Part("a", men: 9, women: 1) }.Select(static part => part.IsOfOneSex));
        Assert.True(NamePart.AreOfTwoSexes(Part("tumar", men: 5), Part("tumara", women: 5)));
        Assert.True(NamePart.AreOfTwoSexes(Part("tumara", women: 5), Part("tumar", men: 5)));
        Assert.False(NamePart.AreOfTwoSexes(Part("tumar", men: 5), Part("tumara", men: 5)));
        Assert.False(NamePart.AreOfTwoSexes(Part("tumar", men: 5), Part("tumara", women: 4)));
        Assert.False(NamePart.AreOfTwoSexes(Part("rogov", men: 5), Part("tumara", women: 5)));
        Assert.False(NamePart.AreOfTwoSexes(Part("tumar", men: 5), Part("rogova", women: 5)));
        Assert.True(NamePart.AreForms(new("sasa", ["aleksandr", "aleksandra"]), new("sura", ["aleksandra"])));
        Assert.False(NamePart.AreForms(new("sasa", ["aleksandr"]), new("ivan", ["ivan"])));
    }

    [Theory]
    [InlineData("aeioujvc", 0)]
    [InlineData("hgk", 1)]
    [InlineData("zs", 1)]
    [InlineData("dt", 1)]
    [InlineData("bp", 1)]
    [InlineData("mn", 1)]
    [InlineData("hzdbm", 5)]
    [InlineData("klr", 3)]
    public void Consonants_written_for_each_other_share_a_bit(string text, int bits) => Assert.Equal(bits, System.Numerics.BitOperations.PopCount(new NamePart(text, []).Consonants));

    [Theory]
    [InlineData("Дана Сейтова бухгалтер", "dana seitova")]
    [InlineData("Вотсап Сейтова Дана", "dana seitova")]
    [InlineData("Зоя прораб", "zoia")]
    [InlineData("Коля сосед Саши", "kola")]
    [InlineData("ван Дейк", "deik van")]
    [InlineData("СейтоваДана", "dana seitova")]
    [InlineData("СейтоваД.", "d seitova")]
    [InlineData("СЕЙТОВА ДАНА", "dana seitova")]
    [InlineData("сейтова дана", "dana seitova")]
    [InlineData("Дана2 Сейтова", "dana seitova")]
    public void Notes_beside_a_name_are_no_part_of_it(string text, string key) => Assert.Equal(key, PersonName.Parse(text)!.Key);

    private static PersonLevel Level(string left, string right) => PersonComparison.Compare(PersonName.Parse(left)!, PersonName.Parse(right)!, out _);
}
