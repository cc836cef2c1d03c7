using CrmAudit.JudgingGenerator.Firms;
using CrmAudit.JudgingGenerator.Names;

namespace CrmAudit.JudgingGenerator.People;

/// <summary>A person of the true world.</summary>
public sealed record Person(string Setting)
{
    public required int Entity { get; init; }

    public required bool Male { get; init; }

    public required Origin Origin { get; init; }

    public required NameForms Given { get; init; }

    /// <summary>The family's name in the male form; <see cref="Surname"/> is the person's own.</summary>
    public required NameForms FamilyName { get; init; }

    public required NameForms? Father { get; init; }

    public required NameForms? Patronymic { get; init; }

    /// <summary>The surname before marriage.</summary>
    public required NameForms? MaidenFamilyName { get; init; }

    public required string Iin { get; init; }

    public required string Mobile { get; init; }

    public required string SecondPhone { get; init; }

    public required string PrivateMail { get; init; }

    public required City City { get; init; }

    public Employer? Employer { get; init; }

    public string? WorkMail { get; init; }

    public int Position { get; init; }

    /// <summary>A phone and a mailbox of several people: of the family, of the office.</summary>
    public string? SharedPhone { get; init; }

    public string? SharedMail { get; init; }

    /// <summary>A name that is none: "Покупатель Kaspi".</summary>
    public string? NominalName { get; init; }

    /// <summary>What cards of this person always show, where only that tells different people apart.</summary>
    public bool AlwaysShowsOwnPhone { get; init; }

    public bool AlwaysShowsPatronymic { get; init; }

    public bool NeverShortensName { get; init; }

    public NameForms Surname => Male ? FamilyName : Names.Surname.Female(FamilyName);

    public bool SharesLine => SharedPhone is not null || SharedMail is not null;

    public string NameKey => Skeleton.Of(FamilyName.Russian[0]) + " " + Skeleton.Of(Given.Russian[0]);
}

public enum Origin
{
    Kazakh,
    Russian,
    Foreign,
}
