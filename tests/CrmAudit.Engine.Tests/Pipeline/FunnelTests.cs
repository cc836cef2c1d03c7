using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Tests.Pipeline;

public class FunnelTests
{
    private static IEnumerable<CrmFinding> Flagged(IEnumerable<CrmFinding> findings) =>
        findings.Where(static finding => finding.Status is CrmStatus.Warning or CrmStatus.Fail && finding.CheckId is not "Pipeline.AutomationInventory" and not "Pipeline.NextStep");

    [Fact]
    public void Ten_clean_funnels_give_at_most_one_false_finding()
    {
        var flagged = Enumerable.Range(1, 10).SelectMany(seed => Flagged(new Funnel(seed).Fill().Run())).ToList();
        Assert.True(flagged.Count <= 1, string.Join("\n", flagged.Select(static finding => $"{finding}: {finding.Message}")));
    }

    [Fact]
    public void No_check_of_the_pipeline_ends_in_an_error_or_disappears()
    {
        var findings = new Funnel(1).Fill().Run();
        Assert.DoesNotContain(findings, static finding => finding.Status == CrmStatus.Error);
        Assert.Equal(
            CheckCatalogue.All.Where(static check => check.Area == CrmArea.Pipeline).Select(static check => check.Id).Order(),
            findings.Select(static finding => finding.CheckId).Distinct().Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_stage_that_has_become_five_times_as_slow_is_the_only_bottleneck(int seed)
    {
        var funnel = new Funnel(seed) { Delay = static (stage, at) => stage == 3 && at > new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero) ? 5 : 1 };
        var bottleneck = Assert.Single(funnel.Fill().Run("Pipeline.Bottleneck"), static finding => finding.Status == CrmStatus.Fail);
        Assert.Equal("КП согласовано", bottleneck.Subject.Id);
    }

    [Theory]
    [InlineData("В работе")]
    [InlineData("Обработка")]
    [InlineData("Ведение переговоров")]
    [InlineData("Өңдеу")]
    [InlineData("Келіссөздер жүргізу")]
    [InlineData("In progress")]
    [InlineData("Negotiations")]
    [InlineData("2. В РАБОТЕ!")]
    public void A_vague_stage_name_is_flagged(string stage)
    {
        var data = new CrmDataset();
        data.Add(new CrmDeal { Id = "1", Stage = stage, Status = CrmDealStatus.Open });
        Assert.Equal(CrmStatus.Warning, Assert.Single(Funnel.Run(data, new AuditConfig(), DateTimeOffset.UnixEpoch, "Pipeline.StageName")).Status);
    }

    [Theory]
    [InlineData("Первичный контакт", "Квалификация", "КП отправлено", "КП согласовано", "Договор", "Оплата")]
    [InlineData("Алғашқы байланыс", "Біліктілік", "КҰ жіберілді", "КҰ келісілді", "Шарт", "Төлем")]
    [InlineData("First contact", "Qualification", "Offer sent", "Offer agreed", "Contract", "Payment")]
    public void Clear_stage_names_pass(params string[] stages)
    {
        var data = new CrmDataset();
        foreach (var stage in stages)
        {
            data.Add(new CrmDeal { Id = stage, Stage = stage, Status = CrmDealStatus.Open });
        }
        Assert.All(Funnel.Run(data, new AuditConfig(), DateTimeOffset.UnixEpoch, "Pipeline.StageName"), static finding => Assert.Equal(CrmStatus.Pass, finding.Status));
    }

    [Fact]
    public void Two_stages_with_one_name_are_alike()
    {
        var data = new CrmDataset();
        data.Add(new CrmDeal { Id = "1", Stage = "КП отправлено", Status = CrmDealStatus.Open });
        data.Add(new CrmDeal { Id = "2", Stage = "КП отправлено.", Status = CrmDealStatus.Open });
        Assert.All(Funnel.Run(data, new AuditConfig(), DateTimeOffset.UnixEpoch, "Pipeline.StageName"), static finding => Assert.Equal(CrmStatus.Fail, finding.Status));
    }

    [Fact]
    public void The_figures_of_a_small_log_are_exact()
    {
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var data = new CrmDataset();
        foreach (var (id, stages) in new[] { ("1", "ABCD"), ("2", "ABCD"), ("3", "ACBD"), ("4", "AED") })
        {
            for (var i = 0; i < stages.Length; i++)
            {
                data.Add(new CrmStageChange { DealId = id, Stage = stages[i].ToString(), ChangedAt = start.AddDays(i * int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)) });
            }
        }
        var figures = LogFigures.Of(Assert.Single(ProcessLog.Build(data, new AuditConfig()).Pipelines), new WorkCalendar(new AuditConfig()));
        Assert.Equal((4, 15, 3), (figures.Cases, figures.Events, figures.Variants.Count));
        Assert.Equal(["A", "B", "C", "D"], figures.Variants[0].Stages);
        Assert.Equal(2, figures.Variants[0].Cases);
        Assert.Equal((6.5, 7, 9), (figures.MeanDays, figures.MedianDays, figures.MaxDays));
        Assert.Equal((2, 1.5), figures.Follows.Where(static pair => pair is { From: "A", To: "B" }).Select(static pair => (pair.Count, pair.MeanDays)).Single());
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        var funnel = new Funnel(5).Fill(300);
        var shuffled = new CrmDataset();
        var random = new Random(7);
        foreach (var record in funnel.Data.Deals.Cast<CrmRecord>().Concat(funnel.Data.StageChanges).OrderBy(_ => random.Next()))
        {
            shuffled.Add(record);
        }
        var before = funnel.Run().Select(Shown);
        var after = Funnel.Run(shuffled, new AuditConfig(), funnel.AsOf).Select(Shown);
        Assert.Equal(before, after);

        static string Shown(CrmFinding finding) => $"{finding.Fingerprint} {finding.Status} {finding.Measured} {finding.EvidenceHash}";
    }

