using System.ComponentModel.DataAnnotations;

namespace CrmAudit.Engine.Configuration;

/// <summary>What a report counts.</summary>
public sealed class ReportDefinitionSection
{
    /// <summary>count, sum, average, conversion or planFact.</summary>
    [AllowedValues("count", "sum", "average", "conversion", "planFact")]
    public string Metric { get; set; } = "sum";

    /// <summary>Entity (Deal, Lead ...).</summary>
    public string Entity { get; set; } = "Deal";

    /// <summary>Canonical date property that puts a record into the period.</summary>
    public string Date { get; set; } = "ClosedAt";

    /// <summary>2026-05, 2026-Q2, 2026, lastMonth, or 2026-05-01..2026-05-31.</summary>
    public string? Period { get; set; }

    /// <summary>won, lost, open or all.</summary>
    [AllowedValues("won", "lost", "open", "all")]
    public string Status { get; set; } = "won";

    /// <summary>Property or column to the values taken.</summary>
    public IDictionary<string, IList<string>> Filters { get; set; } = new Dictionary<string, IList<string>>();

    /// <summary>Property the figures are grouped by.</summary>
    public string? GroupBy { get; set; }

    /// <summary>ISO 4217 code of the reported sum.</summary>
    public string? Currency { get; set; }

    /// <summary>Step the reported sum is rounded to (1000 for thousands).</summary>
    public decimal? Rounding { get; set; }
}
