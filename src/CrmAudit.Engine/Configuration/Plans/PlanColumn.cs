namespace CrmAudit.Engine.Configuration.Plans;

/// <summary>The columns of a plan that are read back. They are known by their captions in any of the languages, wherever they were moved to.</summary>
internal enum PlanColumn
{
    ActionId,
    Severity,
    Responsible,
    Due,
    State,
    Done,
    Note,
    Checks,
}
