using CrmAudit.JudgingGenerator.Names;
using CrmAudit.JudgingGenerator.Numbers;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.People;

/// <summary>People who are nobody's relatives on one number (a number given out anew, an assistant's phone), and buyers without a name.</summary>
public sealed class StrangerFactory(SeededRandom random, PersonFactory people)
{
    public IReadOnlyList<Person> OnOneNumber()
    {
        var first = people.Create("one-number", new PersonWish());
        while (true)
        {
            var second = people.Create("one-number", new PersonWish { City = first.City });
            if (GivenNameApart.From(first.Given, second.Given) && first.FamilyName != second.FamilyName)
            {
                return [Sharing(first, first.Mobile), Sharing(second, first.Mobile)];
            }
        }
    }

    public Person Nominal() =>
        people.Create("nominal", new PersonWish()) with { NominalName = FormalValue.Draw(random, FormalValue.Buyers) };

    private static Person Sharing(Person person, string phone) => person with { SharedPhone = phone, NeverShortensName = true };
}
