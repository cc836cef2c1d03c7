namespace CrmAudit;

/// <summary>How soon something must be put right.</summary>
public enum CrmSeverity
{
    /// <summary>For information.</summary>
    Info,

    /// <summary>When there is time.</summary>
    Desirable,

    /// <summary>Within a month: systemic.</summary>
    Important,

    /// <summary>Now: it blocks work, loses leads or lies in a key report.</summary>
    Critical,
}
