using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>Which deals tasks and activities are about, found once for all checks of a run.</summary>
internal static class DealLinks
{
    private static readonly PerRun<LinkedDeals> OfRun = new(static context => new LinkedDeals(context.Data));

    public static LinkedDeals Of(CheckContext context) => OfRun.Of(context);
}
