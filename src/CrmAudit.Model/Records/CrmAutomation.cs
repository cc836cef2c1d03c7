namespace CrmAudit;

/// <summary>A robot, trigger or workflow of the CRM.</summary>
public sealed class CrmAutomation : CrmRecord
{
    /// <inheritdoc/>
    public override string Entity => "Automation";

    /// <summary>Name.</summary>
    [CrmField(CrmFieldKind.Name)]
    public string? Name { get; set; }

    /// <summary>What starts it.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Trigger { get; set; }

    /// <summary>What it is for.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Purpose { get; set; }

    /// <summary>Who answers for it.</summary>
    [CrmField(CrmFieldKind.User)]
    public string? Owner { get; set; }

    /// <summary>Pipeline it works in.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? Pipeline { get; set; }

    /// <summary>Stages it refers to, comma-joined.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Stages { get; set; }

    /// <summary>Fields it refers to, comma-joined.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? FieldNames { get; set; }

    /// <summary>Users it refers to, comma-joined.</summary>
    [CrmField(CrmFieldKind.Text)]
    public string? Users { get; set; }

    /// <summary>Whether it is switched on; null when not told.</summary>
    public bool? Enabled { get; set; }

    /// <summary>When it last ran.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? LastFiredAt { get; set; }

    /// <summary>Original text of <see cref="LastFiredAt"/>.</summary>
    public string? LastFiredAtText { get; set; }

    /// <summary>How often it ran.</summary>
    public long? FiredCount { get; set; }

    /// <summary>How often it failed.</summary>
    public long? FailedCount { get; set; }

    /// <summary>Usual days between two runs.</summary>
    public double? RhythmDays { get; set; }

    /// <summary>When it was last tested by a person.</summary>
    [CrmField(CrmFieldKind.Date)]
    public DateTimeOffset? TestedAt { get; set; }

    /// <summary>Original text of <see cref="TestedAt"/>.</summary>
    public string? TestedAtText { get; set; }

    /// <summary>Result of that test.</summary>
    [CrmField(CrmFieldKind.Choice)]
    public string? TestResult { get; set; }

    /// <inheritdoc/>
    public override string DisplayName => Name ?? "";
}
