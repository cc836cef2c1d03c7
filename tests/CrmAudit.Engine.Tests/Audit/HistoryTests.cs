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
        Assert.Equal([0.3, 0.5], AuditHistory.Read(History, default).Runs.Select(static run => run.Findings[0].Measured!.Value));
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
        var finding = SampleReport.Share("Data.StaleDeal", new("Entity", "Deal"), (long)(measured * 10_000), 10_000, threshold.Evaluate(measured), CrmSeverity.Critical, threshold, []);
        return SampleReport.Build() with { Findings = [finding with { Baseline = CrmBaseline.None }], RunId = Guid.NewGuid(), AsOf = SampleReport.AsOf.AddDays(day) };
    }
}
