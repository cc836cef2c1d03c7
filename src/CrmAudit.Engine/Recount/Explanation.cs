using CrmAudit.Engine.Recount.Changes;

namespace CrmAudit.Engine.Recount;

/// <summary>A smallest set of changes that gives every reported value.</summary>
/// <param name="Changes">The changes, the likeliest of those that count the same rows.</param>
/// <param name="Same">Other sets of changes that count the very same rows: no figure can tell them apart.</param>
internal sealed record Explanation(IReadOnlyList<Change> Changes, IReadOnlyList<IReadOnlyList<Change>> Same)
{
    public int Rank => Changes.Sum(static change => change.Rank);

    public string Key => string.Join(" + ", Changes.Select(static change => change.Key).Order(StringComparer.Ordinal));
}
