namespace CrmAudit.Engine.Configuration.Secrets;

/// <summary>Why a secret has no value.</summary>
internal enum SecretProblem
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>The session has no secret store.</summary>
    NoStore,

    /// <summary>No variable or entry of that name.</summary>
    NotFound,

    /// <summary>The store would not give it: it is locked, or refused the caller.</summary>
    Refused,

    /// <summary>The value has characters no request can carry.</summary>
    Unusable,
}
