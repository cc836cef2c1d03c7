using CrmAudit.JudgingGenerator.Firms;
using CrmAudit.JudgingGenerator.Names;
using CrmAudit.JudgingGenerator.Numbers;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.People;

/// <summary>Families of two to five on one phone or one mailbox: spouses, parents with children, siblings.</summary>
public sealed class FamilyFactory(SeededRandom random, PersonFactory people, MailBook mails)
{
    private static readonly (string Male, string Female)[] SameNameOfTwoSexes =
        [("Александр", "Александра"), ("Евгений", "Евгения"), ("Валентин", "Валентина"), ("Валерий", "Валерия"), ("Виктор", "Виктория")];

    public IReadOnlyList<Person> Create()
    {
        var family = Members();
        var kind = random.Below(100);
        var phone = kind < 85 ? family[0].Mobile : null;
        var mail = kind >= 60 ? random.Chance(0.5) ? family[0].PrivateMail : mails.Family(family[0].FamilyName.Russian[0]) : null;
        return family
            .Select(member => member with { SharedPhone = phone, SharedMail = mail, NeverShortensName = true })
            .ToList();
    }

    private List<Person> Members()
    {
        var wish = new PersonWish { City = City.Draw(random), Origin = random.Chance(0.68) ? Origin.Kazakh : Origin.Russian };
        var size = random.PickWeighted<int>([(2, 60), (3, 25), (4, 12), (5, 3)]);
        return random.Below(100) switch
        {
            < 62 => ParentsAndChildren(wish, size),
            < 97 => Siblings(wish, size),
            _ => FatherAndDaughterOfOneName(wish),
        };
    }

    private List<Person> ParentsAndChildren(PersonWish wish, int size)
    {
        var father = people.Create("family", wish with { Male = true, BirthYears = (1955, 1978) });
        var motherHasHisName = random.Chance(0.85);
        var children = wish with { FamilyName = father.FamilyName, Father = father.Given, BirthYears = (1985, 2004) };
        List<Person> family = [father];
        if (random.Chance(0.7))
        {
            family.Add(Apart(family, wish with
            {
                Male = false,
                FamilyName = motherHasHisName ? father.FamilyName : null,
                BirthYears = (1957, 1982),
            }));
        }

        while (family.Count < size)
        {
            family.Add(Apart(family, children));
        }

        return family;
    }

    private List<Person> Siblings(PersonWish wish, int size)
    {
        var eldest = people.Create("family", wish with { BirthYears = (1970, 1998) });
        List<Person> family = [eldest];
        while (family.Count < size)
        {
            family.Add(Apart(family, wish with { FamilyName = eldest.FamilyName, Father = eldest.Father, BirthYears = (1972, 2004) }));
        }

        return family;
    }

    /// <summary>Александр and his daughter Александра: two people, whatever the phone says.</summary>
    private List<Person> FatherAndDaughterOfOneName(PersonWish wish)
    {
        var (male, female) = random.Pick(SameNameOfTwoSexes);
        wish = wish with { Origin = Origin.Russian };
        var father = people.Create("family", wish with
        {
            Male = true,
            Given = NameStock.RussianMale.First(name => name.Russian[0] == male),
            BirthYears = (1955, 1978),
        });
        var daughter = people.Create("family", wish with
        {
            Male = false,
            Given = NameStock.RussianFemale.First(name => name.Russian[0] == female),
            FamilyName = father.FamilyName,
            Father = father.Given,
            BirthYears = (1985, 2004),
        });
        return [father with { AlwaysShowsPatronymic = true }, daughter with { AlwaysShowsPatronymic = true }];
    }

    private Person Apart(IReadOnlyList<Person> others, PersonWish wish)
    {
        while (true)
        {
            var male = wish.Male ?? random.Chance(0.5);
            var given = random.PickSkewed(PersonFactory.GivenNames(wish.Origin!.Value, male));
            if (others.All(other => GivenNameApart.From(other.Given, given)))
            {
                return people.Create("family", wish with { Male = male, Given = given });
            }
        }
    }
}
