namespace CrmAudit.Engine.Text.Names;

/// <summary>How far two persons' names agree, from least to most.</summary>
internal enum PersonLevel
{
    /// <summary>No name in common: two people.</summary>
    Different,

    /// <summary>A name in common, but the given names, fathers' names, sexes or numbers contradict each other: two people, be they relatives or namesakes.</summary>
    Conflict,

    /// <summary>The given name agrees and the family names contradict each other: a maiden name, or somebody else.</summary>
    OtherFamily,

    /// <summary>All names may be one person's, one of them far off at least: slips in both, or in a short one.</summary>
    Loose,

    /// <summary>One name in common and nothing to compare it with.</summary>
    Partial,

    /// <summary>All names agree, some by initial, short form or nearly.</summary>
    Close,

    /// <summary>At least two names agree to the letter and none contradicts.</summary>
    Full,
}
