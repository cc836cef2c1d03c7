namespace CrmAudit;

/// <summary>One compared pair of records.</summary>
/// <param name="LeftId">Identifier of the first record.</param>
/// <param name="RightId">Identifier of the second record.</param>
/// <param name="Probability">Match probability, 0-1.</param>
/// <param name="Weight">Sum of the weights and the prior, in bits (log2 of the odds).</param>
/// <param name="Comparisons">Weight of every compared field, in the order of the model.</param>
public sealed record CrmMatch(string LeftId, string RightId, double Probability, double Weight, IReadOnlyList<CrmComparison> Comparisons);
