using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>Words for nobody, people who came yesterday, done tasks without a date, days that are no bursts.</summary>
public class SecondLookTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(5));

    [Theory]
    [InlineData("Не назначен")]
    [InlineData("Без ответственного")]
    [InlineData("нераспределено")]
    [InlineData("Жауапты жоқ")]
    [InlineData("Unassigned")]
    [InlineData("-")]
    public void A_word_for_nobody_is_no_owner(string owner)
    {
        var deals = Enumerable.Range(1, 40).Select(i => new CrmDeal { Id = $"{i}", Stage = "Заявка", Status = CrmDealStatus.Open, Owner = i <= 10 ? owner : "Анна Пробная", Amount = i });
        var found = Run([.. deals, new CrmUser { Id = "u1", Name = "Анна Пробная", Active = true }], "Pipeline.OwnerInactive")[0];
        Assert.Equal((CrmStatus.Fail, 10L, 0L), (found.Status, found.MessageText!.Args["nobody"], found.MessageText.Args["dismissed"]));
    }

    [Theory]
    [InlineData(-2, 1)]
    [InlineData(-200, 2)]
    public void Whoever_came_yesterday_is_not_idle_for_two_weeks(int came, int idle)
    {
        List<CrmRecord> records =
        [
            new CrmUser { Id = "1", Name = "Анна Пробная", Active = true, LastLoginAt = AsOf.AddDays(-1), CreatedAt = AsOf.AddDays(-500) },
            new CrmUser { Id = "2", Name = "Марат Примеров", Active = true, LastLoginAt = AsOf.AddDays(-90), CreatedAt = AsOf.AddDays(-500) },
            new CrmUser { Id = "3", Name = "Новая Сотрудница", Active = true, CreatedAt = AsOf.AddDays(came) },
        ];
        Assert.Equal(idle, Run(records, "Pipeline.Adoption")[0].Numerator);
    }

    [Fact]
    public void Done_tasks_without_a_date_are_told_to_have_none()
    {
        var tasks = Enumerable.Range(1, 40).Select(static i => new CrmTask { Id = $"{i}", Owner = "Анна Пробная", CreatedAt = AsOf.AddDays(-10), DueAt = AsOf.AddDays(-5), Done = true }).ToList();
        tasks.Add(new CrmTask { Id = "x", Owner = "Анна Пробная", CreatedAt = AsOf.AddDays(-3), DueAt = AsOf.AddDays(3), Done = false, CompletedAtText = "" });
        var found = Run(tasks, "Pipeline.TaskOnTime")[0];
        Assert.Equal((CrmStatus.NotEvaluated, "reason.blankColumn"), (found.Status, found.StatusReasonText!.Id));
    }

    [Theory]
    [InlineData("20.05.2026", false)]
    [InlineData("20.05.2026 18:00:00", true)]
    public void Days_without_an_hour_are_no_bursts(string text, bool isBulk)
    {
        var tasks = Enumerable.Range(0, 40).Select(i => new CrmTask
        {
            Id = $"{i}", Owner = "Анна Пробная", CreatedAt = AsOf.AddDays(-40), DueAt = AsOf.AddDays(-1), Done = true, CompletedAt = new DateTimeOffset(2026, 5, 20 + (i % 4), isBulk ? 18 : 0, 0, 0, TimeSpan.FromHours(5)), CompletedAtText = text,
        });
        Assert.Equal(isBulk, Run(tasks, "Pipeline.TaskOnTime").Any(static finding => finding.Subject.Scope == "BulkClosing"));
    }

    [Theory]
    [InlineData(false, 20L)]
    [InlineData(true, null)]
    public void Moves_over_a_stage_that_are_usual_are_told(bool isWritten, long? customary)
    {
        var config = new AuditConfig { Pipelines = [new PipelineSection { Name = "Опт", Stages = [new StageSection { Name = "Новая" }, new StageSection { Name = "КП" }, new StageSection { Name = "Договор" }] }] };
        if (isWritten)
        {
            config.Pipelines[0].Transitions = new Dictionary<string, IList<string>> { ["Новая"] = ["КП"], ["КП"] = ["Договор"] };
        }
        List<CrmRecord> records = [];
        for (var i = 1; i <= 40; i++)
        {
            records.Add(new CrmDeal { Id = $"{i}", Stage = "Договор", Pipeline = "Опт", Status = CrmDealStatus.Open, CreatedAt = AsOf.AddDays(-60) });
            records.AddRange((i % 2 == 0 ? new[] { "Новая", "КП", "Договор" } : ["Новая", "Договор"]).Select((stage, step) => new CrmStageChange { DealId = $"{i}", Pipeline = "Опт", Stage = stage, ChangedAt = AsOf.AddDays(-60 + (10 * step)) }));
        }
        var found = Funnel.Run(Firm.Dataset(records), config, AsOf, "Pipeline.Transition").Single();
        Assert.Equal(customary, (found.MessageText!.Args["customary"] as CrmText)?.Args["n"]);
        Assert.Equal(isWritten ? 20L : 0L, found.MessageText.Args["skipped"]);
    }

    [Fact]
    public void No_overdue_task_has_no_median_age()
    {
        var found = Run(Enumerable.Range(1, 40).Select(static i => new CrmTask { Id = $"{i}", Owner = "Анна Пробная", CreatedAt = AsOf.AddDays(-i), DueAt = AsOf.AddDays(i), Done = false }), "Pipeline.TaskOverdue")[0];
        Assert.Equal((CrmStatus.Pass, "Pipeline.TaskOverdue.message.none"), (found.Status, found.MessageText!.Id));
    }

    private static IReadOnlyList<CrmFinding> Run(IEnumerable<CrmRecord> records, string check) => Funnel.Run(Firm.Dataset([.. records]), new AuditConfig(), AsOf, check);
}
