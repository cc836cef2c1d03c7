using CrmAudit.JudgingGenerator.Firms;
using CrmAudit.JudgingGenerator.Names;
using CrmAudit.JudgingGenerator.Numbers;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.People;

/// <summary>Makes persons with numbers of their own.</summary>
public sealed class PersonFactory(SeededRandom random, PhonePlan phones, MailBook mails, TaxId taxIds)
{
    private static readonly IReadOnlyList<(Origin, double)> Origins =
        [(Origin.Kazakh, 62), (Origin.Russian, 34), (Origin.Foreign, 4)];

    private readonly Dictionary<string, int> _bearers = [];
    private int _entity;

    public Person Create(string setting, PersonWish wish)
    {
        var origin = wish.Origin ?? random.PickWeighted(Origins);
        var male = wish.Male ?? random.Chance(0.52);
        var given = wish.Given ?? random.PickSkewed(GivenNames(origin, male));
        var family = wish.FamilyName ?? random.PickSkewed(FamilyNames(origin));
        var father = origin == Origin.Foreign ? null : wish.Father ?? random.PickSkewed(GivenNames(origin, male: true));
        var person = new Person(setting)
        {
            Entity = ++_entity,
            Male = male,
            Origin = origin,
            Given = given,
            FamilyName = family,
            Father = father,
            Patronymic = father is null ? null : Patronymic.Of(father, male, origin == Origin.Kazakh && random.Chance(0.35)),
            MaidenFamilyName = male || origin == Origin.Foreign ? null : random.PickSkewed(FamilyNames(origin)),
            Iin = taxIds.OfPerson(Birth(wish.BirthYears), male),
            Mobile = phones.Mobile(),
            SecondPhone = phones.Mobile(),
            PrivateMail = mails.Private(given.Latin ?? given.Russian[0], family.Latin ?? family.Russian[0]),
            City = wish.City ?? City.Draw(random),
            Position = random.Below(100),
        };
        _bearers[person.NameKey] = _bearers.GetValueOrDefault(person.NameKey) + 1;
        return person;
    }

    /// <summary>True when no other person of the base has this surname and given name.</summary>
    public bool HasRareName(Person person) => _bearers[person.NameKey] == 1;

    public Origin DrawOrigin() => random.PickWeighted(Origins);

    public static IReadOnlyList<NameForms> GivenNames(Origin origin, bool male) => (origin, male) switch
    {
        (Origin.Kazakh, true) => NameStock.KazakhMale,
        (Origin.Kazakh, false) => NameStock.KazakhFemale,
        (Origin.Russian, true) => NameStock.RussianMale,
        (Origin.Russian, false) => NameStock.RussianFemale,
        (_, true) => NameStock.ForeignMale,
        _ => NameStock.ForeignFemale,
    };

    public static IReadOnlyList<NameForms> FamilyNames(Origin origin) => origin switch
    {
        Origin.Kazakh => NameStock.KazakhSurnames,
        Origin.Russian => NameStock.RussianSurnames,
        _ => NameStock.ForeignSurnames,
    };

    private DateOnly Birth((int First, int Last) years) =>
        new DateOnly(random.Between(years.First, years.Last), 1, 1).AddDays(random.Below(365));
}
