using CrmAudit.JudgingGenerator.Firms;
using CrmAudit.JudgingGenerator.Names;

namespace CrmAudit.JudgingGenerator.People;

/// <summary>What is already settled about a person to be made.</summary>
public sealed record PersonWish
{
    public City? City { get; init; }

    public Origin? Origin { get; init; }

    public bool? Male { get; init; }

    public NameForms? FamilyName { get; init; }

    public NameForms? Given { get; init; }

    public NameForms? Father { get; init; }

    public (int First, int Last) BirthYears { get; init; } = (1955, 2004);
}
