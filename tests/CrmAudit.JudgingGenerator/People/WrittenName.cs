using CrmAudit.JudgingGenerator.Names;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.People;

/// <summary>The three name columns of one card.</summary>
public sealed record WrittenName(string Given, string Patronymic, string Surname)
{
    public static WrittenName Of(Person person, PersonCardPlan plan, SeededRandom random)
    {
        if (person.NominalName is { } nominal)
        {
            return new(nominal, "", "");
        }

        var surname = plan.Maiden && person.MaidenFamilyName is { } maiden ? FemaleForm(maiden) : person.Surname;
        var name = new WrittenName(
            Slipped(GivenName(person, plan), plan.GivenSlips, random),
            PatronymicName(person, plan),
            Slipped(surname.Write(plan.Script, plan.Latin, plan.SurnameSpelling), plan.SurnameSlips, random));
        return name.LaidOut(plan.Layout).Map(text => Finish(text, plan));
    }

    private static NameForms FemaleForm(NameForms family) => Names.Surname.Female(family);

    private static string GivenName(Person person, PersonCardPlan plan)
    {
        var full = person.Given.Write(plan.Script, plan.Latin, plan.GivenSpelling);
        return plan.Given switch
        {
            GivenForm.Initial => full[..1] + ".",
            GivenForm.Diminutive when person.Given.Diminutives.Count > 0 => Diminutive(person.Given, plan),
            _ => full,
        };
    }

    private static string Diminutive(NameForms given, PersonCardPlan plan)
    {
        var diminutive = given.Diminutives[plan.Diminutive % given.Diminutives.Count];
        return plan.Script == Script.Latin && given.Latin is null ? Romanization.Write(diminutive, plan.Latin) : diminutive;
    }

    private static string PatronymicName(Person person, PersonCardPlan plan)
    {
        if (!plan.Patronymic || person.Patronymic is null)
        {
            return "";
        }

        var patronymic = person.Patronymic.Write(plan.Script, plan.Latin, 0);
        return plan.Given == GivenForm.Initial ? patronymic[..1] + "." : patronymic;
    }

    private static string Slipped(string name, int slips, SeededRandom random)
    {
        for (var slip = 0; slip < slips; slip++)
        {
            name = TypingSlip.In(name, random);
        }

        return name;
    }

    private static string Finish(string text, PersonCardPlan plan)
    {
        var cased = plan.Casing switch
        {
            Casing.Upper => text.ToUpperInvariant(),
            Casing.Lower => text.ToLowerInvariant(),
            _ => text,
        };
        return plan.LookAlikeLetters ? LookAlikeLetters.In(cased) : cased;
    }

    private WrittenName LaidOut(NameLayout layout) => layout switch
    {
        NameLayout.Swapped => new(Surname, Patronymic, Given),
        NameLayout.WholeInGiven => new($"{Surname} {Given} {Patronymic}".TrimEnd(), "", ""),
        NameLayout.WholeInSurname => new("", "", $"{Given} {Patronymic} {Surname}".Replace("  ", " ")),
        NameLayout.Glued => new(Surname + Given, Patronymic, ""),
        _ => this,
    };

    private WrittenName Map(Func<string, string> change) => new(change(Given), change(Patronymic), change(Surname));
}
