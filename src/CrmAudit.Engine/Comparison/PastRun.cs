namespace CrmAudit.Engine.Comparison;

/// <summary>One run of a history as a point of its trends.</summary>
/// <param name="AsOf">The moment it judges.</param>
/// <param name="Score">Its score; null where it had none.</param>
/// <param name="Areas">Score of each area, 0-100; an area without a number is left out.</param>
/// <param name="Figures">The figure of each finding by its fingerprint.</param>
public sealed record PastRun(DateTimeOffset AsOf, SideScore? Score, IReadOnlyDictionary<CrmArea, double> Areas, IReadOnlyDictionary<string, double> Figures);
