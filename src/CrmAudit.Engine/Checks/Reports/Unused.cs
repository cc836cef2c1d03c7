using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>Reports nobody looks at, or not for a long time, of those of which it is known who does or when.</summary>
internal sealed class Unused : ReportCheck
{
    public override string Id => "Report.Unused";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, IReadOnlyList<ReportCase> reports)
    {
        var today = DateOnly.FromDateTime(context.AsOf.DateTime);
        // A day still to come is a slip and tells nothing.
        var known = reports.Where(report => report.Section.LastViewed <= today || report.Section.Viewers is not null).ToList();
        if (known.Count == 0)
        {
            yield return context.Finding(Whole).NotEvaluated(new("Report.Unused.unknown")).Build();
            yield break;
        }
        var since = today.AddDays(-(int)context.Parameter("days"));
        var unused = known.Where(report => report.Section.Viewers == 0 || report.Section.LastViewed < since).ToList();
        yield return context.Finding(Whole)
            .Proportion(unused.Count, known.Count)
            .Arg("names", unused.Select(static report => report.Section.Name).ToList())
            .Evidence([.. unused.Select(report => Row(context, report, Why(context, report), report.Section.Viewers == 0 ? "Viewers" : "LastViewed"))])
            .Build();
    }

    private static CrmText Why(CheckContext context, ReportCase report) => report.Section.LastViewed is { } day
        ? new("Report.Unused.why", ("on", Day(context, day)))
        : new("Report.Unused.nobody");

    private static DateTimeOffset Day(CheckContext context, DateOnly day) => new(day, TimeOnly.MinValue, context.AsOf.Offset);
}
