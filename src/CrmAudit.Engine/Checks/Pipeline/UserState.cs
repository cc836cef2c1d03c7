namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>What the exports know of an owner.</summary>
internal enum UserState
{
    Active,
    Dismissed,

    /// <summary>Named, but not in the list of users.</summary>
    Unknown,

    /// <summary>No owner at all.</summary>
    Nobody,
}
