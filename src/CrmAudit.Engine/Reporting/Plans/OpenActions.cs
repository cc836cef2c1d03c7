using CrmAudit.Engine.Configuration.Plans;
using CrmAudit.Engine.Planning;

namespace CrmAudit.Engine.Reporting.Plans;

/// <summary>The actions somebody still has to do, as tasks and calendars take them.</summary>
internal static class OpenActions
{
    public static IEnumerable<PlanAction> Of(AuditReport report, ReportScope scope) => scope.ViewOf(report).Plan.Actions.Where(static action => action.State != PlanState.Dropped);
}
