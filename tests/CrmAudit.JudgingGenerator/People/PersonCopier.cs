using CrmAudit.JudgingGenerator.Kinds;
using CrmAudit.JudgingGenerator.Names;
using CrmAudit.JudgingGenerator.Numbers;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.People;

/// <summary>Plans a further card of a person that a careful reader still recognises.</summary>
public sealed class PersonCopier(SeededRandom random, PersonHabits habits, PersonCardPlanner planner, PersonFactory people)
{
    private const int Attempts = 60;
    private const double ShareOfNameOnlyCopies = 0.3;

    private static readonly IReadOnlyList<(string, double)> NamePhenomena =
    [
        ("latin-script", 12), ("kazakh-script", 10), ("russian-script", 6), ("spelling", 12), ("diminutive", 9),
        ("initials", 7), ("name-order", 6), ("patronymic", 18), ("whole-name-in-one-field", 5), ("glued", 4),
        ("slip", 15), ("two-slips", 5), ("married-name", 9), ("case", 5), ("look-alike-letters", 2),
    ];

    private static readonly IReadOnlyList<(string, double)> NumberPhenomena =
    [
        ("same-numbers", 25), ("second-phone", 11), ("phone-changed", 15), ("phone-missing", 6), ("phone-column", 8),
        ("mail-added", 8), ("mail-other", 8), ("mail-typo", 9), ("mail-missing", 12), ("iin-wrong-digit", 14),
        ("iin-missing", 8), ("iin-added", 6), ("city-missing", 8), ("employer-missing", 5), ("shared-line-missing", 4),
    ];

    private static readonly IReadOnlyList<string[]> Exclusive =
    [
        ["latin-script", "kazakh-script", "russian-script"],
        ["slip", "two-slips"],
        ["diminutive", "initials", "married-name"],
        ["name-order", "whole-name-in-one-field", "glued"],
        ["second-phone", "phone-changed", "phone-missing"],
        ["mail-added", "mail-other", "mail-missing"],
        ["mail-typo", "mail-other", "mail-missing"],
        ["iin-wrong-digit", "iin-missing", "iin-added"],
    ];

    private static readonly string[] Shortening = ["diminutive", "initials", "married-name", "two-slips"];

    /// <summary>Null when the first card holds too little to recognise a copy by.</summary>
    public (PersonCardPlan Plan, string Phenomena)? Copy(Person person, PersonCardPlan original)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var plan = original with
            {
                PhoneFormat = PhoneFormat.Draw(random, habits.PhoneFormat),
                Iin = original.Iin == IinUse.Formal ? IinUse.Missing : original.Iin,
                EmployerStyle = random.Chance(0.5) ? planner.EmployerStyle() : original.EmployerStyle,
            };
            List<string> tags = [];
            if (person.NominalName is null)
            {
                foreach (var phenomenon in Drawn(NamePhenomena, [(0, 28), (1, 42), (2, 23), (3, 7)]))
                {
                    if (!(person.NeverShortensName && Shortening.Contains(phenomenon)))
                    {
                        plan = Apply(phenomenon, person, plan, tags);
                    }
                }
            }

            foreach (var phenomenon in Drawn(NumberPhenomena, [(1, 65), (2, 35)]))
            {
                plan = Apply(phenomenon, person, plan, tags);
            }

            if (plan.PhoneFormat != original.PhoneFormat && original.Mobile && plan.Mobile)
            {
                tags.Add("phone-format");
            }

