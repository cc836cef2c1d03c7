using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.Notifications.Channels;

/// <summary>A way to tell somebody.</summary>
internal interface INewsChannel
{
    /// <summary>Its key in the configuration: mail, telegram, teams, slack.</summary>
    string Name { get; }

    /// <summary>Whom it tells and by which way, as far as that is no secret.</summary>
    string Target { get; }

    /// <summary>The secrets it needs.</summary>
    IReadOnlyList<SecretReference> Secrets { get; }

    /// <summary>Sends a message once.</summary>
    /// <param name="text">The message.</param>
    /// <param name="secret">Value of a secret.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="ChannelException">The message was refused, and would be again.</exception>
    Task SendAsync(NewsText text, Func<SecretReference, string> secret, CancellationToken cancel);
}
