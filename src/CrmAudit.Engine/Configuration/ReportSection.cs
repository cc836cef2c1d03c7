using System.ComponentModel.DataAnnotations;

namespace CrmAudit.Engine.Configuration;

/// <summary>One report and the figures it showed.</summary>
public sealed class ReportSection
{
    /// <summary>Name.</summary>
    public required string Name { get; set; }

    /// <summary>What it is called in texts where nobody gave it a name; null: by its name.</summary>
    internal CrmText? Title { get; init; }

    /// <summary>funnel, planFact, conversion, activity, sources or other.</summary>
    [AllowedValues("funnel", "planFact", "conversion", "activity", "sources", "other")]
    public string? Kind { get; set; }

    /// <summary>What the report counts.</summary>
    public ReportDefinitionSection? Definition { get; set; }

    /// <summary>Reported number of records.</summary>
    public long? Count { get; set; }

    /// <summary>Reported sum.</summary>
    public decimal? Sum { get; set; }

    /// <summary>Reported average, or share of a conversion or a plan (0.25 or 25 %).</summary>
    [AllowsPercent]
    public decimal? Value { get; set; }

    /// <summary>Reported figures of a table.</summary>
    public IList<ReportValueSection> Values { get; set; } = [];

    /// <summary>File with the reported figures, relative to the configuration file.</summary>
    public string? File { get; set; }

    /// <summary>When the report was run.</summary>
    public DateTimeOffset? RunAt { get; set; }

    /// <summary>The newest data the report itself shows (its "data as of").</summary>
    public DateTimeOffset? DataAt { get; set; }

    /// <summary>Who reads it.</summary>
    public string? Reader { get; set; }

    /// <summary>How often it is read.</summary>
    public string? Rhythm { get; set; }

    /// <summary>What is decided by it.</summary>
    public string? Decision { get; set; }

    /// <summary>When it was last looked at.</summary>
    public DateOnly? LastViewed { get; set; }

    /// <summary>How many people have looked at it lately, where the system counts them; 0 when nobody does.</summary>
    [Range(0, int.MaxValue)]
    public int? Viewers { get; set; }

    /// <summary>What its figures are compared with: plan, previousPeriod, benchmark.</summary>
    [AllowedValues("plan", "previousPeriod", "benchmark")]
    public IList<string> Context { get; set; } = [];
}
