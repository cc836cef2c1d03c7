namespace CrmAudit;

/// <summary>How much work a recommendation takes.</summary>
public enum CrmEffort
{
    /// <summary>Up to an hour.</summary>
    Low,

    /// <summary>Up to a day.</summary>
    Medium,

    /// <summary>Several days or several people.</summary>
    High,
}
