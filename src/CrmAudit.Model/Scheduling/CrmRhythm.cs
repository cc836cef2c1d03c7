namespace CrmAudit;

/// <summary>How often a scheduled audit runs.</summary>
public enum CrmRhythm
{
    /// <summary>Every day.</summary>
    Nightly,

    /// <summary>Every Monday.</summary>
    Weekly,

    /// <summary>On the first of every month.</summary>
    Monthly,

    /// <summary>On the first of January and of July.</summary>
    HalfYearly,
}
