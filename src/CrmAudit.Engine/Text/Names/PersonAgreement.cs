namespace CrmAudit.Engine.Text.Names;

/// <summary>What two persons' names have in common.</summary>
internal struct PersonAgreement
{
    /// <summary>The names that agree to the letter.</summary>
    public AgreedNames Equal;

    /// <summary>How many of them there are.</summary>
    public int EqualCount;

    /// <summary>The name of the first person that agrees and is taken to be the given name; null where only a family name agrees.</summary>
    public NamePart? Given;

    /// <summary>The name that agrees beside the given one: the family name; null where there is none.</summary>
    public NamePart? Family;

    /// <summary>The same name as the other person writes it.</summary>
    public NamePart? OtherFamily;

    /// <summary>How the given name agrees.</summary>
    public NameTie GivenTie;

    /// <summary>How the family name agrees.</summary>
    public NameTie FamilyTie;
}
