using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>The deals of half a year, and the open ones left over from before.</summary>
internal static class Deals
{
    public const string Won = "Сделка успешна";
    public const string Lost = "Сделка провалена";

    private const int Recent = 420;
    private const int LeftOver = 34;

    public static List<string> Wholesale { get; } = ["Новая заявка", "В работе", "КП отправлено", "Счёт выставлен", "Отгрузка"];
    public static List<string> Projects { get; } = ["Замер на объекте", "Смета согласована", "Ведение переговоров", "Договор подписан", "Поставка"];
    private static readonly string[] Reasons = ["Дорого", "Купили у другого", "Нет в наличии", "Другое", "Заморозили объект"];

    public static List<Deal> Make(SeededRandom random, List<Firm> firms, List<Contact> people)
    {
        var deals = new List<Deal>();
        for (var i = 0; i < Recent; i++)
        {
            var end = random.Below(100) switch { < 46 => Won, < 72 => Lost, _ => null };
            deals.Add(Clean(random, i, random.Between(1, end is null ? 70 : 185), end, firms, people));
        }
        for (var i = 0; i < LeftOver; i++)
        {
            var deal = Clean(random, Recent + i, random.Between(230, 640), null, firms, people);
            deal.ModifiedAt = deal.CreatedAt.AddDays(random.Between(0, 30));
            deals.Add(deal);
        }
        Spoil(random, deals);
        return deals;
    }

    private static Deal Clean(SeededRandom random, int index, int days, string? end, List<Firm> firms, List<Contact> people)
    {
        var firm = random.Of(firms);
        var person = people.FirstOrDefault(contact => contact.Company == firm.Title) ?? random.Of(people);
        var created = Calendar.DaysAgo(random, days);
        var took = Math.Min(days, random.Between(1, 45));
        var modified = Calendar.NotAfterExport(created.AddDays(end is null ? random.Between(0, Math.Max(0, days)) : took).AddMinutes(random.Between(5, 40)));
        var project = random.Chance(28);
        return new()
        {
            Id = Calendar.FirstId(2001) + index,
            Pipeline = project ? "Проекты" : "Опт",
            Stage = end ?? random.Of(project ? Projects : Wholesale),
            Title = $"{random.Of(["Поставка", "Заявка", "Заказ", "Тапсырыс"])} {3000 + index} {firm.Stem}",
            Owner = firm.Owner is { Length: > 0 } owner && !Staff.Dismissed.Contains(owner) ? owner : Staff.Manager(random),
            Source = random.Of(Staff.Sources),
            Company = firm.Title,
            Contact = person.FullName,
            Closed = end is not null,
            CreatedAt = created,
            ModifiedAt = modified,
            CloseAt = end is not null ? modified : created.AddDays(30),
            LossReason = end == Lost ? random.Of(Reasons) : "",
            ContractNumber = index % 45 == 3 ? $"ЖҚ-{index}/26" : "",
            Lines = MakeLines(random, project ? 40 : 8),
        };
    }

    private static List<(string Product, decimal Price, int Quantity)> MakeLines(SeededRandom random, int scale) =>
        [.. random.Shuffled(Goods.All).Take(random.Between(1, 3)).Select(item => (item.Name, (decimal)item.Price, random.Between(1, 12) * scale))];

    private static void Spoil(SeededRandom random, List<Deal> deals)
    {
        var open = deals.Where(static deal => !deal.Closed).ToList();
        new Dirt<Deal>(random, deals)
            .Spoil(52, static (deal, _) => deal.Source = "")
            .Spoil(12, Staff.SourceDrift, static (deal, text) => deal.Source = text)
            .Spoil(8, ["-", "...", "тест"], static (deal, text) => deal.Source = text);
        new Dirt<Deal>(random, deals)
            .Spoil(31, static (deal, _) => (deal.Company, deal.Contact) = ("", ""))
            .Spoil(40, static (deal, _) => deal.Contact = "");
        new Dirt<Deal>(random, deals)
            .Spoil(9, static (deal, _) => deal.Currency = "")
            .Spoil(14, static (deal, _) =>
            {
                deal.Currency = "Доллар США";
                deal.Lines = [.. deal.Lines.Select(static line => (line.Product, Math.Round(line.Price / 500m, 2), line.Quantity))];
            })
            .Spoil(6, static (deal, _) => (deal.Lines, deal.Sum) = ([], "0.00"))
            .Spoil(5, ["договорная", "1,5 млн", "уточнить"], static (deal, text) => (deal.Lines, deal.Sum) = ([], text))
            .Spoil(4, static (deal, _) => (deal.Lines, deal.Sum) = ([], "-15000.00"))
            .Spoil(22, static (deal, i) => (deal.Lines, deal.Sum) = ([], $"{125000 + (i * 7300)}.00"));
        new Dirt<Deal>(random, deals.Where(static deal => deal.Closed))
            .Spoil(7, static (deal, _) => deal.CloseAt = deal.CreatedAt.AddDays(-12))
            .Spoil(30, static (deal, _) => deal.LossReason = "");
        new Dirt<Deal>(random, open)
            .Spoil(4, static (deal, _) => deal.CreatedAt = deal.CreatedAt.AddYears(2))
            .Spoil(8, Fillers.Names, static (deal, text) => deal.Title = text);
        new Dirt<Deal>(random, open)
            .Spoil(19, static (deal, i) => deal.Owner = Staff.Dismissed[i % 2]);
        new Dirt<Deal>(random, deals)
            .Spoil(70, ["instagram", "google", "2gis"], static (deal, text) => deal.UtmSource = text);
    }
}
