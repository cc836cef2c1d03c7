namespace CrmAudit.Engine.Configuration;

/// <summary>Who takes part in the audit.</summary>
public sealed class TeamSection
{
    /// <summary>Who answers for sales.</summary>
    public string? Sales { get; set; }

    /// <summary>Who answers for the technical side.</summary>
    public string? Technical { get; set; }

    /// <summary>Who answers for the management.</summary>
    public string? Management { get; set; }

    /// <summary>Contact person for an outside auditor.</summary>
    public string? Contact { get; set; }
}
