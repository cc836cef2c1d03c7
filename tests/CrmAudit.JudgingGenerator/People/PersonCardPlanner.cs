using CrmAudit.JudgingGenerator.Firms;
using CrmAudit.JudgingGenerator.Names;
using CrmAudit.JudgingGenerator.Numbers;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.People;

/// <summary>Draws how the first card of a person is written.</summary>
public sealed class PersonCardPlanner(SeededRandom random, PersonHabits habits)
{
    public PersonCardPlan Original(Person person)
    {
        var shared = person.SharesLine;
        var sharedPhone = person.SharedPhone is not null && (person.SharedMail is null || random.Chance(0.85));
        var sharedMail = person.SharedMail is not null && (!sharedPhone || random.Chance(0.85));
        var plan = new PersonCardPlan
        {
            Script = Script(person),
            Latin = random.PickWeighted(LatinStyle.Frequencies),
            GivenSpelling = random.Chance(0.1) ? 1 : 0,
            SurnameSpelling = random.Chance(0.1) ? 1 : 0,
            Patronymic = person.AlwaysShowsPatronymic || random.Chance(habits.PatronymicShare),
            Given = Given(person),
            Diminutive = random.Below(2),
            Layout = random.PickWeighted<NameLayout>([(NameLayout.Separate, 93), (NameLayout.Swapped, 3), (NameLayout.WholeInGiven, 4)]),
            Casing = random.PickWeighted<Casing>([(Casing.Usual, 95), (Casing.Upper, 3), (Casing.Lower, 2)]),
            Mobile = person.Mobile != person.SharedPhone && (person.AlwaysShowsOwnPhone || random.Chance(shared ? 0.4 : 0.92)),
            SecondPhone = random.Chance(0.06),
            SharedPhone = sharedPhone,
            MobileAsWorkPhone = random.Chance(0.2),
            PhoneFormat = PhoneFormat.Draw(random, habits.PhoneFormat),
            FormalPhone = random.Chance(0.3),
            PrivateMail = person.PrivateMail != person.SharedMail && random.Chance(shared ? habits.MailShare / 3 : habits.MailShare),
            WorkMail = person.WorkMail is not null && random.Chance(0.35),
            SharedMail = sharedMail,
            FormalMail = random.Chance(0.03),
            Iin = random.Chance(habits.IinShare) ? IinUse.Right : random.Chance(habits.FormalIinShare) ? IinUse.Formal : IinUse.Missing,
            City = random.Chance(habits.CityShare),
            Employer = random.Chance(0.92),
            EmployerStyle = EmployerStyle(),
            Position = random.Chance(0.55),
        };
        return HasContact(plan) ? plan : plan with { Mobile = true };
    }

    public FirmNameStyle EmployerStyle() => new()
    {
        Language = random.PickWeighted<Language>([(Language.Russian, 86), (Language.Kazakh, 7), (Language.English, 7)]),
        Form = random.PickWeighted<FormPlace>([(FormPlace.Usual, 65), (FormPlace.Moved, 7), (FormPlace.Missing, 28)]),
        Quotes = random.PickWeighted<Quotes>([(Quotes.None, 55), (Quotes.Straight, 25), (Quotes.Angle, 20)]),
    };

    private static bool HasContact(PersonCardPlan plan) =>
        plan.Mobile || plan.SecondPhone || plan.SharedPhone || plan.PrivateMail || plan.WorkMail || plan.SharedMail;

    private Script Script(Person person) => person.Origin switch
    {
        Origin.Kazakh => random.PickWeighted<Script>([(Names.Script.Russian, 82), (Names.Script.Kazakh, 12), (Names.Script.Latin, 6)]),
        Origin.Russian => random.Chance(0.05) ? Names.Script.Latin : Names.Script.Russian,
        _ => random.Chance(0.55) ? Names.Script.Latin : Names.Script.Russian,
    };

    private GivenForm Given(Person person) => person.NeverShortensName
        ? GivenForm.Full
        : random.PickWeighted<GivenForm>([(GivenForm.Full, 96), (GivenForm.Diminutive, 2), (GivenForm.Initial, 2)]);
}
