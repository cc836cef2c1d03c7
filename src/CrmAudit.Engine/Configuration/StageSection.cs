using System.ComponentModel.DataAnnotations;

namespace CrmAudit.Engine.Configuration;

/// <summary>One stage of a pipeline.</summary>
public sealed class StageSection
{
    /// <summary>Name as in the export.</summary>
    public required string Name { get; set; }

    /// <summary>open, won or lost; told from the name when null.</summary>
    public CrmDealStatus? Status { get; set; }

    /// <summary>When a deal enters and leaves the stage.</summary>
    public string? Criterion { get; set; }

    /// <summary>Days a deal may stay.</summary>
    [Range(0, 3650)]
    public double? LimitDays { get; set; }

    /// <summary>Fields that must be filled at the stage and after it.</summary>
    public IList<string> Required { get; set; } = [];
}
