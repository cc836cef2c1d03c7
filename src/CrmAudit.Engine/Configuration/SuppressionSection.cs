using System.ComponentModel.DataAnnotations;

namespace CrmAudit.Engine.Configuration;

/// <summary>A finding that is not acted on, and why.</summary>
public sealed class SuppressionSection
{
    /// <summary>Id of the entry.</summary>
    public required string Id { get; set; }

    /// <summary>Check id or wildcard.</summary>
    public required string Check { get; set; }

    /// <summary>Subject ids or names; all when empty.</summary>
    public IList<string> Subjects { get; set; } = [];

    /// <summary>acceptedRisk, falsePositive or planned.</summary>
    [AllowedValues("acceptedRisk", "falsePositive", "planned")]
    public required string Kind { get; set; }

    /// <summary>Why.</summary>
    public required string Reason { get; set; }

    /// <summary>Who decided.</summary>
    public required string Owner { get; set; }

    /// <summary>Last day it holds, at most 365 days ahead.</summary>
    public required DateOnly Expires { get; set; }

    /// <summary>Where it is tracked.</summary>
    public string? Ticket { get; set; }

    /// <summary>Measured value above (or, where higher is better, below) which it is a finding again.</summary>
    [AllowsPercent]
    public double? AcceptUpTo { get; set; }
}