            if (IsFair(person, original, plan, tags))
            {
                return (plan, tags.Count == 0 ? "same" : string.Join('+', tags.Distinct()));
            }
        }

        return null;
    }

    private bool IsFair(Person person, PersonCardPlan original, PersonCardPlan plan, List<string> tags)
    {
        if (person.NominalName is not null)
        {
            return original.Mobile && plan.Mobile;
        }

        if (PersonEvidence.Suffices(person, original, plan, rareName: false))
        {
            return true;
        }

        var byName = people.HasRareName(person)
            && PersonEvidence.Suffices(person, original, plan, rareName: true)
            && random.Chance(ShareOfNameOnlyCopies);
        if (byName)
        {
            tags.Add("rare-name-and-city-only");
        }

        return byName;
    }

    private IReadOnlyList<string> Drawn(IReadOnlyList<(string, double)> phenomena, IReadOnlyList<(int, double)> counts) =>
        PhenomenonDraw.Some(random, phenomena, counts, Exclusive);

    private PersonCardPlan Apply(string phenomenon, Person person, PersonCardPlan plan, List<string> tags)
    {
        var changed = Changed(phenomenon, person, plan);
        if (changed is null || changed == plan)
        {
            return plan;
        }

        tags.Add(phenomenon);
        return changed;
    }

    private PersonCardPlan? Changed(string phenomenon, Person person, PersonCardPlan plan) => phenomenon switch
    {
        "latin-script" => plan with { Script = Script.Latin, Latin = random.PickWeighted(LatinStyle.Frequencies) },
        "kazakh-script" when WritesOtherwiseInKazakh(person) => plan with { Script = Script.Kazakh },
        "russian-script" => plan with { Script = Script.Russian },
        "spelling" when plan.Script == Script.Russian => OtherSpelling(person, plan),
        "diminutive" when HasDiminutive(person, plan) =>
            plan with { Given = GivenForm.Diminutive, Diminutive = random.Below(4) },
        "initials" when plan.Given == GivenForm.Full => plan with { Given = GivenForm.Initial },
        "name-order" => plan with { Layout = plan.Layout == NameLayout.Swapped ? NameLayout.Separate : NameLayout.Swapped },
        "patronymic" when person.Patronymic is not null && !person.AlwaysShowsPatronymic => plan with { Patronymic = !plan.Patronymic },
        "whole-name-in-one-field" => plan with { Layout = random.Chance(0.6) ? NameLayout.WholeInGiven : NameLayout.WholeInSurname },
        "glued" when plan.Given == GivenForm.Full => plan with { Layout = NameLayout.Glued },
        "slip" => random.Chance(0.4) && !person.NeverShortensName
            ? plan with { GivenSlips = 1 }
            : plan with { SurnameSlips = 1 },
        "two-slips" => random.Chance(0.6)
            ? plan with { GivenSlips = 1, SurnameSlips = 1 }
            : plan with { SurnameSlips = 2 },
        "married-name" when person.MaidenFamilyName is not null && !plan.Maiden => plan with { Maiden = true },
        "case" => plan with { Casing = plan.Casing == Casing.Usual ? random.Chance(0.6) ? Casing.Upper : Casing.Lower : Casing.Usual },
        "look-alike-letters" when plan.Script != Script.Latin => plan with { LookAlikeLetters = true },
        "second-phone" => plan with { Mobile = Owns(person), SecondPhone = true },
        "phone-changed" => plan with { Mobile = false, SecondPhone = true },
        "phone-missing" => plan with { Mobile = false, SecondPhone = false },
        "phone-column" => plan with { MobileAsWorkPhone = !plan.MobileAsWorkPhone },
        "mail-added" => plan with { PrivateMail = person.PrivateMail != person.SharedMail, FormalMail = false },
        "mail-other" when person.WorkMail is not null => plan with { WorkMail = !plan.WorkMail, PrivateMail = plan.WorkMail },
        "mail-typo" when plan.PrivateMail && MailBook.CanMistype(person.PrivateMail) => plan with { MistypedMail = true },
        "mail-missing" => plan with { PrivateMail = false, WorkMail = false },
        "iin-wrong-digit" when plan.Iin == IinUse.Right => plan with { Iin = IinUse.WrongDigit },
        "iin-missing" => plan with { Iin = IinUse.Missing },
        "iin-added" => plan with { Iin = IinUse.Right },
        "city-missing" => plan with { City = false },
        "employer-missing" when person.Employer is not null => plan with { Employer = false },
        "shared-line-missing" when person.SharesLine => plan with { SharedPhone = false, SharedMail = false },
        _ => null,
    };

    private PersonCardPlan? OtherSpelling(Person person, PersonCardPlan plan)
    {
        var given = person.Given.Russian.Count > 1 && plan.Given == GivenForm.Full;
        var surname = person.FamilyName.Russian.Count > 1;
        return (given, surname) switch
        {
            (true, false) => plan with { GivenSpelling = plan.GivenSpelling + 1 },
            (false, true) => plan with { SurnameSpelling = plan.SurnameSpelling + 1 },
            (true, true) => random.Chance(0.5)
                ? plan with { GivenSpelling = plan.GivenSpelling + 1 }
                : plan with { SurnameSpelling = plan.SurnameSpelling + 1 },
            _ => null,
        };
    }

    private static bool HasDiminutive(Person person, PersonCardPlan plan) =>
        person.Given.Diminutives.Count > 0 && plan.Given == GivenForm.Full
        && (person.Origin == Origin.Foreign) == (plan.Script == Script.Latin && person.Given.Latin is not null);

    private static bool WritesOtherwiseInKazakh(Person person) =>
        person.Origin == Origin.Kazakh
        && (person.Given.Kazakh != person.Given.Russian[0] || person.FamilyName.Kazakh != person.FamilyName.Russian[0]);

    private static bool Owns(Person person) => person.Mobile != person.SharedPhone;
}
