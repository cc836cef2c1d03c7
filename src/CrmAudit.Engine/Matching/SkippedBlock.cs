namespace CrmAudit.Engine.Matching;

/// <summary>A block that was too large to compare pair by pair.</summary>
/// <param name="Rule">Rule.</param>
/// <param name="Size">Rows in it.</param>
/// <param name="Row">One of them.</param>
internal sealed record SkippedBlock(string Rule, int Size, int Row);
