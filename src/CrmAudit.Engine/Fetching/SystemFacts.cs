namespace CrmAudit.Engine.Fetching;

/// <summary>What a system says of itself.</summary>
/// <param name="Zone">Its zone; null where it does not tell.</param>
internal sealed record SystemFacts(string? Zone)
{
    /// <summary>The order of day and month in its dates: DayFirst, MonthFirst; null where it does not tell.</summary>
    public string? Dates { get; init; }
}
