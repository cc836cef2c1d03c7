namespace CrmAudit.Engine.Checks.Reports;

/// <summary>Reports nobody has looked at for a long time, of those of which it is known when they were looked at.</summary>
internal sealed class Unused : ReportCheck
{
    public override string Id => "Report.Unused";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, IReadOnlyList<ReportCase> reports)
    {
        var known = reports.Where(static report => report.Section.LastViewed is not null).ToList();
        if (known.Count == 0)
        {
            yield return context.Finding(Whole).NotEvaluated(new("Report.Unused.unknown")).Build();
            yield break;
        }
        var since = DateOnly.FromDateTime(context.AsOf.DateTime).AddDays(-(int)context.Parameter("days"));
        var unused = known.Where(report => report.Section.LastViewed < since).ToList();
        yield return context.Finding(Whole)
            .Proportion(unused.Count, known.Count)
            .Arg("names", unused.Select(static report => report.Section.Name).ToList())
            .Evidence([.. unused.Select(report => Row(context, report, new("Report.Unused.why", ("on", Day(context, report.Section.LastViewed!.Value))), "LastViewed"))])
            .Build();
    }

    private static DateTimeOffset Day(CheckContext context, DateOnly day) => new(day, TimeOnly.MinValue, context.AsOf.Offset);
}
