using System.ComponentModel.DataAnnotations;

namespace CrmAudit.Engine.Configuration;

/// <summary>One automation of the inventory.</summary>
public sealed class AutomationSection
{
    /// <summary>Name.</summary>
    public required string Name { get; set; }

    /// <summary>What starts it.</summary>
    public string? Trigger { get; set; }

    /// <summary>What it is for.</summary>
    public string? Purpose { get; set; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; set; }

    /// <summary>Pipeline it works in.</summary>
    public string? Pipeline { get; set; }

    /// <summary>Stages it refers to.</summary>
    public IList<string> Stages { get; set; } = [];

    /// <summary>Fields it refers to.</summary>
    public IList<string> Fields { get; set; } = [];

    /// <summary>Users it refers to.</summary>
    public IList<string> Users { get; set; } = [];

    /// <summary>When it last ran.</summary>
    public DateTimeOffset? LastFiredAt { get; set; }

    /// <summary>How often it ran.</summary>
    [Range(0, 1e15)]
    public long? FiredCount { get; set; }

    /// <summary>How often it failed.</summary>
    [Range(0, 1e15)]
    public long? FailedCount { get; set; }

    /// <summary>Usual days between two runs.</summary>
    [Range(0, 3650)]
    public double? RhythmDays { get; set; }

    /// <summary>When it was last tested by a person.</summary>
    public DateTimeOffset? TestedAt { get; set; }

    /// <summary>passed or failed.</summary>
    [AllowedValues("passed", "failed")]
    public string? TestResult { get; set; }
}
