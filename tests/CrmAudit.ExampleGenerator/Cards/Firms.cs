using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>The firms of the base: first clean, then spoiled in known numbers.</summary>
internal static class Firms
{
    private const int Distinct = 250;
    private const int Triples = 15;
    private const int Doubles = 8;

    public static List<Firm> Make(SeededRandom random)
    {
        var names = random.Shuffled(FirmWords.Places.SelectMany(static place => FirmWords.Trades.Select(trade => (Place: place, Trade: trade)))).Take(Distinct).ToList();
        var firms = names.Select((name, i) => Clean(random, i, name.Place, name.Trade)).ToList();
        for (var i = 0; i < Triples; i++)
        {
            var (place, trade) = names[i];
            firms.Add(Copy(random, firms[i], firms.Count, $"«{place.Kk} {trade.Kk}» ЖШС", 1));
            firms.Add(Copy(random, firms[i], firms.Count, $"{place.En} {trade.En} LLP", 3));
        }
        for (var i = Triples; i < Triples + Doubles; i++)
        {
            firms.Add(Copy(random, firms[i], firms.Count, firms[i].Title.Replace("«", "\"", StringComparison.Ordinal).Replace("»", "\"", StringComparison.Ordinal), 2));
        }
        Spoil(random, firms.Take(Distinct).Skip(Triples + Doubles));
        return firms;
    }

    private static Firm Clean(SeededRandom random, int index, Spelling place, Spelling trade)
    {
        var created = Calendar.DaysAgo(random, random.Between(20, 760));
        var age = (Calendar.ExportedAt - created).Days;
        var stem = place.En.ToLowerInvariant();
        var kazakh = index % 6 == 5;
        return new()
        {
            Id = 101 + index,
            Stem = $"{place.Ru} {trade.Ru}",
            Title = kazakh ? $"«{place.Kk} {trade.Kk}» ЖШС" : $"ТОО «{place.Ru} {trade.Ru}»",
            Employees = random.Chance(35) ? random.Of(["1-10", "11-50", "51-250"]) : "",
            Owner = Staff.Manager(random),
            Address = random.Chance(60) ? $"{random.Of(FirmWords.Streets)}, {random.Between(1, 180)}" : "",
            Industry = random.Chance(75) ? random.Of(FirmWords.Industries) : "",
            CreatedAt = created,
            ModifiedAt = Calendar.DaysAgo(random, random.Below(Math.Min(age, 300) + 1)),
            Phone = Phones.Typed(Phones.National(index), index),
            Email = $"info@{stem}-{Names.ToLatin(trade.Ru)}.example.kz",
            Site = random.Chance(25) ? $"https://{stem}-{Names.ToLatin(trade.Ru)}.example.kz" : "",
            City = random.Of(FirmWords.Cities),
            TaxId = TaxId.Make(1998 + (index % 27), 1 + (index % 12), 4, 90000 + (index * 7)),
            AccountingCode = index % 40 == 7 ? $"КА-{1000 + index}" : "",
        };
    }

    /// <summary>The same firm entered again: another spelling, the phone typed another way, the rest half empty.</summary>
    private static Firm Copy(SeededRandom random, Firm of, int index, string title, int way)
    {
        var national = string.Concat(of.Phone.Where(char.IsAsciiDigit))[^10..];
        var created = Calendar.DaysAgo(random, random.Between(5, 180));
        return new()
        {
            Id = 101 + index,
            Stem = of.Stem,
            Title = title,
            Owner = Staff.Manager(random),
            CreatedAt = created,
            ModifiedAt = created.AddHours(2),
            Phone = Phones.Typed(national, way),
            Email = way == 1 ? of.Email : "",
            City = of.City,
            TaxId = way == 3 ? of.TaxId : "",
        };
    }

    private static void Spoil(SeededRandom random, IEnumerable<Firm> firms)
    {
        var cards = firms.ToList();
        new Dirt<Firm>(random, cards)
            .Spoil(6, Fillers.Names, static (firm, text) => firm.Title = text)
            .Spoil(12, static (firm, _) => firm.Title = firm.Title.Replace("ТОО", "TOO", StringComparison.Ordinal).Replace("ЖШС", "ЖШC", StringComparison.Ordinal))
            .Spoil(10, static (firm, _) => firm.Title = firm.Title.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal))
            .Spoil(8, static (firm, _) => firm.Title = firm.Stem.ToUpperInvariant());
        new Dirt<Firm>(random, cards)
            .Spoil(24, static (firm, _) => firm.Phone = "")
            .Spoil(8, Fillers.Phones, static (firm, text) => firm.Phone = text)
            .Spoil(9, ["+7 701 000 12", "870100012", "+7 (999) 00", "77010000123456"], static (firm, text) => firm.Phone = text);
        new Dirt<Firm>(random, cards)
            .Spoil(60, static (firm, _) => firm.Email = "")
            .Spoil(7, Fillers.Emails, static (firm, text) => firm.Email = text)
            .Spoil(8, static (firm, _) => firm.Email = firm.Email.Replace("@", "(at)", StringComparison.Ordinal))
            .Spoil(5, static (firm, _) => firm.Email = firm.Email.Replace(".example.kz", "", StringComparison.Ordinal));
        new Dirt<Firm>(random, cards.Where(static firm => !firm.TaxId.StartsWith('0')))
            .Spoil(40, static (firm, _) => firm.TaxId = "")
            .Spoil(9, static (firm, _) => firm.TaxId = Words.TaxId.Spoil(firm.TaxId))
            .Spoil(4, static (firm, _) => firm.TaxId = firm.TaxId[..11]);
        // A spreadsheet took the zeros off the numbers of firms registered in 2000-2009; the number itself is right.
        new Dirt<Firm>(random, cards.Where(static firm => firm.TaxId.StartsWith('0')))
            .Spoil(30, static (firm, _) => firm.TaxId = firm.TaxId.TrimStart('0'));
        new Dirt<Firm>(random, cards)
            .Spoil(28, FirmWords.CityDrift, static (firm, text) => firm.City = text)
            .Spoil(25, static (firm, _) => firm.City = "");
        new Dirt<Firm>(random, cards)
            .Spoil(14, static (firm, i) => firm.Owner = Staff.Dismissed[i % 2])
            .Spoil(4, static (firm, _) => firm.Owner = "");
        new Dirt<Firm>(random, cards.Where(static firm => firm.CreatedAt < Calendar.ExportedAt.AddDays(-460)))
            .Spoil(60, (firm, _) => firm.ModifiedAt = firm.CreatedAt.AddDays(random.Between(1, 60)));
    }
}
