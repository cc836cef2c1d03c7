namespace CrmAudit;

/// <summary>Cards that are one client, with the proposed merge. Nothing is ever merged by the module.</summary>
public sealed class CrmDuplicateGroup : CrmFinding
{
    /// <summary>Stable id of the group: that of its oldest member, so that added records do not change it.</summary>
    public required string GroupId { get; init; }

    /// <summary>The records of the group.</summary>
    public required IReadOnlyList<CrmRecord> Members { get; init; }

    /// <summary>Match probability of the weakest link that holds the group together, 0-1.</summary>
    public double Score { get; init; }

    /// <summary>Why each linked pair matches.</summary>
    public required IReadOnlyList<CrmMatch> Reasons { get; init; }

    /// <summary>The record proposed to be kept.</summary>
    public required CrmRecord Survivor { get; init; }

    /// <summary>Why it is kept, before it is worded.</summary>
    public CrmText? SurvivorReason { get; init; }

    /// <summary>The proposed card: every field with the record it comes from.</summary>
    public IReadOnlyList<CrmMergedField> MergedCard { get; init; } = [];

    /// <summary>Fields in which the members contradict each other.</summary>
    public IReadOnlyList<CrmMergedField> Conflicts { get; init; } = [];
}
