using CrmAudit.JudgingGenerator.Firms;
using CrmAudit.JudgingGenerator.Names;

namespace CrmAudit.JudgingGenerator.People;

public enum GivenForm
{
    Full,
    Diminutive,
    Initial,
}

public enum NameLayout
{
    Separate,
    Swapped,
    WholeInGiven,
    WholeInSurname,
    Glued,
}

public enum Casing
{
    Usual,
    Upper,
    Lower,
}

public enum IinUse
{
    Missing,
    Right,
    WrongDigit,
    Formal,
}

/// <summary>What one card of a person holds and how it is written.</summary>
public sealed record PersonCardPlan
{
    public Script Script { get; init; }

    public required LatinStyle Latin { get; init; }

    public int GivenSpelling { get; init; }

    public int SurnameSpelling { get; init; }

    public bool Patronymic { get; init; }

    public GivenForm Given { get; init; }

    public int Diminutive { get; init; }

    public bool Maiden { get; init; }

    public NameLayout Layout { get; init; }

    public Casing Casing { get; init; }

    public bool LookAlikeLetters { get; init; }

    public int GivenSlips { get; init; }

    public int SurnameSlips { get; init; }

    public bool Mobile { get; init; }

    public bool SecondPhone { get; init; }

    public bool SharedPhone { get; init; }

    public bool MobileAsWorkPhone { get; init; }

    public int PhoneFormat { get; init; }

    public bool FormalPhone { get; init; }

    public bool PrivateMail { get; init; }

    public bool WorkMail { get; init; }

    public bool SharedMail { get; init; }

    public bool MistypedMail { get; init; }

    public bool FormalMail { get; init; }

    public IinUse Iin { get; init; }

    public bool City { get; init; }

    public bool Employer { get; init; }

    public required FirmNameStyle EmployerStyle { get; init; }

    public bool Position { get; init; }

    public int Slips => GivenSlips + SurnameSlips;
}
