using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>Reports whose figures stand alone: no plan, previous period or benchmark beside them.</summary>
internal sealed class NoContext : ReportCheck
{
    public override string Id => "Report.NoContext";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, IReadOnlyList<ReportCase> reports)
    {
        // A figure held against a plan has the plan beside it, whether it is listed or not.
        var alone = reports.Where(static report => report.Section.Context.Count == 0 && report.Section.Definition?.Plan is null).ToList();
        yield return context.Finding(Whole)
            .Proportion(alone.Count, reports.Count)
            .Arg("names", alone.Select(static report => report.Section.Name).ToList())
            .Evidence([.. alone.Select(report => Row(context, report, new("Report.NoContext.why")))])
            .Build();
    }
}
