namespace CrmAudit.Engine.Matching;

/// <summary>A block that was too large to compare pair by pair, though its rows may be one party by what they share.</summary>
/// <param name="Rule">Rule.</param>
/// <param name="Rows">The rows in it.</param>
internal sealed record SkippedBlock(string Rule, IReadOnlyList<int> Rows);
