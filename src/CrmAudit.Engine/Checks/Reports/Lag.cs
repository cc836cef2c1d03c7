namespace CrmAudit.Engine.Checks.Reports;

/// <summary>
/// How old the newest data of a report is: what it shows itself against when it was run, and how long a test deal takes to come into it, which the protocol in
/// the recommendation tells how to measure and the answers bring back.
/// </summary>
internal sealed class Lag : ReportCheck
{
    public override string Id => "Report.Lag";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, IReadOnlyList<ReportCase> reports)
    {
        foreach (var report in reports.Where(static report => report.Section.DataAt is not null))
        {
            var run = report.Section.RunAt ?? context.AsOf;
            var minutes = Math.Max(0, (run - report.Section.DataAt!.Value).TotalMinutes);
            yield return context.Finding(report.Subject)
                .Value(minutes, "minutes")
                .Message("message")
                .Arg("report", report.Section.Name).Arg("run", run).Arg("data", report.Section.DataAt.Value).Arg("hours", minutes / 60)
                .Evidence([Row(context, report, new("Report.Lag.why", ("run", run), ("data", report.Section.DataAt.Value)), "DataAt")])
                .Build();
        }
        if (context.Config.Answers.ContainsKey(Id))
        {
            yield return Attested.Number(context, new CrmSubject("Question", Id)).Message("message.attested").Build();
        }
        else if (reports.All(static report => report.Section.DataAt is null))
        {
            yield return context.Finding(new CrmSubject("Question", Id)).NotEvaluated(new("Report.Lag.protocol")).Build();
        }
    }
}
