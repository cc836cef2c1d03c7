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
    private static readonly PerRun<IReadOnlyList<ReportCase>> OfRun = new(static context => [.. context.Config.Reports.Select(section => ReportReader.Read(context, section))]);

    private static readonly PerRun<ReportCase, RecountResult> Recounts = new(static (context, report) => Recounter.Run(report.Query!, report.Cells, context.Data, context.Config, context.Cancel));

    public CrmSubject Subject => new(CrmSubjectType.Report, Section.Name, Section.Name, Section.Reader);

    /// <summary>What it is called in texts.</summary>
    public object Title => Section.Title ?? (object)Section.Name;

    /// <summary>The reports of a configuration, looked at once a run.</summary>
    public static IReadOnlyList<ReportCase> All(CheckContext context) => OfRun.Of(context);

    /// <summary>The recount and the cause, found once a run.</summary>
    public RecountResult Recount(CheckContext context) => Recounts.Of(context, this);
}
