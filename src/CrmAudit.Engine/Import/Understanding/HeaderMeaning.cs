namespace CrmAudit.Engine.Import.Understanding;

/// <summary>What a header says by its words.</summary>
internal sealed record HeaderMeaning
{
    /// <summary>What stands in the column (phone, status); null when no word tells.</summary>
    public string? Attribute { get; init; }

    /// <summary>What happened (created, closed); beside an attribute it narrows that.</summary>
    public string? Event { get; init; }

    /// <summary>Another attribute the header is about: the stage of "date of the change of stage".</summary>
    public string? Modifier { get; init; }

    /// <summary>Whose it is (client, deal, owner); null when no word tells.</summary>
    public string? Noun { get; init; }

    /// <summary>All nouns, in the order written.</summary>
    public IReadOnlyList<string> Nouns { get; init; } = [];

    /// <summary>Words nobody knows.</summary>
    public int Unknown { get; init; }

    /// <summary>Whether nobody knows the word the header is about: the client's what?</summary>
    public bool IsOfUnknown { get; init; }

    /// <summary>Whether a word makes it something that has no field.</summary>
    public bool IsTrap { get; init; }

    /// <summary>What the column is counted in (currency, percent, thousand); null when no word tells.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the header asks something that is answered by yes or no: is new, has orders.</summary>
    public bool IsFlag { get; init; }

    /// <summary>Whether it is of a person who stands for the client, and not of the client.</summary>
    public bool IsOfPerson { get; init; }

    /// <summary>Whether the amount is what something is worth: of goods without a quantity that is their price.</summary>
    public bool IsWorth { get; init; }

    /// <summary>Whether the login is called a name of the user.</summary>
    public bool IsUserName { get; init; }

    /// <summary>Whether the name is one of things and firms: no person is asked for his designation.</summary>
    public bool IsDesignation { get; init; }

    /// <summary>Whether a word like "description" follows what it is about.</summary>
    public bool HasTail { get; init; }

    /// <summary>Whether the header says nothing: empty, or a mere number of the column.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Whether some word tells what the column is.</summary>
    public bool IsTelling => Attribute is not null || Event is not null || Noun is not null;
}
