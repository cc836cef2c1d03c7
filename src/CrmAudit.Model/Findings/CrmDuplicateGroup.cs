using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CrmAudit;

/// <summary>Cards that are one client, with the proposed merge. Nothing is ever merged by the module. Reasons, merged card and texts are worked out when they are read.</summary>
public sealed record CrmDuplicateGroup : CrmFinding
{
    private readonly IReadOnlyList<CrmMatch>? _reasons;
    private readonly IReadOnlyList<CrmMergedField>? _mergedCard;

    /// <summary>A group of which everything is told at once.</summary>
    public CrmDuplicateGroup()
    {
    }

    /// <summary>A group on the ground of a finding, which says what is the same of all groups.</summary>
    /// <param name="basis">The finding.</param>
    /// <param name="members">The records of the group, the oldest first.</param>
    /// <param name="survivor">The record proposed to be kept.</param>
    [SetsRequiredMembers]
    internal CrmDuplicateGroup(CrmFinding basis, IReadOnlyList<CrmRecord> members, CrmRecord survivor)
        : base(basis)
    {
        (Members, Survivor, GroupId) = (members, survivor, "");
    }

    /// <summary>Stable id of the group: that of its oldest member, so that added records do not change it.</summary>
    public required string GroupId { get; init; }

    /// <summary>The records of the group.</summary>
    public required IReadOnlyList<CrmRecord> Members { get; init; }

    /// <summary>Match probability of the weakest link that holds the group together, 0-1.</summary>
    public double Score { get; init; }

    /// <summary>Why each linked pair matches.</summary>
    public IReadOnlyList<CrmMatch> Reasons { get => Details?.Reasons ?? _reasons ?? []; init => _reasons = value; }

    /// <summary>The record proposed to be kept.</summary>
    public required CrmRecord Survivor { get; init; }

    /// <summary>Why it is kept, before it is worded.</summary>
    public CrmText? SurvivorReason { get; init; }

    /// <summary>The proposed card: every field with the record it comes from.</summary>
    public IReadOnlyList<CrmMergedField> MergedCard { get => Details?.MergedCard ?? _mergedCard ?? []; init => _mergedCard = value; }

    /// <summary>Fields in which the members contradict each other.</summary>
    public IReadOnlyList<CrmMergedField> Conflicts => [.. MergedCard.Where(static merged => merged.Others.Count > 0)];

    /// <inheritdoc/>
    public override CrmText? MessageText { get => Details?.Message ?? base.MessageText; init => base.MessageText = value; }

    /// <inheritdoc/>
    public override CrmText? RecommendationText { get => Details?.Recommendation ?? base.RecommendationText; init => base.RecommendationText = value; }

    /// <inheritdoc/>
    public override CrmEvidence Evidence { get => Details?.Evidence ?? base.Evidence; init => base.Evidence = value; }

    /// <summary>Where reasons, merged card, evidence and texts are worked out; null where they were given.</summary>
    internal IGroupDetails? Details { get; set; }

    /// <summary>Two groups are one only if they are the same object.</summary>
    /// <param name="other">Another group.</param>
    public bool Equals(CrmDuplicateGroup? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
