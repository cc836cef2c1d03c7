namespace CrmAudit;

/// <summary>How a finding stands against the previous audit.</summary>
public enum CrmBaseline
{
    /// <summary>No previous audit was given.</summary>
    None,

    /// <summary>Was not there.</summary>
    New,

    /// <summary>Was there, the same.</summary>
    Unchanged,

    /// <summary>Was there, milder; now graver.</summary>
    Worse,

    /// <summary>Was there, graver; now milder.</summary>
    Better,

    /// <summary>Was there and is gone.</summary>
    Resolved,

    /// <summary>Had been resolved and is back.</summary>
    Reopened,

    /// <summary>The check means something else now.</summary>
    CheckChanged,

    /// <summary>One of the two audits could not evaluate it.</summary>
    NotComparable,
}
