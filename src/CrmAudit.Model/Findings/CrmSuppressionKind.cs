namespace CrmAudit;

/// <summary>Why somebody decided not to act on a finding.</summary>
public enum CrmSuppressionKind
{
    /// <summary>It is so, and may stay so.</summary>
    AcceptedRisk,

    /// <summary>It is not so.</summary>
    FalsePositive,

    /// <summary>It will be put right by a day that is set.</summary>
    Planned,
}
