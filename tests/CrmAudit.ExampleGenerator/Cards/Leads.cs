using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>The enquiries of half a year.</summary>
internal static class Leads
{
    private const int Count = 360;
    private const int FirstPhone = 3000;

    private static readonly string[] Statuses = ["Не обработан", "В обработке", "Не удалось связаться", "Сконвертирован", "Сконвертирован", "Некачественный лид"];

    public static List<Lead> Make(SeededRandom random)
    {
        var leads = Enumerable.Range(0, Count).Select(i => Clean(random, i)).ToList();
        var places = random.Shuffled(Enumerable.Range(0, Count));
        Spoil(leads, places.Take(64), static lead => lead with { Source = "" });
        Spoil(leads, places.Skip(64).Take(11), static lead => lead with { Title = "Тестовый лид", First = "Тест", Last = "", Phone = "+7 (777) 777-77-77" });
        Spoil(leads, places.Skip(75).Take(15), static lead => lead with { Phone = "" });
        Spoil(leads, places.Skip(90).Take(13), static lead => lead with { Phone = "8701000" });
        Spoil(leads, places.Skip(103).Take(3), static lead => lead with { CreatedAt = lead.CreatedAt.AddYears(3) });
        return leads;
    }

    private static Lead Clean(SeededRandom random, int index)
    {
        var (first, last, _) = random.Of(random.Chance(50) ? Names.Men : Names.Women);
        var created = Calendar.DaysAgo(random, random.Between(0, 185));
        var web = random.Chance(45);
        var marked = web && random.Chance(60);
        return new(
            Calendar.FirstId(4001) + index,
            web ? $"Заявка с сайта № {700 + index}" : $"Входящий звонок {first}",
            first, last, random.Of(Statuses), Staff.Manager(random), web ? "Веб-сайт" : random.Of(Staff.Sources),
            Phones.Typed(Phones.National(FirstPhone + index), random.Below(5)),
            random.Chance(30) ? $"{Names.ToLatin(last)}.{index}@post.example.kz" : "",
            "", marked ? random.Of(["instagram", "google", "2gis"]) : "", marked ? "cpc" : "", created, Calendar.NotAfterExport(created.AddHours(random.Between(1, 90))));
    }

    private static void Spoil(List<Lead> leads, IEnumerable<int> places, Func<Lead, Lead> spoil)
    {
        foreach (var place in places)
        {
            leads[place] = spoil(leads[place]);
        }
    }
}
