namespace CrmAudit.Engine.Import.Understanding;

/// <summary>What a column was decided to be.</summary>
/// <param name="Targets">Properties, or states of the row; empty for a column that is kept as a field of its own.</param>
/// <param name="Basis">What decided.</param>
/// <param name="Score">How sure, 0-1.</param>
internal sealed record ColumnDecision(IReadOnlyList<string> Targets, CrmColumnBasis Basis, double Score)
{
    public static ColumnDecision None { get; } = new([], CrmColumnBasis.None, 0);

    /// <summary>The property an unmapped column comes nearest to; null when it is near none.</summary>
    public string? Nearest { get; init; }

    /// <summary>The property the header says where the content says otherwise.</summary>
    public string? Refused { get; init; }
}
