namespace CrmAudit;

/// <summary>What a group of duplicates tells only when it is asked: a base of a million cards has more of it than anybody reads.</summary>
internal interface IGroupDetails
{
    /// <summary>What was found.</summary>
    CrmText Message { get; }

    /// <summary>What to do about it.</summary>
    CrmText Recommendation { get; }

    /// <summary>A row a member.</summary>
    CrmEvidence Evidence { get; }

    /// <summary>Why each linked pair matches.</summary>
    IReadOnlyList<CrmMatch> Reasons { get; }

    /// <summary>The proposed card.</summary>
    IReadOnlyList<CrmMergedField> MergedCard { get; }
}
