using CrmAudit.Engine.Comparison;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Reporting.View;
using OfficeOpenXml;

namespace CrmAudit.Engine.Tests.Reporting;

/// <summary>Whether it got better, as the reports answer it.</summary>
public sealed class ChangeViewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(CrmBaseline.Better, 40, 55, "Да, стало лучше: оценка 40 → 55.")]
    [InlineData(CrmBaseline.Worse, 55, 40.9, "Нет, стало хуже: оценка 55 → 40.")]
    [InlineData(CrmBaseline.Unchanged, 55, 55.2, "Оценка в целом та же.")]
    public void The_scores_answer_it(CrmBaseline change, double before, double after, string said) =>
        Assert.Equal(said, View([], Past(new() { Change = change, Subject = new(CrmSubjectType.Audit, "Score"), MeasuredBefore = before, MeasuredAfter = after, Unit = CrmUnit.Points })).Sentences(new ReportWords("ru"), SampleReport.AsOf)[0]);

    [Fact]
    public void Scores_of_different_questions_are_not_set_side_by_side()
    {
        var past = Past(new() { Change = CrmBaseline.NotComparable, Subject = new(CrmSubjectType.Audit, "Score"), MeasuredBefore = 40, MeasuredAfter = 55, ReasonText = new("compare.score.checks", ("before", 40L), ("after", 50L)) });
        var said = View([], past).Sentences(new ReportWords("en"), SampleReport.AsOf);
        Assert.StartsWith("The scores cannot be compared", said[0], StringComparison.Ordinal);
        Assert.Equal(CrmBaseline.NotComparable, View([], past).Answer);
        Assert.Contains("30 days ago", said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_moved_most_comes_first_and_each_check_once()
    {
        var little = Worse("Data.StaleDeal", CrmSeverity.Critical, 0.20, 0.21);
        var much = Worse("Data.StaleCard", CrmSeverity.Important, 0.10, 0.90);
        var fresh = Worse("Data.KeyFieldFill", CrmSeverity.Critical, null, 0.2) with { Baseline = CrmBaseline.New };
        var again = fresh with { Subject = new(CrmSubjectType.Owner, "Anna") };
        Assert.Equal(["Data.KeyFieldFill", "Data.StaleCard", "Data.StaleDeal"], View([little, much, fresh, again]).Worse.Select(static finding => finding.CheckId));
        Assert.Equal(4, View([little, much, fresh, again]).All.Count);
    }

    [Fact]
    public void What_was_put_aside_leads_no_list() =>
        Assert.Empty(View([Worse("Data.StaleDeal", CrmSeverity.Critical, 0.1, 0.9) with { Suppression = new("s", CrmSuppressionKind.AcceptedRisk, "known", "Anna", null, new(2027, 1, 1), CrmSuppressionState.Active) }]).Worse);

    [Fact]
    public void Problems_that_are_gone_with_their_subject_are_counted()
    {
        var past = Past(null) with { Gone = [new() { Change = CrmBaseline.Resolved, Subject = new(CrmSubjectType.History, "") }] };
        Assert.Equal([(CrmBaseline.Resolved, 1L)], View([], past).Counts);
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("en")]
    public void Page_workbook_and_text_show_how_it_went(string language)
    {
        var report = SampleReport.Build();
        var figures = report.Findings.Where(static finding => finding is not CrmDuplicateGroup && finding.Measured is not null).DistinctBy(static finding => finding.Fingerprint).ToDictionary(static finding => finding.Fingerprint, static finding => finding.Measured!.Value);
        var runs = Enumerable.Range(0, 5).Select(index => new PastRun(report.AsOf.AddDays(-30 * (4 - index)), new SideScore(40 + (5 * index), 30, 70, 0.8), new Dictionary<CrmArea, double> { [CrmArea.Data] = 50 + index }, figures)).ToList();
        report = report with { Past = new(report.AsOf.AddDays(-30), new() { Change = CrmBaseline.Better, Subject = new(CrmSubjectType.Audit, "Score"), MeasuredBefore = 55, MeasuredAfter = 60, Unit = CrmUnit.Points }, [], runs) };
        var paths = new[] { "a.html", "a.xlsx", "a.md" }.Select(_folder.File).ToList();
        ReportExporter.Export(report, paths, new ReportOptions { Language = language });
        var html = File.ReadAllText(paths[0]);
        Assert.Contains("class=\"over-time\"", html, StringComparison.Ordinal);
        Assert.Contains("class=\"spark\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("report.past", html, StringComparison.Ordinal);
        Assert.Contains("55 → 60", File.ReadAllText(paths[2]), StringComparison.Ordinal);
        using var book = new ExcelPackage(new FileInfo(paths[1]));
        var sheet = book.Sheet("Trend");
        Assert.Equal([40.0, 45, 50, 55, 60], Enumerable.Range(5, 5).Select(column => sheet.GetValue<double>(2, column)));
        Assert.Single(sheet.Drawings);
    }

    private static CrmFinding Worse(string check, CrmSeverity severity, double? before, double after) =>
        SampleReport.Share(check, new(CrmSubjectType.Entity, "Deal"), (long)(after * 1000), 1000, CrmStatus.Fail, severity, SampleReport.Lower(0.05, 0.45), [], baseline: CrmBaseline.Worse) with { BaselineMeasured = before };

    private static AuditPast Past(CrmAuditChange? score) => new(SampleReport.AsOf.AddDays(-30), score, [], []);

    private static ChangeView View(IReadOnlyList<CrmFinding> findings, AuditPast? past = null) => new(findings, past);
}
