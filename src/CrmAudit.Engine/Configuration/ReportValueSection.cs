namespace CrmAudit.Engine.Configuration;

/// <summary>One row of a reported table.</summary>
public sealed class ReportValueSection
{
    /// <summary>Period of the row where the table has several: 2026-05, 2026-Q2 ...</summary>
    public string? Period { get; set; }

    /// <summary>Group of the row: the manager, source, stage ... as the report spells it.</summary>
    public string? Group { get; set; }

    /// <summary>Reported number of records.</summary>
    public long? Count { get; set; }

    /// <summary>Reported sum.</summary>
    public decimal? Sum { get; set; }

    /// <summary>Reported average, or share of a conversion or a plan (0.25 or 25 %).</summary>
    [AllowsPercent]
    public decimal? Value { get; set; }
}
