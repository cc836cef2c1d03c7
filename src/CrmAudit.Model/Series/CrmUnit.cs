namespace CrmAudit;

/// <summary>What a figure is counted in.</summary>
public enum CrmUnit
{
    /// <summary>Nothing is measured, or the figure has no unit.</summary>
    None,

    /// <summary>A part of a whole, 0-1.</summary>
    Share,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>How many times as much.</summary>
    Ratio,

    /// <summary>Money.</summary>
    Amount,

    /// <summary>Points of a score, 0-100.</summary>
    Points,
}
