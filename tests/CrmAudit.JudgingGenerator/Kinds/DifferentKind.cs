using CrmAudit.JudgingGenerator.Firms;
using CrmAudit.JudgingGenerator.Output;
using CrmAudit.JudgingGenerator.People;

namespace CrmAudit.JudgingGenerator.Kinds;

/// <summary>Bases of only different people: every group found here is false.</summary>
public static class DifferentKind
{
    private const string OnlySource = "Kaspi Магазин";

    public static CardBase OneFirm(ulong seed, int size)
    {
        var workshop = new Workshop(seed);
        return new ContactBase(workshop).Write(workshop.Colleagues.Create(size), surplus: 0);
    }

    public static CardBase ManyFirms(ulong seed, int size) =>
        Write(seed, size, workshop => workshop.Colleagues.Create(workshop.Random.Between(3, 12)));

    public static CardBase OneCity(ulong seed, int size)
    {
        var city = City.All[(int)(seed % (ulong)City.All.Count)];
        return Write(seed, size, workshop => [workshop.People.Create("one-city", new PersonWish { City = city })]);
    }

    public static CardBase OneSource(ulong seed, int size) => Write(
        seed,
        size,
        workshop => [workshop.Random.Chance(0.05)
            ? workshop.Strangers.Nominal()
            : workshop.People.Create("one-source", new PersonWish())],
        OnlySource);

    public static CardBase Families(ulong seed, int size) => Write(seed, size, workshop => workshop.Families.Create());

    public static CardBase Namesakes(ulong seed, int size) =>
        Write(seed, size, workshop => workshop.Namesakes.Create(workshop.Random.Between(2, 5)));

    private static CardBase Write(ulong seed, int size, Func<Workshop, IReadOnlyList<Person>> draw, string? onlySource = null)
    {
        var workshop = new Workshop(seed);
        List<Person> persons = [];
        while (persons.Count < size)
        {
            persons.AddRange(draw(workshop));
        }

        persons.RemoveRange(size, persons.Count - size);
        return new ContactBase(workshop, onlySource).Write(persons, surplus: 0);
    }
}
