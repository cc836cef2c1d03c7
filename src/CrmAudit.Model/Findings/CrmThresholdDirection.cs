namespace CrmAudit;

/// <summary>Which way a measured value is better.</summary>
public enum CrmThresholdDirection
{
    /// <summary>The lower the better.</summary>
    LowerIsBetter,

    /// <summary>The higher the better.</summary>
    HigherIsBetter,

    /// <summary>Best between two norms.</summary>
    Range,
}
