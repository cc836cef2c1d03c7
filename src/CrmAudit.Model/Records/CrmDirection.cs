namespace CrmAudit;

/// <summary>Which way something went, from the firm's side.</summary>
public enum CrmDirection
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>From the client to the firm.</summary>
    Incoming,

    /// <summary>From the firm to the client.</summary>
    Outgoing,

    /// <summary>Inside the firm.</summary>
    Internal,
}
