namespace CrmAudit;

/// <summary>What one field says of a pair.</summary>
/// <param name="Field">Compared property.</param>
/// <param name="Left">Value of the first record.</param>
/// <param name="Right">Value of the second record.</param>
/// <param name="Level">How far the two agree.</param>
/// <param name="Weight">Match weight in bits: log2(m/u), adjusted by term frequency; 0 for a missing value.</param>
public sealed record CrmComparison(string Field, string? Left, string? Right, CrmAgreement Level, double Weight)
{
    /// <summary>Whether <see cref="Field"/> is the header of a column and not a canonical property.</summary>
    public bool IsColumn { get; init; }

    /// <summary>The comparison in words.</summary>
    public CrmText Text => new(
        $"match.level.{Level}", ("field", IsColumn ? Field : new CrmText($"match.field.{Field}")), ("left", Left), ("right", Right), ("weight", Math.Round(Weight, 1)));
}
