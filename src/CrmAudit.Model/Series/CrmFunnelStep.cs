namespace CrmAudit;

/// <summary>A stage of a funnel.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Count">How many came as far.</param>
/// <param name="Amount">Their money.</param>
public sealed record CrmFunnelStep(string Stage, long Count, decimal Amount);
