using System.ComponentModel.DataAnnotations;
using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.Configuration;

/// <summary>A mail server and who hears from it.</summary>
public sealed class MailSection
{
    /// <summary>Name of the server.</summary>
    public required string Server { get; set; }

    /// <summary>Port; 587 for StartTls, 465 for Tls, 25 for None when not told.</summary>
    [Range(1, 65535)]
    public int? Port { get; set; }

    /// <summary>StartTls, Tls, or None, which only a server on this machine may have.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Name to sign in with; none for a server that asks for none.</summary>
    public string? User { get; set; }

    /// <summary>Password, by its name.</summary>
    public SecretReference? Password { get; set; }

    /// <summary>Address of the sender.</summary>
    public required string From { get; set; }

    /// <summary>Addresses of those who are told.</summary>
    public IList<string> To { get; set; } = [];

    /// <summary>The port told, else that of the security.</summary>
    internal int PortInForce => Port ?? Security switch { MailSecurity.StartTls => 587, MailSecurity.Tls => 465, _ => 25 };
}
