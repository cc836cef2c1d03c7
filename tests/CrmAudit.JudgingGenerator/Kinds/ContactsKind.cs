using CrmAudit.JudgingGenerator.Output;
using CrmAudit.JudgingGenerator.People;

namespace CrmAudit.JudgingGenerator.Kinds;

/// <summary>Contacts with copies, as a trading company's base holds them.</summary>
public static class ContactsKind
{
    private static readonly IReadOnlyList<(string, double)> WithoutEmployers =
    [
        ("single", 60), ("employed", 18), ("family", 3.2), ("colleagues", 1.6), ("namesakes", 1.5), ("one-number", 0.5), ("nominal", 1.2),
    ];

    private static readonly IReadOnlyList<(string, double)> WithEmployers =
    [
        ("single", 30), ("employed", 22), ("family", 2), ("colleagues", 7), ("namesakes", 1), ("one-number", 0.4), ("nominal", 0.8),
    ];

    public static CardBase Create(ulong seed, int size, bool employers)
    {
        var workshop = new Workshop(seed);
        var surplus = (int)(size * CopyCounts.SurplusShare);
        List<Person> persons = [];
        while (persons.Count < size - surplus)
        {
            persons.AddRange(Draw(workshop, employers));
        }

        persons.RemoveRange(size - surplus, persons.Count - (size - surplus));
        return new ContactBase(workshop).Write(employers ? persons : persons.Select(Unemployed).ToList(), surplus);
    }

    private static IReadOnlyList<Person> Draw(Workshop workshop, bool employers)
    {
        var random = workshop.Random;
        return random.PickWeighted(employers ? WithEmployers : WithoutEmployers) switch
        {
            "family" => workshop.Families.Create(),
            "colleagues" => workshop.Colleagues.Create(random.Chance(0.05) ? random.Between(12, 30) : random.Between(2, 8)),
            "employed" => [workshop.Colleagues.Alone()],
            "namesakes" => workshop.Namesakes.Create(random.Between(2, 4)),
            "one-number" => workshop.Strangers.OnOneNumber(),
            "nominal" => [workshop.Strangers.Nominal()],
            _ => [workshop.People.Create("single", new PersonWish())],
        };
    }

    private static Person Unemployed(Person person) => person with { Employer = null };
}
