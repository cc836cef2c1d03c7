using CrmAudit.JudgingGenerator.Names;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.People;

/// <summary>Different people of one common name, with different numbers.</summary>
public sealed class NamesakeFactory(SeededRandom random, PersonFactory people)
{
    private const int CommonGivenNames = 25;
    private const int CommonSurnames = 20;

    public IReadOnlyList<Person> Create(int count)
    {
        var origin = random.Chance(0.65) ? Origin.Kazakh : Origin.Russian;
        var male = random.Chance(0.6);
        var wish = new PersonWish
        {
            Origin = origin,
            Male = male,
            Given = PersonFactory.GivenNames(origin, male)[random.Below(CommonGivenNames)],
            FamilyName = PersonFactory.FamilyNames(origin)[random.Below(CommonSurnames)],
        };
        var sameFather = random.Chance(0.15);
        NameForms? father = null;
        return Enumerable.Range(0, count)
            .Select(_ =>
            {
                var person = people.Create("namesakes", wish with { Father = sameFather ? father : null });
                father = person.Father;
                return person with { AlwaysShowsOwnPhone = true };
            })
            .ToList();
    }
}
