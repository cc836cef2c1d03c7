namespace CrmAudit.Engine.Matching;

/// <summary>What matching found.</summary>
internal sealed class MatchResult
{
    public required MatchTable Table { get; init; }

    public required MatchModel Model { get; init; }

    /// <summary>Pairs at or above the threshold with their weight in bits.</summary>
    public required IReadOnlyList<(int A, int B, double Bits)> Links { get; init; }

    /// <summary>Groups of two rows or more, ascending.</summary>
    public required IReadOnlyList<List<int>> Groups { get; init; }

    /// <summary>Pairs compared.</summary>
    public required int Candidates { get; init; }

    public required IReadOnlyList<SkippedBlock> Skipped { get; init; }
}
