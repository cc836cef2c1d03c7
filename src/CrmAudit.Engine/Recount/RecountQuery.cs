namespace CrmAudit.Engine.Recount;

/// <summary>A report's definition, resolved: nothing in it depends on the moment or the configuration any more.</summary>
internal sealed record RecountQuery
{
    /// <summary>count, sum, average, conversion or planFact.</summary>
    public required string Metric { get; init; }

    /// <summary>Entity counted.</summary>
    public required string Entity { get; init; }

    /// <summary>Property that puts a record into the period.</summary>
    public required string Date { get; init; }

    /// <summary>The periods; one window without edges when the report has none.</summary>
    public required IReadOnlyList<ReportWindow> Windows { get; init; }

    /// <summary>Zone of the report.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Statuses counted; all when empty.</summary>
    public IReadOnlyList<RowStatus> Statuses { get; init; } = [];

    /// <summary>Property or column to the values taken.</summary>
    public IReadOnlyList<(string Field, IReadOnlyList<string> Values)> Filters { get; init; } = [];

    /// <summary>Property or column the figures are grouped by; null when they are not.</summary>
    public string? GroupBy { get; init; }

    /// <summary>Amount property or column summed.</summary>
    public string Amount { get; init; } = "Amount";

    /// <summary>ISO 4217 code of the sum; null: amounts are added as they stand.</summary>
    public string? Currency { get; init; }

    /// <summary>What a record without a currency is in.</summary>
    public string HomeCurrency { get; init; } = "KZT";

    /// <summary>Rates to <see cref="Currency"/> by code.</summary>
    public IReadOnlyDictionary<string, RateHistory> Rates { get; init; } = new Dictionary<string, RateHistory>();

    /// <summary>Step the reported sum is rounded to; null when it is not.</summary>
    public decimal? Rounding { get; init; }

    /// <summary>Whether test records count.</summary>
    public bool CountsTests { get; init; } = true;

    /// <summary>Planned sum a share is taken of.</summary>
    public decimal? Plan { get; init; }

    /// <summary>Local time the report was run at; null when not known.</summary>
    public DateTime? RunAt { get; init; }

    public bool HasPeriod => Windows.Count != 1 || Windows[0] != ReportWindow.Always;

    public bool IsConversion => Metric == "conversion";

    /// <summary>Whether the value of the report is a share: of the records of a period, or of a plan.</summary>
    public bool ShowsShare => Metric is "conversion" or "planFact";
}
