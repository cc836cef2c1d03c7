using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>Reports of which it is not recorded who reads them, how often, or what is decided by them.</summary>
internal sealed class NoDecision : ReportCheck
{
    public override string Id => "Report.NoDecision";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, IReadOnlyList<ReportCase> reports)
    {
        var without = reports.Select(static report => (Report: report, Missing: Missing(report))).Where(static pair => pair.Missing.Count > 0).ToList();
        yield return context.Finding(Whole)
            .Proportion(without.Count, reports.Count)
            .Arg("names", without.Select(static pair => pair.Report.Section.Name).ToList())
            .Evidence([.. without.Select(pair => Row(context, pair.Report, new("Report.NoDecision.why", ("missing", pair.Missing))))])
            .Build();
    }

    private static List<CrmText> Missing(ReportCase report)
    {
        (string Id, string? Value)[] wanted = [("reader", report.Section.Reader), ("rhythm", report.Section.Rhythm), ("decision", report.Section.Decision)];
        return [.. wanted.Where(static part => string.IsNullOrWhiteSpace(part.Value)).Select(static part => new CrmText($"Report.NoDecision.{part.Id}"))];
    }
}
