using System.ComponentModel.DataAnnotations;
using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.Configuration;

/// <summary>One integration.</summary>
public sealed class IntegrationSection
{
    /// <summary>Name.</summary>
    public required string Name { get; set; }

    /// <summary>telephony, email, forms, messenger, accounting, marketplace or other.</summary>
    [AllowedValues("telephony", "email", "forms", "messenger", "accounting", "marketplace", "other")]
    public required string Kind { get; set; }

    /// <summary>api, webhook or manual.</summary>
    [AllowedValues("api", "webhook", "manual")]
    public string? Mechanism { get; set; }

    /// <summary>in, out or both.</summary>
    [AllowedValues("in", "out", "both")]
    public string? Direction { get; set; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; set; }

    /// <summary>Where it is documented.</summary>
    public string? Document { get; set; }

    /// <summary>Export of the outside registry, relative to the configuration file.</summary>
    public string? Registry { get; set; }

    /// <summary>Registry property to CRM property, or headers of columns: what entries are matched by. Found by itself when left out.</summary>
    public IDictionary<string, string> Keys { get; set; } = new Dictionary<string, string>();

    /// <summary>Log, relative to the configuration file.</summary>
    public string? Log { get; set; }

    /// <summary>Minutes within which an entry must arrive.</summary>
    [Range(0, 1e6)]
    public double? LatencyMinutes { get; set; }

    /// <summary>Minutes a phone, an address or a tax number identifies within; a day, or 60 days for payments, when left out.</summary>
    [Range(1, 1e6)]
    public double? MatchWindowMinutes { get; set; }

    /// <summary>Minutes within which the same client asking again is the same enquiry; learned from the gaps, at least 30, when left out.</summary>
    [Range(0, 1e5)]
    public double? RepeatMinutes { get; set; }

    /// <summary>Statuses whose entries need not be in the CRM, such as cancelled before payment.</summary>
    public IList<string> IgnoreStatuses { get; set; } = [];

    /// <summary>Working hours without an arrival that are still usual; learned from the history when left out.</summary>
    [Range(0, 1e5)]
    public double? ExpectedGapHours { get; set; }

    /// <summary>Whether it brings records at night and on days off too.</summary>
    public bool AroundTheClock { get; set; }

    /// <summary>Keys and passwords: where they are and who holds them; never the values.</summary>
    public IList<SecretSection> Secrets { get; set; } = [];

    /// <summary>Address probed on request.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Key sent with the probe, by its name: env:NAME or secret:NAME; never the value.</summary>
    public SecretReference? Credential { get; set; }

    /// <summary>A test lead sent on request.</summary>
    public ProbeSection? Probe { get; set; }
}
