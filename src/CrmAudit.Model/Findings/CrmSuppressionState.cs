namespace CrmAudit;

/// <summary>Whether a suppression still holds.</summary>
public enum CrmSuppressionState
{
    /// <summary>It holds.</summary>
    Active,

    /// <summary>Its date has passed.</summary>
    Expired,

    /// <summary>The finding has grown past what was accepted.</summary>
    Drifted,

    /// <summary>It matches nothing any more.</summary>
    Stale,
}
