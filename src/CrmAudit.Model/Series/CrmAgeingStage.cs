namespace CrmAudit;

/// <summary>What stands on a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Count">How many.</param>
/// <param name="Bands">How many of each age, the youngest first.</param>
public sealed record CrmAgeingStage(string Stage, long Count, IReadOnlyList<CrmAgeBand> Bands);
