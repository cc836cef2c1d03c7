namespace CrmAudit.ExampleGenerator.Words;

/// <summary>Common names; the people they make are invented.</summary>
internal static class Names
{
    public static IReadOnlyList<(string First, string Last, string Middle)> Men { get; } =
    [
        ("Асқар", "Әбілов", "Серікұлы"), ("Нұрлан", "Жақыпов", "Ерланұлы"), ("Ержан", "Төлегенов", "Бақытұлы"), ("Дәурен", "Сейітов", "Маратұлы"), ("Қайрат", "Омаров", "Болатұлы"), ("Бекзат", "Ысқақов", "Талғатұлы"),
        ("Әділет", "Мұратов", "Кенжеұлы"), ("Санжар", "Қасенов", "Асқарұлы"), ("Ілияс", "Бекенов", "Дәулетұлы"), ("Алексей", "Климов", "Петрович"), ("Сергей", "Фомин", "Андреевич"), ("Дмитрий", "Лаптев", "Игоревич"),
        ("Иван", "Рогов", "Сергеевич"), ("Павел", "Юдин", "Олегович"), ("Рустам", "Каримов", "Тимурович"), ("Олжас", "Нурпеисов", "Канатович"), ("Марат", "Досов", "Ермекович"), ("Тимур", "Сабитов", "Аскарович"),
    ];

    public static IReadOnlyList<(string First, string Last, string Middle)> Women { get; } =
    [
        ("Әсел", "Әбілова", "Серікқызы"), ("Айгүл", "Жақыпова", "Ерланқызы"), ("Гүлнәр", "Төлегенова", "Бақытқызы"), ("Жұлдыз", "Сейітова", "Маратқызы"), ("Мәдина", "Омарова", "Болатқызы"), ("Ләззат", "Ысқақова", "Талғатқызы"),
        ("Қарлығаш", "Мұратова", "Кенжеқызы"), ("Назерке", "Қасенова", "Асқарқызы"), ("Індира", "Бекенова", "Дәулетқызы"), ("Елена", "Климова", "Петровна"), ("Ольга", "Фомина", "Андреевна"), ("Наталья", "Лаптева", "Игоревна"),
        ("Ирина", "Рогова", "Сергеевна"), ("Светлана", "Юдина", "Олеговна"), ("Диляра", "Каримова", "Тимуровна"), ("Сауле", "Нурпеисова", "Канатовна"), ("Жанна", "Досова", "Ермековна"), ("Динара", "Сабитова", "Аскаровна"),
    ];

    public static IReadOnlyList<string> Positions { get; } = ["Директор", "Снабженец", "Главный бухгалтер", "Прораб", "Инженер ПТО", "Закупщик", "Дизайнер", "Завхоз"];

    private static readonly Dictionary<char, string> Latin = new()
    {
        ['а'] = "a", ['ә'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['ғ'] = "g", ['д'] = "d", ['е'] = "e", ['ё'] = "e", ['ж'] = "zh", ['з'] = "z", ['и'] = "i", ['й'] = "i", ['к'] = "k", ['қ'] = "k", ['л'] = "l",
        ['м'] = "m", ['н'] = "n", ['ң'] = "n", ['о'] = "o", ['ө'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ұ'] = "u", ['ү'] = "u", ['ф'] = "f", ['х'] = "kh", ['һ'] = "h", ['ц'] = "ts",
        ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "sh", ['ъ'] = "", ['ы'] = "y", ['і'] = "i", ['ь'] = "", ['э'] = "e", ['ю'] = "yu", ['я'] = "ya",
    };

    private static readonly Dictionary<char, char> Russian = new() { ['ә'] = 'а', ['ғ'] = 'г', ['қ'] = 'к', ['ң'] = 'н', ['ө'] = 'о', ['ұ'] = 'у', ['ү'] = 'у', ['һ'] = 'х', ['і'] = 'и' };

    /// <summary>Passport spelling, lower case.</summary>
    public static string ToLatin(string text) => string.Concat(text.ToLowerInvariant().Select(static c => Latin.GetValueOrDefault(c, c.ToString())));

    /// <summary>Passport spelling with a capital.</summary>
    public static string ToLatinName(string text) => text.Length == 0 ? text : ToLatin(text) is var latin ? char.ToUpperInvariant(latin[0]) + latin[1..] : text;

    /// <summary>Kazakh letters as a keyboard without them types.</summary>
    public static string WithoutKazakhLetters(string text) =>
        string.Concat(text.Select(static c => Russian.TryGetValue(char.ToLowerInvariant(c), out var plain) ? char.IsUpper(c) ? char.ToUpperInvariant(plain) : plain : c));
}
