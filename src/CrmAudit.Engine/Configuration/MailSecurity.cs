namespace CrmAudit.Engine.Configuration;

/// <summary>How the way to a mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Encrypted from the word STARTTLS on; a server that does not offer it is refused.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>Not at all.</summary>
    None,
}
