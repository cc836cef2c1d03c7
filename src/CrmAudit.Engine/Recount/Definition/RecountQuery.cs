using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Recount.Definition;

/// <summary>A report's definition, resolved: nothing in it depends on the moment or the configuration any more.</summary>
internal sealed record RecountQuery
{
    private const int MostDays = 31;

    /// <summary>count, sum, average, conversion or planFact.</summary>
    public required string Metric { get; init; }

    /// <summary>Entity counted.</summary>
    public required string Entity { get; init; }

    /// <summary>Property that puts a record into the period.</summary>
    public required string Date { get; init; }

    /// <summary>The periods; one window without edges when the report has none.</summary>
    public required IReadOnlyList<TimeWindow> Windows { get; init; }

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

    /// <summary>The midnights within the last month of the period: where nobody knows when the report was run, it may have been at any of them.</summary>
    public IEnumerable<DateTime> LastDays
    {
        get
        {
            var (from, to) = (Windows.Min(static window => window.From), Windows.Max(static window => window.To));
            var hasEdges = from > TimeWindow.Always.From && to < TimeWindow.Always.To;
            for (var day = hasEdges ? new DateTime(to).Date.AddDays(-1) : DateTime.MinValue; hasEdges && day.Ticks > from && day.AddDays(MostDays).Ticks >= to; day = day.AddDays(-1))
            {
                yield return day;
            }
        }
    }

    public bool HasPeriod => Windows.Count != 1 || Windows[0] != TimeWindow.Always;

    /// <summary>Whether deals are counted by product: every line of a deal is a row.</summary>
    public bool CountsLines => Entity == "Deal" && string.Equals(GroupBy, "Product", StringComparison.OrdinalIgnoreCase);

    public bool IsConversion => Metric == "conversion";

    /// <summary>Whether the value of the report is a share: of the records of a period, or of a plan.</summary>
    public bool ShowsShare => Metric is "conversion" or "planFact";
}
