using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.Configuration;

/// <summary>An address that takes messages. Whoever knows it can write, so it is a secret.</summary>
public sealed class WebhookSection
{
    /// <summary>The address, by its name.</summary>
    public required SecretReference Address { get; set; }
}
