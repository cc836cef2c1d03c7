using System.Globalization;
using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>The people of the base: first clean, then spoiled in known numbers.</summary>
internal static class Contacts
{
    private const int Distinct = 560;
    private const int Copies = 40;

    /// <summary>Numbers of firms come before those of people.</summary>
    private const int FirstPhone = 1000;

    public static List<Contact> Make(SeededRandom random, List<Firm> firms)
    {
        var people = Enumerable.Range(0, Distinct).Select(i => Clean(random, i, firms)).ToList();
        for (var i = 0; i < Copies; i++)
        {
            people.Add(Copy(random, people[i], people.Count, i));
        }
        Spoil(random, people.Skip(Copies).Take(Distinct - Copies));
        return people;
    }

    private static Contact Clean(SeededRandom random, int index, List<Firm> firms)
    {
        var name = random.Of(random.Chance(50) ? Names.Men : Names.Women);
        // Family names of another row keep namesakes with one phone apart.
        var firm = random.Chance(78) ? random.Of(firms) : null;
        var national = Phones.National(FirstPhone + index);
        var created = Calendar.DaysAgo(random, random.Between(2, 780));
        var age = (Calendar.ExportedAt - created).Days;
        var modified = Calendar.DaysAgo(random, random.Below(Math.Min(age, 330) + 1));
        return new()
        {
            Id = 1001 + index,
            First = name.First,
            Last = name.Last,
            Middle = random.Chance(55) ? name.Middle : "",
            BirthDate = random.Chance(9) ? new DateOnly(random.Between(1962, 2001), random.Between(1, 12), random.Between(1, 28)).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) : "",
            Position = firm is not null && random.Chance(62) ? random.Of(Names.Positions) : "",
            Company = firm?.Title ?? "",
            Owner = firm?.Owner is { Length: > 0 } owner ? owner : Staff.Manager(random),
            Comment = random.Chance(18) ? random.Of(["Берёт под объект", "Просит отсрочку 14 дней", "Звонить после обеда", "Тапсырыс аптасына бір рет", "Нужен счёт с НДС"]) + $", {random.Between(1, 400)}" : "",
            Source = random.Of(Staff.Sources),
            CreatedAt = created,
            ModifiedAt = modified > created ? modified : created.AddMinutes(3),
            LastActivityAt = Calendar.NotAfterExport((modified > created ? modified : created).AddDays(random.Below(10))),
            National = national,
            Phone = Phones.Typed(national, random.Below(5)),
            Email = random.Chance(70) ? $"{Names.ToLatin(name.First)}.{Names.ToLatin(name.Last)}{index}@{random.Of(["mail", "post", "office"])}.example.kz" : "",
            City = random.Of(FirmWords.Cities),
            FavouriteHoliday = index % 61 == 5 ? random.Of(["Наурыз", "Новый год"]) : "",
        };
    }

    /// <summary>The same person entered again, as the three alphabets of the country allow.</summary>
    private static Contact Copy(SeededRandom random, Contact of, int index, int turn)
    {
        var created = Calendar.DaysAgo(random, random.Between(3, 170));
        Func<string, string> spell = (turn % 3) switch { 0 => Names.ToLatinName, 1 => Names.WithoutKazakhLetters, _ => static text => text };
        return new()
        {
            Id = 1001 + index,
            First = spell(of.First),
            Last = spell(of.Last),
            Company = turn % 2 == 0 ? of.Company : "",
            Owner = Staff.Manager(random),
            Source = random.Of(Staff.Sources),
            CreatedAt = created,
            ModifiedAt = created.AddMinutes(4),
            LastActivityAt = created.AddMinutes(4),
            National = of.National,
            Phone = Phones.Typed(of.National, turn + 2),
            Email = turn % 4 == 0 ? of.Email : "",
            City = of.City,
        };
    }

    private static void Spoil(SeededRandom random, IEnumerable<Contact> people)
    {
        var cards = people.ToList();
        new Dirt<Contact>(random, cards)
            .Spoil(16, Fillers.Names, static (card, text) => (card.First, card.Last, card.Middle) = (text, "", ""))
            .Spoil(14, static (card, _) => card.Last = card.Last.Replace('а', 'a').Replace('о', 'o').Replace('е', 'e'))
            .Spoil(10, static (card, _) => (card.First, card.Last) = (Names.ToLatinName(card.First), Names.ToLatinName(card.Last)));
        new Dirt<Contact>(random, cards)
            .Spoil(46, static (card, _) => card.Phone = "")
            .Spoil(21, Fillers.Phones, static (card, text) => card.Phone = text)
            .Spoil(24, ["+7 701 000 12", "87010001", "+7 (000) 123-45-67", "7701000123456"], static (card, text) => card.Phone = text)
            .Spoil(12, static (card, _) => card.Phone = "'+7" + card.National);
        new Dirt<Contact>(random, cards.Where(static card => card.Email.Length > 0))
            .Spoil(12, Fillers.Emails, static (card, text) => card.Email = text)
            .Spoil(9, static (card, _) => card.Email = card.Email.Replace("@", "", StringComparison.Ordinal))
            .Spoil(7, static (card, _) => card.Email = card.Email.Replace('.', ','))
            .Spoil(6, static (card, i) => card.Email += $", zakaz{i}@post.example.kz");
        new Dirt<Contact>(random, cards)
            .Spoil(96, static (card, _) => card.Source = "")
            .Spoil(13, ["-", "...", "тест"], static (card, text) => card.Source = text)
            .Spoil(34, Staff.SourceDrift, static (card, text) => card.Source = text);
        new Dirt<Contact>(random, cards)
            .Spoil(26, static (card, i) => card.Owner = Staff.Dismissed[i % 2])
            .Spoil(7, static (card, _) => card.Owner = "");
        new Dirt<Contact>(random, cards)
            .Spoil(40, FirmWords.CityDrift, static (card, text) => card.City = text)
            .Spoil(70, static (card, _) => card.City = "");
        new Dirt<Contact>(random, cards)
            .Spoil(22, Fillers.Texts, static (card, text) => card.Comment = text);
        new Dirt<Contact>(random, cards.Where(static card => card.CreatedAt < Calendar.ExportedAt.AddDays(-450) && card.CreatedAt > Calendar.ExportedAt.AddDays(-720)))
            .Spoil(95, (card, _) =>
            {
                card.ModifiedAt = card.CreatedAt.AddDays(random.Between(1, 50));
                card.LastActivityAt = card.ModifiedAt;
            });
        // Imported from an older notebook: nobody has spoken to them for more than two years.
        new Dirt<Contact>(random, cards.Where(static card => card.CreatedAt > Calendar.ExportedAt.AddDays(-440)))
            .Spoil(18, (card, _) => card.LastActivityAt = Calendar.DaysAgo(random, random.Between(745, 900)))
            .Spoil(6, static (card, _) => card.CreatedAt = card.CreatedAt.AddYears(10))
            .Spoil(5, static (card, i) => card.BirthDate = i % 2 == 0 ? "31.02.1985" : "01.01.1790");
    }
}
