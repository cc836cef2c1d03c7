namespace CrmAudit.ExampleGenerator.Words;

/// <summary>A word of a firm's name as Russian, Kazakh and English cards spell it.</summary>
internal sealed record Spelling(string Ru, string Kk, string En);

/// <summary>What invented firms are called: a place that is on no map and a trade.</summary>
internal static class FirmWords
{
    public static IReadOnlyList<Spelling> Places { get; } =
    [
        new("Аркабел", "Арқабел", "Arkabel"), new("Сарыкумсай", "Сарықұмсай", "Sarykumsai"), new("Жылытоган", "Жылытоған", "Zhylytogan"), new("Карлыбел", "Қарлыбел", "Karlybel"),
        new("Коктоган", "Көктоған", "Koktogan"), new("Бозшагыл", "Бозшағыл", "Bozshagyl"), new("Мойынбел", "Мойынбел", "Moiynbel"), new("Ушкоржын", "Үшқоржын", "Ushkorzhyn"),
        new("Кызылтобе-Юг", "Қызылтөбе-Юг", "Kyzyltobe-Yug"), new("Тасоткель", "Тасөткел", "Tasotkel"), new("Айнакум", "Айнақұм", "Ainakum"), new("Кендала", "Кеңдала", "Kendala"),
        new("Жетиарна", "Жетіарна", "Zhetiarna"), new("Бескуйма", "Бесқұйма", "Beskuima"), new("Терискен", "Теріскен", "Terisken"), new("Акжонка", "Ақжоңқа", "Akzhonka"),
        new("Сункарлы", "Сұңқарлы", "Sunkarly"), new("Кумискан", "Күмісқан", "Kumiskan"), new("Орталык-Бел", "Орталық-Бел", "Ortalyk-Bel"), new("Узынарык", "Ұзынарық", "Uzynaryk"),
        new("Майдансай", "Майдансай", "Maidansai"), new("Токсанбел", "Тоқсанбел", "Toksanbel"), new("Шалкарбет", "Шалқарбет", "Shalkarbet"), new("Балауса-Дала", "Балауса-Дала", "Balausa-Dala"),
        new("Дарбазасу", "Дарбазасу", "Darbazasu"), new("Еликсай", "Еліксай", "Eliksai"), new("Зерендитас", "Зерендітас", "Zerenditas"), new("Каусар-Бет", "Кәусар-Бет", "Kausar-Bet"),
    ];

    public static IReadOnlyList<Spelling> Trades { get; } =
    [
        new("Строй", "Құрылыс", "Stroy"), new("Сервис", "Сервис", "Service"), new("Трейд", "Трейд", "Trade"), new("Логистик", "Логистик", "Logistic"), new("Монтаж", "Монтаж", "Montazh"),
        new("Декор", "Декор", "Decor"), new("Инжиниринг", "Инжиниринг", "Engineering"), new("Снаб", "Жабдық", "Snab"), new("Дизайн", "Дизайн", "Design"), new("Бетон", "Бетон", "Beton"),
    ];

    public static IReadOnlyList<string> Industries { get; } = ["Строительство", "Ремонт и отделка", "Розничная торговля", "Производство", "Проектирование", "Эксплуатация зданий"];

    public static IReadOnlyList<string> Cities { get; } = ["Алматы", "Алматы", "Алматы", "Алматы", "Астана", "Астана", "Шымкент", "Караганда", "Талдыкорган", "Тараз"];

    /// <summary>The same cities as people spell them.</summary>
    public static IReadOnlyList<string> CityDrift { get; } = ["Almaty", "Алма-Ата", "алматы", "Нур-Султан", "Astana", "Қарағанды", "Чимкент", "Талдықорған"];

    public static IReadOnlyList<string> Streets { get; } = ["ул. Заводская", "пр. Степной", "ул. Складская", "мкр. Восточный-2", "ул. Арычная", "пр. Тополиный"];
}
