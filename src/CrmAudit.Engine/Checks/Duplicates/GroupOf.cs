using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>Makes the finding of a group of duplicates.</summary>
internal static class GroupOf
{
    /// <summary>Type of the subject of a group.</summary>
    public const CrmSubjectType Subject = CrmSubjectType.DuplicateGroup;

    /// <summary>The group of some cards; whatever follows from them is worked out when it is read.</summary>
    /// <param name="basis">What is the same of all groups.</param>
    /// <param name="id">Id of the group.</param>
    /// <param name="members">Its cards, the oldest first.</param>
    /// <param name="survivor">The one proposed to be kept.</param>
    /// <param name="reason">Why it is.</param>
    /// <param name="score">Match probability of the weakest link, 0-1.</param>
    /// <param name="explain">Says why the linked pairs match.</param>
    public static CrmDuplicateGroup Cards(CrmFinding basis, string id, IReadOnlyList<CrmRecord> members, CrmRecord survivor, CrmText? reason, double score, Func<IReadOnlyList<CrmMatch>> explain) => new(basis, members, survivor)
    {
        Subject = new(Subject, id, RecordName.Of(survivor), (survivor as CrmCard)?.Owner, survivor.Entity),
        Confidence = score,
        GroupId = id,
        Score = score,
        SurvivorReason = reason,
        Details = new GroupDetails(members, survivor, reason, score, explain),
    };
}
