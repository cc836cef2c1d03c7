using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>What a group of duplicates tells when it is asked.</summary>
/// <param name="members">Its cards, the oldest first.</param>
/// <param name="survivor">The card proposed to be kept.</param>
/// <param name="reason">Why it is.</param>
/// <param name="score">Match probability of the weakest link, 0-1.</param>
/// <param name="explain">Says why the linked pairs match.</param>
internal sealed class GroupDetails(IReadOnlyList<CrmRecord> members, CrmRecord survivor, CrmText? reason, double score, Func<IReadOnlyList<CrmMatch>> explain) : IGroupDetails
{
    private static readonly CrmText Copy = new("Data.DuplicateRate.why");

    public CrmText Message => new("Data.DuplicateGroup.message", ("members", (long)members.Count), ("name", RecordName.Of(survivor)), ("score", DuplicateGroups.Shown(score)));

    public CrmText Recommendation => new("Data.DuplicateGroup.recommendation", ("survivor", RecordId.Of(survivor)));

    public CrmEvidence Evidence => new()
    {
        Rows = [.. members.Select(member => CrmEvidenceRow.Of(member, member == survivor ? reason : Copy, amount: (member as CrmDeal)?.Amount))],
        Total = members.Count,
    };

    public IReadOnlyList<CrmMatch> Reasons => explain();

    public IReadOnlyList<CrmMergedField> MergedCard => MergePlan.Of(members, survivor);
}
