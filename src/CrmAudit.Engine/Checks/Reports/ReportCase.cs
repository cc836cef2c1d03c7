using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Recount;
using CrmAudit.Engine.Recount.Definition;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>One report with what it should count and what it showed.</summary>
/// <param name="Section">The report as configured.</param>
/// <param name="Query">Its definition; null when it cannot be recounted.</param>
/// <param name="Cells">Its figures.</param>
/// <param name="Problem">Why it cannot be recounted; null when it can.</param>
internal sealed record ReportCase(ReportSection Section, RecountQuery? Query, IReadOnlyList<ReportedCell> Cells, CrmText? Problem)
{
    public CrmSubject Subject => new("Report", Section.Name, Section.Name, Section.Reader);

    /// <summary>What it is called in texts.</summary>
    public object Title => Section.Title ?? (object)Section.Name;

    /// <summary>The reports of a configuration, looked at once a run.</summary>
    public static IReadOnlyList<ReportCase> All(CheckContext context) =>
        context.Cache.GetOrAdd<IReadOnlyList<ReportCase>>("reports", () => [.. context.Config.Reports.Select(section => ReportReader.Read(context, section))]);

    /// <summary>The recount and the cause, found once a run.</summary>
    public RecountResult Recount(CheckContext context, RecountQuery query) =>
        context.Cache.GetOrAdd($"recount/{context.Config.Reports.IndexOf(Section)}", () => Recounter.Run(query, Cells, context.Data, context.Config, context.Cancel));
}
