using CrmAudit.Engine.Recount.Changes;

namespace CrmAudit.Engine.Recount.Search;

/// <summary>A set of changes that gives every reported value.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Hash">Two hits with one hash count the same rows at the same worth.</param>
/// <param name="IsEmpty">Whether no row is counted at all.</param>
internal sealed record SearchHit(IReadOnlyList<Change> Changes, UInt128 Hash, bool IsEmpty)
{
    /// <summary>How implausible the changes are together.</summary>
    public int Rank => Changes.Sum(static change => change.Rank);

    public string Key => string.Join(" + ", Changes.Select(static change => change.Key).Order(StringComparer.Ordinal));
}
