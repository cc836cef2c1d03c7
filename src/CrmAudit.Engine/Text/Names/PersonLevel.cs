namespace CrmAudit.Engine.Text.Names;

/// <summary>How far two persons' names agree, from least to most.</summary>
internal enum PersonLevel
{
    /// <summary>No name in common.</summary>
    Different,

    /// <summary>One name in common, the others contradict each other: namesakes, relatives.</summary>
    Conflict,

    /// <summary>One name in common and nothing to compare it with.</summary>
    Partial,

    /// <summary>All names agree, some by initial, short form or nearly.</summary>
    Close,

    /// <summary>At least two names agree to the letter and none contradicts.</summary>
    Full,
}
