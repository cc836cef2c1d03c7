namespace CrmAudit.Engine.Recount;

/// <summary>A set of changes that gives every reported value.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Hash">Two hits with one hash count the same rows at the same worth.</param>
internal sealed record SearchHit(IReadOnlyList<Change> Changes, UInt128 Hash)
{
    /// <summary>How implausible the changes are together.</summary>
    public int Rank => Changes.Sum(static change => change.Rank);

    public string Key => string.Join(" + ", Changes.Select(static change => change.Key).Order(StringComparer.Ordinal));
}
