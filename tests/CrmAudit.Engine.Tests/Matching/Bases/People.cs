namespace CrmAudit.Engine.Tests.Matching.Bases;

/// <summary>An invented person.</summary>
internal sealed record Human(string Family, string Given, string Father, bool IsWoman)
{
    private static readonly string[] Stems = ["Абдрахман", "Байжан", "Дүйсен", "Ермек", "Жақсылық", "Исабек", "Кәрім", "Қуандық", "Мейірбек", "Нарымбет", "Омар", "Рақымжан", "Сәдуақас", "Тоқтар", "Уәлихан", "Шәріп", "Ысқақ", "Әубәкір", "Өмірзақ", "Алпысбай", "Бердіғұл", "Жүніс", "Қалиасқар", "Мәжит", "Нүркен", "Сағындық", "Тұяқбай", "Хасен"];
    private static readonly string[] Russian = ["Воронин", "Гусев", "Дорохов", "Ерёмин", "Зимин", "Карпов", "Лыткин", "Маслов", "Носков", "Осипов", "Панин", "Рыбаков", "Седов", "Третьяков", "Ушаков", "Фёдоров", "Шилов", "Щукин", "Якушев", "Богданов", "Цветков", "Чернов"];
    private static readonly string[] Plain = ["Юн", "Ли", "Хегай", "Шмидт", "Гергерт", "Коваль", "Литвиненко", "Сыздык", "Тасбулат"];

    public static IReadOnlyList<string> Men { get; } = ["Азамат", "Айбек", "Арслан", "Бекжан", "Ғабит", "Дидар", "Досым", "Ербол", "Жасұлан", "Кәкім", "Қуаныш", "Мақсат", "Мирас", "Нұржан", "Ораз", "Рүстем", "Сәкен", "Темірлан", "Төреғали", "Шерхан", "Артём", "Глеб", "Денис", "Егор", "Илья", "Кирилл", "Леонид", "Матвей", "Никита", "Роман"];

    public static IReadOnlyList<string> Women { get; } = ["Айсұлу", "Ақмарал", "Балжан", "Гауһар", "Дәметкен", "Еңлік", "Жәмилә", "Зере", "Камила", "Қуралай", "Меруерт", "Нұргүл", "Перизат", "Раушан", "Сымбат", "Тоғжан", "Ұлжан", "Шынар", "Алла", "Дарья", "Зинаида", "Инна", "Лариса", "Надежда", "Полина", "Раиса", "Тамара", "Элина", "Юлия", "Яна"];

    public string FamilyName => !Stems.Contains(Family) && !Russian.Contains(Family) ? Family : Stems.Contains(Family) ? Family + (Family.EndsWith('й') ? "" : "") + (IsWoman ? "ова" : "ов") : Family + (IsWoman ? "а" : "");

    public string Patronymic => Father + (IsWoman ? "қызы" : "ұлы");

    public static Human Of(Hand hand, bool? isWoman = null)
    {
        var woman = isWoman ?? hand.Is(0.5);
        var family = hand.Next(10) switch { < 6 => hand.Of(Stems), < 9 => hand.Of(Russian), _ => hand.Of(Plain) };
        return new(family, hand.Of(woman ? Women : Men), hand.Of(Men), woman);
    }

    /// <summary>Somebody of the same family: another given name.</summary>
    public Human Relative(Hand hand)
    {
        var woman = hand.Is(0.5);
        var given = hand.Of(woman ? Women : Men);
        return given == Given ? Relative(hand) : this with { Given = given, IsWoman = woman, Father = hand.Is(0.4) ? Father : hand.Of(Men) };
    }
}
