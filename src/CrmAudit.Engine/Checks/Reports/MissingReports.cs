using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>The base set of reports is there.</summary>
internal sealed class MissingReports : ReportCheck
{
    private static readonly string[] BaseSet = ["funnel", "planFact", "conversion", "activity", "sources"];

    public override string Id => "Report.Missing";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, IReadOnlyList<ReportCase> reports)
    {
        var missing = BaseSet.Where(kind => !reports.Any(report => report.Section.Kind == kind)).Select(static kind => new CrmText($"Report.kind.{kind}")).ToList();
        yield return context.Finding(Whole)
            .Count(missing.Count, BaseSet.Length)
            .Message(missing.Count == 0 ? "message" : "message.missing")
            .Arg("kinds", missing)
            .Build();
    }
}