    [Fact]
    public void A_manager_who_closes_in_bulk_is_found_and_no_other()
    {
        var funnel = new Funnel(9).Fill(200);
        var random = new Random(3);
        for (var i = 0; i < 200; i++)
        {
            var manager = i % 2;
            var created = funnel.AsOf.AddDays(-60 + (i / 4.0));
            var done = manager == 0
                ? new DateTimeOffset(created.Date.AddDays(1).AddHours(17).AddSeconds(i), created.Offset)
                : created.AddHours(1 + (random.NextDouble() * 20));
            funnel.Data.Add(new CrmTask { Id = $"{i}", Owner = $"Менеджер {manager}", CreatedAt = created, DueAt = created.AddDays(3), CompletedAt = manager == 0 ? new DateTimeOffset(done.Date.AddDays(-(done.DayOfYear % 7)).AddHours(17.9).AddSeconds(i % 20), created.Offset) : done, Done = true });
        }
        var bulk = Assert.Single(funnel.Run("Pipeline.TaskOnTime"), static finding => finding.Subject.Scope == "BulkClosing");
        Assert.Equal("Менеджер 0", bulk.Subject.Id);
    }

    [Fact]
    public void A_failing_a_silent_and_a_never_run_automation_are_told_apart_from_a_live_one()
    {
        var funnel = new Funnel(2).Fill(50);
        funnel.Data.Add(new CrmAutomation { Name = "Живая", FiredCount = 100, LastFiredAt = funnel.AsOf.AddDays(-1), RhythmDays = 1, TestedAt = funnel.AsOf.AddDays(-10) });
        funnel.Data.Add(new CrmAutomation { Name = "Сбоит", FiredCount = 100, FailedCount = 7, LastFiredAt = funnel.AsOf.AddDays(-1) });
        funnel.Data.Add(new CrmAutomation { Name = "Молчит", FiredCount = 100, LastFiredAt = funnel.AsOf.AddDays(-30), RhythmDays = 2 });
        funnel.Data.Add(new CrmAutomation { Name = "Мёртвая", FiredCount = 0 });
        var status = funnel.Run("Pipeline.AutomationDead").ToDictionary(static finding => finding.Subject.Id);
        Assert.Equal(CrmStatus.Pass, status["Живая"].Status);
        Assert.Equal((CrmStatus.Fail, CrmSeverity.Critical), (status["Сбоит"].Status, status["Сбоит"].Severity));
        Assert.Equal(CrmStatus.Fail, status["Молчит"].Status);
        Assert.Equal(CrmStatus.Fail, status["Мёртвая"].Status);
    }
}
