namespace CrmAudit;

/// <summary>What the status of a lead means.</summary>
public enum CrmLeadOutcome
{
    /// <summary>The status was not recognised.</summary>
    Unknown,

    /// <summary>Still in work.</summary>
    Open,

    /// <summary>Became a contact or a deal.</summary>
    Converted,

    /// <summary>Closed without a deal.</summary>
    Junk,
}
