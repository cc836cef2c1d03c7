using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Notifications;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.Notifications;

/// <summary>What there is to tell of a run, and how it is worded.</summary>
public sealed class NewsTests : IDisposable
{
    private static readonly string[] Languages = ["ru", "kk", "en"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static NotificationsSection Section(CrmSeverity severity = CrmSeverity.Important, bool names = false, bool onlyChanges = true) => new() { MinSeverity = severity, Names = names, OnlyChanges = onlyChanges };

    [Fact]
    public void What_is_new_worse_back_or_resolved_is_told_and_nothing_else()
    {
        var items = News.Of(Past(SampleReport.Build()), Section(CrmSeverity.Desirable), []);
        Assert.Equal([CrmBaseline.New, CrmBaseline.Reopened, CrmBaseline.Worse, CrmBaseline.Resolved], items.Select(static item => item.Change).Distinct());
        Assert.DoesNotContain(items, static item => item.CheckId == "Data.DuplicateRate");
    }

    [Theory]
    [InlineData(CrmSeverity.Critical)]
    [InlineData(CrmSeverity.Important)]
    public void What_is_below_the_severity_is_not_told(CrmSeverity least) => Assert.All(News.Of(SampleReport.Build(), Section(least), []), item => Assert.True(item.Severity >= least));

    [Fact]
    public void What_was_put_aside_is_not_told()
    {
        var report = SampleReport.Build();
        var aside = report with { Findings = [.. report.Findings.Select(static finding => finding with { Suppression = new("s", CrmSuppressionKind.AcceptedRisk, "known", "Anna", null, new(2027, 1, 1), CrmSuppressionState.Active) })] };
        Assert.Empty(News.Of(aside, Section(CrmSeverity.Desirable), []));
    }

    [Fact]
    public void Where_nothing_changed_nothing_is_sent()
    {
        var report = SampleReport.Build();
        var same = Past(report with { Findings = [.. report.Findings.Select(static finding => finding is CrmDuplicateGroup ? finding : finding with { Baseline = CrmBaseline.Unchanged })] }) is var held ? held with { Past = held.Past! with { Gone = [] } } : report;
        Assert.Null(new NewsWriter(Section(), "ru").Write(same, []));
        Assert.NotNull(new NewsWriter(Section(onlyChanges: false), "ru").Write(same, []));
    }

    [Fact]
    public void The_first_run_tells_what_to_fix_first()
    {
        var report = SampleReport.Build();
        var first = report with { Findings = [.. report.Findings.Select(static finding => finding is CrmDuplicateGroup ? finding : finding with { Baseline = CrmBaseline.None })] };
        Assert.Contains("Что исправить в первую очередь:", new NewsWriter(Section(), "ru").Write(first, [])!.Lines);
    }

    [Fact]
    public void A_message_has_less_than_thirty_lines_however_much_there_is()
    {
        var one = SampleReport.Findings().First(static finding => finding.Baseline == CrmBaseline.New);
        var many = Enumerable.Range(0, 500).Select(index => one with { Subject = new(CrmSubjectType.Stage, $"{index}", new string('x', 300)), Baseline = (CrmBaseline)(2 + (index % 6)) });
        foreach (var language in Languages)
        {
            var text = new NewsWriter(Section(CrmSeverity.Desirable, names: true), language).Write(Past(SampleReport.Build(many)), [])!;
            Assert.InRange(text.Lines.Count, 4, 29);
            Assert.All(text.Lines, static line => Assert.InRange(line.Length, 0, 180));
            Assert.DoesNotContain('\n', text.Subject);
        }
    }

    [Fact]
    public void No_name_stands_in_it_unless_names_are_asked_for()
    {
        var report = Past(SampleReport.Build());
        var (without, with) = (new NewsWriter(Section(), "ru").Write(report, [])!.Text, new NewsWriter(Section(names: true), "ru").Write(report, [])!.Text);
        Assert.DoesNotContain("Сапаров", without, StringComparison.Ordinal);
        Assert.DoesNotContain("Алатау Трейд", without, StringComparison.Ordinal);
        Assert.Contains("Сапаров", with, StringComparison.Ordinal);
        Assert.Contains("Алатау Трейд", with, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_sent_is_told_with_the_next_news_and_once()
    {
        var outbox = new NewsOutbox(_folder.Path);
        Assert.Empty(outbox.Read("mail"));
        var items = News.Of(SampleReport.Build(), Section(), []);
        outbox.Keep("mail", items);
        Assert.Empty(outbox.Read("slack"));
        var quiet = SampleReport.Build() with { Findings = [] };
        Assert.Equal(items.Select(static item => item.Fingerprint), News.Of(quiet, Section(), outbox.Read("mail")).Select(static item => item.Fingerprint));
        Assert.Equal(items.Count, News.Of(SampleReport.Build(), Section(), outbox.Read("mail")).Count);
        outbox.Clear("mail");
        Assert.Empty(outbox.Read("mail"));
    }

    [Fact]
    public void What_is_kept_holds_no_name()
    {
        new NewsOutbox(_folder.Path).Keep("mail", News.Of(SampleReport.Build(), Section(CrmSeverity.Desirable), []));
        var text = File.ReadAllText(Path.Combine(_folder.Path, "unsent-mail.json"));
        Assert.DoesNotContain("Сапаров", text, StringComparison.Ordinal);
        Assert.DoesNotContain("subject", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[{\"change\":\"Odd\"}]")]
    [InlineData("[null]")]
    public void A_broken_outbox_is_none(string text)
    {
        File.WriteAllText(Path.Combine(_folder.Path, "unsent-mail.json"), text);
        Assert.Empty(new NewsOutbox(_folder.Path).Read("mail"));
    }

    /// <summary>The report as a history would hand it over: with a problem that is gone.</summary>
    private static AuditReport Past(AuditReport report) => report with
    {
        Past = new(report.AsOf.AddDays(-30), null, [new() { Change = CrmBaseline.Resolved, Subject = new(CrmSubjectType.History, ""), Before = SampleReport.Findings()[0] with { CheckId = "Data.StaleContact" }, MeasuredBefore = 0.4, Unit = CrmUnit.Share }], []),
    };
}
