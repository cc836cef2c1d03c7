namespace CrmAudit;

/// <summary>How a call ended.</summary>
public enum CrmCallResult
{
    /// <summary>Not told or not a call.</summary>
    Unknown,

    /// <summary>Someone answered.</summary>
    Answered,

    /// <summary>Nobody answered, or the call was cancelled or missed.</summary>
    NoAnswer,

    /// <summary>The line was busy.</summary>
    Busy,

    /// <summary>The number does not exist or cannot be reached.</summary>
    Failed,
}
