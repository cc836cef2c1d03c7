using System.ComponentModel.DataAnnotations;

namespace CrmAudit.Engine.Configuration;

/// <summary>How the action plan is dated, and the plan of last time.</summary>
public sealed class PlanSection
{
    /// <summary>Most actions worked on at a time.</summary>
    [Range(1, 50)]
    public int Limit { get; set; } = 5;

    /// <summary>Hours of a working day a person has for the plan beside other work.</summary>
    [Range(0.5, 24)]
    public double HoursADay { get; set; } = 2;

    /// <summary>The plan of the last audit, filled in: a workbook (.xlsx) or a .plan.csv.</summary>
    public string? File { get; set; }

    /// <summary>What the filled plan says; null where there is none.</summary>
    internal IReadOnlyList<Plans.PlanEntry>? Given { get; set; }
}
