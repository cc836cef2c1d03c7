using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>A task of the portal.</summary>
internal sealed record PortalTask(int Id, string Title, string Owner, string Author, DateTime CreatedAt, string Status, string Priority, DateTime? DueAt, DateTime? ClosedAt, string Group);

/// <summary>The tasks of half a year.</summary>
internal static class Tasks
{
    private const int Count = 420;

    public static List<PortalTask> Make(SeededRandom random, List<Deal> deals) => [.. Enumerable.Range(0, Count).Select(i => One(random, i, random.Of(deals)))];

    private static PortalTask One(SeededRandom random, int index, Deal deal)
    {
        var done = random.Chance(82);
        var created = Calendar.DaysAgo(random, done || random.Chance(30) ? random.Between(1, 185) : random.Between(1, 8));
        var due = created.AddDays(random.Between(1, 10));
        DateTime? closed = done ? Calendar.NotAfterExport(random.Chance(80) ? due.AddHours(-random.Between(1, 20)) : due.AddDays(random.Between(1, 9))) : null;
        return new(
            Calendar.FirstId(6001) + index, $"{random.Of(["Подготовить КП", "Перезвонить", "Проверить остаток", "Согласовать скидку", "Шот жіберу"])}: {deal.Title}",
            Staff.Manager(random), random.Chance(70) ? Staff.HeadOfSales : Staff.Director, created,
            done ? "Завершена" : random.Of(["Ждет выполнения", "Выполняется", "Отложена"]), random.Chance(10) ? "Высокий" : "Средний",
            random.Chance(92) ? due : null, closed > created ? closed : done ? created.AddHours(3) : null, random.Chance(30) ? "Продажи" : "");
    }
}
