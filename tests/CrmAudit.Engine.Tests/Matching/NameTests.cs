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
    [InlineData("Саша Седов", "Александр Седов", true)]
    [InlineData("Саша Седова", "Александра Седова", true)]
    [InlineData("Александр Седов", "Алексей Седов", false)]
    [InlineData("Костя Седов", "Kostia Sedov", true)]
    [InlineData("СергейЛавров", "Сергей Лавров", true)]
    [InlineData("ЛавровС.", "Лавров Сергей", true)]
    [InlineData("Омаров Ардақбек", "Омаров Ардақтай", false)]
    [InlineData("Омаров Бекболат", "Омаров Бекберген", false)]
    [InlineData("Омаров Дауренчик", "Омаров Даурен", true)]
    [InlineData("Омарова Жанарка", "Омарова Жанар", true)]
    [InlineData("Омарова Саулешка", "Омарова Сауле", true)]
    [InlineData("Омаров Дауренчик", "Омаров Даулет", false)]
    [InlineData("Зоя прораб", "Зоя Седова", true)]
    [InlineData("МАКСИМ ОТ АЙГУЛЬ", "Максим Седов", true)]
    [InlineData("вотсап Алия", "Алия Седова", true)]
    [InlineData("дана оптом", "Дана Седова", true)]
    [InlineData("дана оптом", "Алия Седова", false)]
    [InlineData("Ерлан от Марата", "Ерлан Омаров", true)]
    [InlineData("Коля сосед Саши", "Николай Седов", true)]
    [InlineData("Седов иван", "Седов Иван", true)]
    [InlineData("Седов иван", "Седов Пётр", false)]
    [InlineData("Людвиг ван Седен", "Людвиг Седен", true)]
    [InlineData("Caгын Paeв", "Сагын Раев", true)]
    [InlineData("Xaнc Уoкep", "Ханс Уокер", true)]
    [InlineData("Aнyap Epacылoвич Бaтыpбeкoв", "Ануар Ерасылович Батырбеков", true)]
    public void Forms_sounds_and_compounds_tell_one_given_name_from_another(string left, string right, bool same)
    {
        Assert.Equal(same, Level(left, right) >= PersonLevel.Partial);
        Assert.Equal(same, Level(right, left) >= PersonLevel.Partial);
    }

    [Theory]
    [InlineData("Аптека №1 Шипа", "Аптека №2 Шипа", true)]
    [InlineData("ТОО Шипа", "Филиал ТОО Шипа", true)]
    [InlineData("Аптека №1 Шипа", "Аптека Шипа 1", false)]
    [InlineData("Аптека №1 Шипа", "Аптека Шипа", false)]
    public void Numbers_and_branches_part_places(string left, string right, bool apart) => Assert.Equal(apart, FirmComparison.AreApart(Firm(left), Firm(right)));

    [Theory]
    [InlineData("ТОО «Алматы Сервис»", "«Алматы Сервис» ЖШС", "Same")]
    [InlineData("ТОО «Алматы Сервис»", "Almaty Service", "Same")]
    [InlineData("TOO Алматы Сервис", "Almaty Service LLP", "Same")]
    [InlineData("Товарищество с ограниченной ответственностью \"Көктем Сауда\"", "Koktem Trade", "Same")]
    [InlineData("ТОО Алматы Сервис", "ТОО Алматы Сервис Плюс", "Part")]
    [InlineData("ТОО Арман", "Филиал ТОО «Арман» в г. Астана", "Different")]
    [InlineData("ТОО Стройматериалы Азия", "ТОО Строматериалы Азия", "Close")]
    [InlineData("Прогресс 1", "Прогресс 2", "Different")]
    [InlineData("Прогресс", "Прогресс 2", "Different")]
    [InlineData("Арман Металл", "Арман Логистик", "Kindred")]
    [InlineData("ТОО Лотос Фуд", "ТОО Лотос Продукт", "Kindred")]
    [InlineData("ТОО Лотос", "ТОО Лотос Фарм", "Part")]
    [InlineData("Мир стекла", "Шыны әлемі", "Close")]
    [InlineData("ТОО Мир кирпича", "ТОО Кирпичный мир", "Close")]
    [InlineData("Металлургтер одағы", "Союз металлургтер", "Close")]
    [InlineData("Синий дом", "Шыны үйі", "Kindred")]
    [InlineData("Детский сад Балапан", "Балабақша Балапан", "Same")]
    [InlineData("ИП Сапарова Ж.Н.", "ИП Сапарова Жанар Нурлановна", "Close")]
    [InlineData("ИП Седов А.Я.", "ИП Седов Алексей Яковлевич", "Close")]
    [InlineData("ТОО СМС", "ТОО Строй Монтаж Сервис", "Part")]
    [InlineData("Товарищество с огранниченной ответственостью Парус", "Tovarishchestvo s ogranichennoy otvetstvennostyu Parus", "Same")]
    [InlineData("Аксай Байтерек", "Aksay Bayterek", "Same")]
    [InlineData("ИП Искакова А.С.", "ИП Искакова А.К.", "Kindred")]
    [InlineData("ТОО Урал Центр", "ТОО Урал Компани Центр", "Part")]
    [InlineData("Ford Motor", "Ford Motor Company", "Same")]
    [InlineData("Чистота Плитка", "«Ак Чистота Плитка» тоо", "Part")]
    [InlineData("АҚ «Парус»", "Парус", "Same")]
    [InlineData("Центр", "ТОО «EE Центр»", "Part")]
    [InlineData("«Сила и воля»", "Sila i volya LLP", "Same")]
    [InlineData("Аптека №05", "Аптека 5", "Same")]
    public void Firms_agree_as_far_as_their_names_do(string left, string right, string level) => Assert.Equal(level, FirmComparison.Compare(Firm(left), Firm(right)).ToString());

    [Theory]
    [InlineData("SergeiLavrov", "Sergei Lavrov", true)]
    [InlineData("Соловьёва Елена Валериановна", "Соловьева Елена Валериевна", true)]
    [InlineData("Туркин Николай Михайлович", "Куртин Николай Михайлович", true)]
    [InlineData("Щерба Мирослав Миронович", "Щерба Мирослава Мироновна", false)]
    [InlineData("Шеверев Сергей Алексеевич", "Шеверев Сергей Александрович", false)]
    [InlineData("Марченко Николай Иванович", "Радченко Николай Иванович", false)]
    [InlineData("Сейітжігітова Наталья", "Natalya Seyitzhigitova", true)]
    public void Names_alone_tell_a_slip_from_another_person(string left, string right, bool same) => Assert.Equal(same, NameMatch.Persons(left, right));

    [Theory]
    [InlineData("Bowne Global L.L.C.", "Bowne Global LLC", true)]
    [InlineData("Siemens Aktiengesellschaft", "Siemens AG", true)]
    [InlineData("The World Bank", "World Bank", true)]
    [InlineData("Арман ТрейдТОО", "ТОО «Арман Трейд»", true)]
    [InlineData("Арман Трейд ТООО", "Арман Сауда ЖШС", true)]
    [InlineData("«Көпбай Орталық» ЖШС", "Kopbai Centeer LLP", true)]
    [InlineData("ЖШР «Арман Логистика»", "ТОО Арман Логистик", true)]
    [InlineData("ОКО Маркет", "Маркет", false)]
    public void Firms_names_alone_tell_a_slip_from_another_firm(string left, string right, bool same) => Assert.Equal(same, NameMatch.Firms(left, right));

    private static FirmName Firm(string text) => FirmName.Parse(text, NameDictionary.LegalForms, NameDictionary.BusinessWords)!;

    private static PersonLevel Level(string left, string right) => PersonComparison.Compare(PersonName.Parse(left)!, PersonName.Parse(right)!, out _);
}
