namespace CrmAudit.Engine.Planning;

/// <summary>When an action is begun.</summary>
internal enum PlanWave
{
    /// <summary>Within a week.</summary>
    Now,

    /// <summary>Within 30 days.</summary>
    ThisMonth,

    Later,
}
