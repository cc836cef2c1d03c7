using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>The work calendar of a run: one, since what it works out once is kept in it.</summary>
internal static class Calendars
{
    private static readonly PerRun<WorkCalendar> OfRun = new(static context => new(context.Config));

    public static WorkCalendar Of(CheckContext context) => OfRun.Of(context);
}
