namespace CrmAudit.Engine.Configuration.Plans;

/// <summary>How far an action is, as people say it.</summary>
internal enum PlanState
{
    Open,
    InProgress,
    Done,

    /// <summary>Nobody will do it, with the reason as its note.</summary>
    Dropped,
}
