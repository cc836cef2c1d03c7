namespace CrmAudit.ExampleGenerator.Words;

/// <summary>The people of the example company, all invented.</summary>
internal static class Staff
{
    /// <summary>Managers who work there; the first keep the most deals.</summary>
    public static IReadOnlyList<string> Managers { get; } = ["Айгүл Сәрсенова", "Ерлан Тоқтаров", "Марина Клинова", "Дәулет Ахметжанов", "Тимур Бейсеков", "Ольга Рудакова"];

    /// <summary>Managers who have left, cards and all.</summary>
    public static IReadOnlyList<string> Dismissed { get; } = ["Сергей Панфёров", "Гүлжан Оспанбекова"];

    public static string HeadOfSales => "Жанар Мұсабаева";

    public static string Administrator => "Руслан Ибрагимов";

    public static string Director => "Бауыржан Ералиев";

    public static string Manager(SeededRandom random) => Managers[Math.Min(random.Below(Managers.Count), random.Below(Managers.Count))];

    public static IReadOnlyList<string> Sources { get; } = ["Звонок", "Веб-сайт", "Instagram", "Существующий клиент", "Выставка", "Kaspi Магазин", "2GIS"];

    /// <summary>The same sources as people spell them.</summary>
    public static IReadOnlyList<string> SourceDrift { get; } = ["instagram", "Инстаграм", "2Гис", "сайт", "Веб-Сайт", "звонок"];
}
