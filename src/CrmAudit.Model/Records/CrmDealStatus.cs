namespace CrmAudit;

/// <summary>Where a deal stands.</summary>
public enum CrmDealStatus
{
    /// <summary>Neither the status nor the stage was recognised.</summary>
    Unknown,

    /// <summary>In work.</summary>
    Open,

    /// <summary>Closed with success.</summary>
    Won,

    /// <summary>Closed without success.</summary>
    Lost,

    /// <summary>Closed, and nobody told how it ended.</summary>
    Closed,
}
