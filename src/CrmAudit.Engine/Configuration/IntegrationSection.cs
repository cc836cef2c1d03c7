namespace CrmAudit.Engine.Configuration;

/// <summary>One integration.</summary>
public sealed class IntegrationSection
{
    /// <summary>Name.</summary>
    public required string Name { get; set; }

    /// <summary>telephony, email, forms, messenger, accounting, marketplace or other.</summary>
    public required string Kind { get; set; }

    /// <summary>api, webhook or manual.</summary>
    public string? Mechanism { get; set; }

    /// <summary>in, out or both.</summary>
    public string? Direction { get; set; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; set; }

    /// <summary>Where it is documented.</summary>
    public string? Document { get; set; }

    /// <summary>Export of the outside registry, relative to the configuration file.</summary>
    public string? Registry { get; set; }

    /// <summary>Registry property to CRM property: what entries are matched by.</summary>
    public IDictionary<string, string> Keys { get; set; } = new Dictionary<string, string>();

    /// <summary>Log, relative to the configuration file.</summary>
    public string? Log { get; set; }

    /// <summary>Minutes within which an entry must arrive.</summary>
    public double? LatencyMinutes { get; set; }

    /// <summary>Keys and passwords: where they are and who holds them; never the values.</summary>
    public IList<SecretSection> Secrets { get; set; } = [];

    /// <summary>Address probed on request.</summary>
    public string? Endpoint { get; set; }
}
