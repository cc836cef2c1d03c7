using CrmAudit.Engine.Audit.History;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.Audit;

/// <summary>The history of runs in a folder.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string History => _folder.File("history");

    [Fact]
    public void The_first_run_has_nothing_to_be_held_against()
    {
        var report = Run(0.3);
        AuditHistory.Read(History, default).Mark(report);
        Assert.Equal(CrmBaseline.None, report.Findings[0].Baseline);
    }

    [Theory]
    [InlineData(0.30, 0.30, CrmBaseline.Unchanged)]
    [InlineData(0.30, 0.50, CrmBaseline.Worse)]
    [InlineData(0.30, 0.20, CrmBaseline.Better)]
    [InlineData(0.30, 0.01, CrmBaseline.Resolved)]
    [InlineData(0.01, 0.30, CrmBaseline.New)]
    public void A_finding_is_held_against_the_last_run(double before, double after, CrmBaseline expected)
    {
        AuditHistory.Add(History, Run(before, day: 1));
        var report = Run(after, day: 2);
        AuditHistory.Read(History, default).Mark(report);
        Assert.Equal(expected, report.Findings[0].Baseline);
    }

    [Fact]
    public void What_an_older_run_had_and_the_last_had_not_came_back()
    {
        AuditHistory.Add(History, Run(0.3, day: 1));
        AuditHistory.Add(History, Run(0.01, day: 2));
        var report = Run(0.3, day: 3);
        AuditHistory.Read(History, default).Mark(report);
        Assert.Equal(CrmBaseline.Reopened, report.Findings[0].Baseline);
    }

    [Fact]
    public void Runs_stand_in_the_order_of_what_they_judge_whatever_the_clock_said()
    {
        AuditHistory.Add(History, Run(0.5, day: 3));
        AuditHistory.Add(History, Run(0.3, day: 1));
        Assert.Equal([0.3, 0.5], AuditHistory.Read(History, default).Runs.Select(static run => run.Findings.First().Measured!.Value));
        var between = Run(0.3, day: 2);
        AuditHistory.Read(History, default).Mark(between);
        Assert.Equal(CrmBaseline.Unchanged, between.Findings[0].Baseline);
    }

    [Fact]
    public void A_run_of_the_same_questions_is_taken_before_a_later_one_of_others()
    {
        AuditHistory.Add(History, Run(0.3, day: 1));
        AuditHistory.Add(History, Run(0.01, day: 2) with { Checks = [] });
        var report = Run(0.3, day: 3);
        AuditHistory.Read(History, default).Mark(report);
        Assert.Equal(CrmBaseline.Unchanged, report.Findings[0].Baseline);
    }

    [Fact]
    public void The_report_is_told_how_it_went()
    {
        AuditHistory.Add(History, Run(0.5, day: 1));
        AuditHistory.Add(History, Run(0.3, day: 2));
        var marked = AuditHistory.Read(History, default).Mark(Run(0.2, day: 3));
        var past = marked.Past!;
        Assert.Equal((SampleReport.AsOf.AddDays(2), 3), (past.Since, past.Runs.Count));
        Assert.Equal([0.5, 0.3, 0.2], past.Trend(marked.Findings[0].Fingerprint).Select(static point => point.Value));
        Assert.Equal(0.3, marked.Findings[0].BaselineMeasured);
        Assert.NotNull(past.Score);
    }

    [Fact]
    public void The_first_run_is_told_nothing() => Assert.Null(AuditHistory.Read(History, default).Mark(Run(0.2)).Past);

    [Fact]
    public void A_problem_whose_subject_is_gone_is_known_by_its_check()
    {
        var first = Run(0.5, day: 1);
        AuditHistory.Add(History, first with { Findings = [.. first.Findings, first.Findings[0] with { Subject = new(CrmSubjectType.Owner, "Anna"), Fingerprint = "" }] });
        var gone = Assert.Single(AuditHistory.Read(History, default).Mark(Run(0.5, day: 2)).Past!.Gone);
        Assert.Equal((CrmBaseline.Resolved, "Data.StaleDeal", CrmSubjectType.History), (gone.Change, gone.CheckId, gone.Subject.Type));
    }

    [Fact]
    public void A_run_of_before_areas_were_kept_is_read()
    {
        var path = AuditHistory.Add(History, Run(0.5, day: 1));
        var text = File.ReadAllText(path);
        var at = text.IndexOf("\"areas\":", StringComparison.Ordinal);
        File.WriteAllText(path, text.Remove(at, text.IndexOf('}', at) + 2 - at));
        Assert.Empty(Assert.Single(AuditHistory.Read(History, default).Runs).Areas);
    }

    [Fact]
    public void A_run_of_the_first_version_is_read()
    {
        var report = Run(0.5, day: 1);
        AuditHistory.Add(History, report);
        var now = Assert.Single(AuditHistory.Read(History, default).Runs);
        foreach (var path in Directory.GetFiles(History))
        {
            File.Delete(path);
        }
        var finding = report.Findings[0];
        File.WriteAllText(Path.Combine(History, "audit-1.json"), $$"""
            {"format": "CrmAudit.History", "schemaVersion": 1, "runId": "{{now.RunId}}", "createdAt": "2026-05-01T00:00:00+05:00", "asOf": "2026-05-01T00:00:00+05:00", "checks": ["Data.StaleDeal 1"],
            "score": 42.5, "scoreLow": 30, "scoreHigh": 60, "grade": "D", "coverage": 0.8, "findings": [{"checkId": "Data.StaleDeal", "fingerprint": "{{finding.Fingerprint}}", "version": 1, "status": "Fail",
            "severity": "Critical", "measured": 0.5, "low": 0.4, "high": 0.6, "threshold": {"norm": 0.05, "red": 0.15, "direction": "LowerIsBetter", "normInclusive": false, "redInclusive": false, "origin": "Checklist"},
            "impact": {"records": 97, "money": "Touched"}, "unit": "share"}]}
            """);
        var first = Assert.Single(Assert.Single(AuditHistory.Read(History, default).Runs).Findings);
        Assert.Equal(("Data.StaleDeal", finding.Fingerprint, CrmStatus.Fail, 0.5, 97L, 0.05), (first.CheckId, first.Fingerprint, first.Status, first.Measured, first.Impact!.Records, first.Threshold!.Norm));
    }

    [Fact]
    public void What_findings_of_a_check_have_in_common_is_written_once()
    {
        var report = SampleReport.Build();
        var text = File.ReadAllText(AuditHistory.Add(History, report));
        var kept = report.Findings.Where(HistoryRun.IsKept).ToList();
        var read = Assert.Single(AuditHistory.Read(History, default).Runs);
        Assert.Equal(kept.Select(static finding => (finding.Fingerprint, finding.Status, finding.Severity, finding.Threshold, finding.Unit)).Order(), read.Findings.Select(static entry => (entry.Fingerprint, entry.Status, entry.Severity, entry.Threshold, entry.Unit)).Order());
        Assert.Equal(read.Groups.Count, text.Split("\"checkId\"").Length - 1);
    }

    [Fact]
    public void The_last_run_is_compared_with_the_one_before_it()
    {
        Assert.Null(AuditHistory.Read(History, default).Changes());
        AuditHistory.Add(History, Run(0.5, day: 1));
        Assert.Null(AuditHistory.Read(History, default).Changes());
        Assert.Null(AuditHistory.Read(History, default).Changes(Run(0.2, day: 0)));
        AuditHistory.Add(History, Run(0.01, day: 2));
        AuditHistory.Add(History, Run(0.4, day: 3));
        var history = AuditHistory.Read(History, default);
        Assert.Equal(CrmBaseline.Reopened, Assert.Single(history.Changes()!, static change => change.CheckId.Length > 0).Change);
        Assert.Equal(CrmBaseline.Unchanged, Assert.Single(history.Changes(Run(0.4, day: 4))!, static change => change.CheckId.Length > 0).Change);
    }

    [Fact]
    public void A_trend_shows_a_year_of_nights_and_no_more()
    {
        var runs = Enumerable.Range(0, 405).ToList();
        var text = File.ReadAllText(AuditHistory.Add(History, Run(0.5, day: 0)));
        foreach (var index in runs)
        {
            File.WriteAllText(Path.Combine(History, $"audit-{index}.json"), text.Replace(text[(text.IndexOf("runId", StringComparison.Ordinal) + 8)..][..36], Guid.NewGuid().ToString(), StringComparison.Ordinal));
        }
        Assert.Equal(401, AuditHistory.Read(History, default).Mark(Run(0.5, day: 1)).Past!.Runs.Count);
    }

    [Fact]
    public void It_holds_no_name_and_no_record()
    {
        var report = SampleReport.Build();
        var text = File.ReadAllText(AuditHistory.Add(History, report));
        foreach (var name in report.Findings.SelectMany(static finding => finding.Evidence.Rows).SelectMany(static row => new[] { row.Name, row.Owner, row.Value }).Concat(report.Findings.SelectMany(static finding => new[] { finding.Subject.Name, finding.Subject.Owner })).Append(report.Company).OfType<string>().Where(static name => name.Length > 3).Distinct())
        {
            Assert.DoesNotContain(name, text, StringComparison.Ordinal);
        }
        Assert.InRange(text.Length, 1, 60_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"format\":\"CrmAudit.History\",\"schemaVersion\":99}")]
    [InlineData("not json")]
    public void A_file_that_is_none_is_told_and_left_alone(string text)
    {
        AuditHistory.Add(History, Run(0.3, day: 1));
        var other = Path.Combine(History, "audit-other.json");
        File.WriteAllText(other, text);
        var history = AuditHistory.Read(History, default);
        Assert.Equal(other, Assert.Single(history.Unreadable));
        Assert.Single(history.Runs);
        Assert.Equal(text, File.ReadAllText(other));
    }

    [Fact]
    public void Runs_at_once_lose_nothing()
    {
        Parallel.For(0, 20, _ => AuditHistory.Add(History, Run(0.3, day: 1)));
        Assert.Equal(20, AuditHistory.Read(History, default).Runs.Count);
        Assert.Empty(Directory.EnumerateFiles(History, "*.tmp"));
    }

    private static AuditReport Run(double measured, int day = 1)
    {
        var threshold = SampleReport.Lower(0.05, 0.15);
        var finding = SampleReport.Share("Data.StaleDeal", new(CrmSubjectType.Entity, "Deal"), (long)(measured * 10_000), 10_000, threshold.Evaluate(measured), CrmSeverity.Critical, threshold, []);
        return SampleReport.Build() with { Findings = [finding with { Baseline = CrmBaseline.None }], RunId = Guid.NewGuid(), AsOf = SampleReport.AsOf.AddDays(day) };
    }
}
