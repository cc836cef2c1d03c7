using System.Globalization;
using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>A deal of the base the company moved from.</summary>
internal sealed record OldDeal(int Id, string Title, string Budget, string Owner, DateTime CreatedAt, DateTime ModifiedAt, DateTime? ClosedAt, string Tags, string Note, string Stage, string Contact, string Company, string Phone, string Email, string LossReason, string UtmSource);

/// <summary>A person or a firm of the base the company moved from.</summary>
internal sealed record OldCard(int Id, bool IsFirm, string Name, string First, string Last, string Company, string Owner, DateTime CreatedAt, DateTime ModifiedAt, string Phone, string Email, string City, string TaxId, string Source);

/// <summary>What was left behind in the former system: cards nobody has edited for years and deals nobody closed.</summary>
internal static class OldBase
{
    private const int OldDeals = 160;
    private const int OldPeople = 150;
    private const int OldFirms = 60;
    private const int FirstId = 28_400_000;

    private static readonly string[] Stages = ["Первичный контакт", "Переговоры", "Принимают решение"];

    public static List<OldDeal> Deals(SeededRandom random, List<Firm> firms, List<Contact> people) => [.. Enumerable.Range(0, OldDeals).Select(i =>
    {
        var firm = random.Of(firms);
        var person = random.Of(people);
        var created = Calendar.DaysAgo(random, random.Between(560, 1150));
        var open = i % 8 == 3;
        var won = i % 2 == 0;
        var ended = created.AddDays(random.Between(3, 60));
        return new OldDeal(
            FirstId + (i * 13), $"Заявка {900 + i}", i % 20 == 7 ? "" : (random.Between(20, 900) * 1000).ToString(CultureInfo.InvariantCulture), i % 3 == 0 ? Staff.Dismissed[i % 2] : Staff.Managers[i % 3],
            created, ended, open ? null : ended, random.Chance(20) ? "опт,постоянный" : "", random.Chance(15) ? "Просил счёт;\nоплата после отгрузки, самовывоз" : "",
            open ? random.Of(Stages) : won ? "Успешно реализовано" : "Закрыто и не реализовано", person.FullName, firm.Title, i % 15 == 4 ? "" : "'+7" + Phones.National(5000 + i),
            random.Chance(40) ? $"zayavka{i}@mail.example.com" : "", !open && !won ? random.Of(["Дорого", "Другое", ""]) : "", random.Chance(12) ? "google" : "");
    })];

    public static List<OldCard> Contacts(SeededRandom random, List<Firm> firms, List<Contact> people)
    {
        var cards = new List<OldCard>();
        for (var i = 0; i < OldPeople + OldFirms; i++)
        {
            var isFirm = i >= OldPeople;
            var created = Calendar.DaysAgo(random, random.Between(600, 1200));
            var modified = created.AddDays(random.Between(1, 150));
            var id = FirstId + 7 + (i * 17);
            var owner = i % 4 == 0 ? Staff.Dismissed[0] : Staff.Managers[i % 4];
            if (isFirm)
            {
                // Half of them are in the new base too: the move was made by hand.
                var firm = firms[30 + ((i - OldPeople) * 3)];
                cards.Add(new(id, true, i % 5 == 0 ? firm.Title.Replace("ТОО ", "", StringComparison.Ordinal) : firm.Title, "", "", "", owner, created, modified, firm.Phone, firm.Email, firm.City, firm.TaxId, ""));
                continue;
            }
            var person = people[60 + (i * 3)];
            var moved = i % 2 == 0;
            var (first, last, _) = Names.Men[i % Names.Men.Count];
            cards.Add(moved
                ? new(id, false, person.FullName, person.First, person.Last, person.Company, owner, created, modified, "'+7" + person.National, person.Email, person.City, "", random.Of(Staff.Sources))
                : new(id, false, $"{first} {last}", first, last, "", owner, created, modified, i % 7 == 1 ? "" : "'+7" + Phones.National(5200 + i), i % 3 == 0 ? $"{Names.ToLatin(last)}{i}@mail.example.com" : "", i % 4 == 1 ? "" : random.Of(FirmWords.Cities), "", i % 5 == 1 ? "" : random.Of(Staff.Sources)));
        }
        return cards;
    }
}
