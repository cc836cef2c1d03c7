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

    /// <summary>2026-05, 2026-Q2, 2026-H1, 2026-W20, 2026, lastMonth, or 2026-05-01..2026-05-31.</summary>
    public string? Period { get; set; }

    /// <summary>won, lost, open, closed (won and lost) or all.</summary>
    [AllowedValues("won", "lost", "open", "closed", "all")]
    public string Status { get; set; } = "won";

    /// <summary>Property or column to the values taken.</summary>
    public IDictionary<string, IList<string>> Filters { get; set; } = new Dictionary<string, IList<string>>();

    /// <summary>Property or column the figures are grouped by; Product counts deals line by line.</summary>
    public string? GroupBy { get; set; }

    /// <summary>ISO 4217 code of the reported sum. Amounts in other currencies are converted by <see cref="Rates"/>; without a rate they are counted but not added.</summary>
    public string? Currency { get; set; }

    /// <summary>Step the reported sum is rounded to (1000 for thousands).</summary>
    public decimal? Rounding { get; set; }

    /// <summary>IANA name of the zone whose days the report counts; that of the audit when not told.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Amount property or column that is summed.</summary>
    public string Amount { get; set; } = "Amount";

    /// <summary>Whether test records count: counted or leftOut.</summary>
    [AllowedValues("counted", "leftOut")]
    public string Tests { get; set; } = "counted";

    /// <summary>Planned sum the fact is held against (planFact).</summary>
    public decimal? Plan { get; set; }

    /// <summary>Rates to the currency of the sum: code to day (2026-05-01) to rate. A rate holds until the next one. When none are told, the rates of the audit are taken.</summary>
    public IDictionary<string, IDictionary<string, decimal>> Rates { get; set; } = new Dictionary<string, IDictionary<string, decimal>>();
}
