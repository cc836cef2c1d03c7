using CrmAudit.JudgingGenerator.Firms;
using CrmAudit.JudgingGenerator.Names;
using CrmAudit.JudgingGenerator.Numbers;
using CrmAudit.JudgingGenerator.Output;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.People;

/// <summary>Writes a person's card after its plan.</summary>
public sealed class PersonCardWriter(SeededRandom random, TaxId taxIds, MailBook mails, string? onlySource)
{
    public static readonly IReadOnlyList<string> Headers =
    [
        "Имя", "Отчество", "Фамилия", "Рабочий телефон", "Мобильный телефон", "Рабочий e-mail", "Компания", "Должность", "ИИН",
        "Город", "Источник", "Ответственный", "Дата создания",
    ];

    private static readonly IReadOnlyList<string[]> Positions = WordFile.Read("positions");

    private readonly string _onlyDate = OfficeFields.Created(random);
    private readonly string _onlyManager = OfficeFields.Manager(random);

    public Card Write(Person person, PersonCardPlan plan, string phenomena)
    {
        var name = WrittenName.Of(person, plan, random);
        var (work, mobile) = Phones(person, plan);
        var employer = plan.Employer ? person.Employer : null;
        return new(person.Entity, phenomena, person.Setting,
        [
            name.Given,
            name.Patronymic,
            name.Surname,
            work,
            mobile,
            Mail(person, plan),
            employer is null ? "" : FirmNameWriter.Write(employer.Name, plan.EmployerStyle),
            employer is not null && plan.Position ? Positions[person.Position % Positions.Count][(int)plan.EmployerStyle.Language] : "",
            Iin(person, plan),
            plan.City ? person.City.Write(Language(plan), random) : "",
            onlySource ?? OfficeFields.Source(random),
            onlySource is null ? OfficeFields.Manager(random) : _onlyManager,
            onlySource is null ? OfficeFields.Created(random) : _onlyDate,
        ]);
    }

    private (string Work, string Mobile) Phones(Person person, PersonCardPlan plan)
    {
        List<string> work = [];
        List<string> mobile = [];
        string Write(string number) => PhoneFormat.Write(number, plan.PhoneFormat);
        if (plan.SharedPhone)
        {
            (person.Setting == "colleagues" ? work : mobile).Add(Write(person.SharedPhone!));
        }

        if (plan.Mobile)
        {
            (plan.MobileAsWorkPhone ? work : mobile).Add(Write(person.Mobile));
        }

        if (plan.SecondPhone)
        {
            (mobile.Count == 0 ? mobile : work).Add(Write(person.SecondPhone));
        }

        if (work.Count + mobile.Count == 0 && plan.FormalPhone)
        {
            mobile.Add(FormalValue.Draw(random, FormalValue.Phones));
        }

        return (string.Join(", ", work), string.Join(", ", mobile));
    }

    private string Mail(Person person, PersonCardPlan plan)
    {
        List<string> found = [];
        if (plan.SharedMail)
        {
            found.Add(person.SharedMail!);
        }

        if (plan.WorkMail && person.WorkMail is { } workMail)
        {
            found.Add(workMail);
        }

        if (plan.PrivateMail)
        {
            found.Add(plan.MistypedMail ? mails.WithMistypedDomain(person.PrivateMail) : person.PrivateMail);
        }

        return found.Count == 0 && plan.FormalMail
            ? FormalValue.Draw(random, FormalValue.Mails)
            : string.Join(", ", found);
    }

    private string Iin(Person person, PersonCardPlan plan) => plan.Iin switch
    {
        IinUse.Right => person.Iin,
        IinUse.WrongDigit => taxIds.WithWrongDigit(person.Iin),
        IinUse.Formal => FormalValue.Draw(random, FormalValue.TaxIds),
        _ => "",
    };

    private static Language Language(PersonCardPlan plan) => plan.Script switch
    {
        Script.Kazakh => Firms.Language.Kazakh,
        Script.Latin => Firms.Language.English,
        _ => Firms.Language.Russian,
    };
}
