using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>
/// How old the newest data of a report is: what it shows itself against when it was run. Of a report that does not show it a test deal tells, of a report of leads a test lead: the steps are in the test
/// protocol, and the minutes come back as its answer, under Report.Lag:name, or under Report.Lag for all reports at once.
/// </summary>
internal sealed class Lag : ReportCheck
{
    public override string Id => "Report.Lag";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, IReadOnlyList<ReportCase> reports)
    {
        var isToldForAll = context.Config.Answers.ContainsKey(Id);
        foreach (var report in reports)
        {
            if (report.Section.DataAt is not null)
            {
                yield return OfData(context, report);
            }
            else if (!isToldForAll || context.Config.Answers.ContainsKey(KeyOf(report)))
            {
                yield return OfTest(context, report.Subject, KeyOf(report), report.Section.Name, report.Section.Definition?.Entity == "Lead" ? ".lead" : "");
            }
        }
        if (isToldForAll || reports.Count == 0)
        {
            yield return OfTest(context, new CrmSubject(CrmSubjectType.Question, Id), Id, null, "");
        }
    }

    private string KeyOf(ReportCase report) => $"{Id}:{report.Section.Name}";

    private static CrmFinding OfData(CheckContext context, ReportCase report)
    {
        var run = report.Section.RunAt ?? context.AsOf;
        var minutes = (run - report.Section.DataAt!.Value).TotalMinutes;
        if (minutes < 0 && report.Section.RunAt is null)
        {
            minutes = 0;
        }
        if (minutes < 0)
        {
            return context.Finding(report.Subject).NotEvaluated(new CrmText("Report.Lag.ahead", ("report", report.Section.Name), ("run", run), ("data", report.Section.DataAt.Value))).Build();
        }
        return context.Finding(report.Subject)
            .Value(minutes, CrmUnit.Minutes)
            .Message("message")
            .Arg("report", report.Section.Name).Arg("run", run).Arg("data", report.Section.DataAt.Value).Arg("hours", minutes / 60)
            .Evidence([Row(context, report, new("Report.Lag.why", ("run", run), ("data", report.Section.DataAt.Value)), "DataAt")])
            .Build();
    }

    private static CrmFinding OfTest(CheckContext context, CrmSubject subject, string key, string? report, string record)
    {
        var name = report is null ? (object)new CrmText("Report.Lag.anyReport") : report;
        return AttestedFinding.Number(context, subject, new(key, new($"Report.Lag.do{record}", ("report", name)), new($"Report.Lag.expect{record}")))
            .Message($"message.attested{record}").Arg("report", name).Build();
    }
}
