using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>An entry of the list «Дела».</summary>
internal sealed record ActivityEntry(int Id, string Deal, string Client, string Type, string Title, DateTime DueAt, string Owner, string Status, string Priority, DateTime CreatedAt);

/// <summary>Calls, letters and meetings planned in deals; not every open deal has a next step.</summary>
internal static class Activities
{
    public static List<ActivityEntry> Make(SeededRandom random, List<Deal> deals)
    {
        var entries = new List<ActivityEntry>();
        foreach (var deal in deals.Where(static deal => deal.CreatedAt < Calendar.ExportedAt))
        {
            var done = deal.Closed || random.Chance(45);
            for (var i = random.Between(0, 2); i > 0; i--)
            {
                var created = Calendar.NotAfterExport(deal.CreatedAt.AddHours(random.Between(1, 30)));
                var type = random.Of(["Звонок", "Письмо", "Встреча"]);
                entries.Add(new(
                    9001 + entries.Count, deal.Title, deal.Company.Length > 0 ? deal.Company : deal.Contact, type, $"{type}: {random.Of(["уточнить объём", "отправить КП", "согласовать доставку", "напомнить об оплате"])}",
                    done ? created.AddDays(1) : Calendar.ExportedAt.Date.AddDays(random.Between(-40, 12)).AddHours(15), deal.Owner.Length > 0 ? deal.Owner : Staff.HeadOfSales,
                    done ? "Завершено" : "Ожидается", random.Chance(12) ? "Высокая" : "Обычная", created));
            }
        }
        return entries;
    }
}
