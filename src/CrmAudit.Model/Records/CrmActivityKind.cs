namespace CrmAudit;

/// <summary>Kinds of activity.</summary>
public enum CrmActivityKind
{
    /// <summary>Not recognised.</summary>
    Other,

    /// <summary>Phone call.</summary>
    Call,

    /// <summary>E-mail letter.</summary>
    Email,

    /// <summary>Meeting.</summary>
    Meeting,

    /// <summary>Message in a messenger, chat or SMS.</summary>
    Message,
}
