using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>What an export leaves out is not absent: lists of one person, of done tasks, of a week of calls, of some users, of codes.</summary>
public class PartialExportTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(5));

    [Theory]
    [InlineData(1, CrmStatus.Indeterminate, "Pipeline.tasksOfOne")]
    [InlineData(2, CrmStatus.Fail, null)]
    public void Tasks_of_one_person_say_nothing_of_the_others(int people, CrmStatus expected, string? reason)
    {
        var tasks = Enumerable.Range(0, 40).Select(i => Task(i, people == 1 || i % 8 > 0 ? "Анна Пробная" : "Олег Шаблонный", $"{1 + (2 * (i % 20))}"));
        var records = Deals(40).Concat<CrmRecord>(tasks).ToList();

        var step = Assert.Single(Run(records, "Pipeline.NextStep"));
        Assert.Equal((expected, reason, 20.0, 40.0), (step.Status, step.StatusReasonText?.Id, step.Numerator, step.Denominator));
        var use = Run(records, "Pipeline.TaskUse").Single(static finding => finding.Subject.Id == "Марат Примеров");
        Assert.Equal((people == 1 ? CrmStatus.Indeterminate : CrmStatus.Fail, reason), (use.Status, use.StatusReasonText?.Id));
    }

    [Fact]
    public void Done_tasks_alone_do_not_show_that_nothing_is_planned()
    {
        var tasks = Enumerable.Range(1, 20).Select(static i => Task(i, i % 2 == 0 ? "Анна Пробная" : "Марат Примеров", $"{i}")).ToList();
        tasks.ForEach(static task => (task.Done, task.CompletedAt) = (true, AsOf.AddDays(-1)));
        var found = Assert.Single(Run([.. Deals(40), .. tasks], "Pipeline.NextStep"));
        Assert.Equal((CrmStatus.NotEvaluated, "Pipeline.NextStep.onlyDone"), (found.Status, found.StatusReasonText!.Id));
    }

    [Theory]
    [InlineData("D_7", 39, 39)]
    [InlineData("d_7, C_3", 39, 39)]
    [InlineData("[Сделка] Поставка 7", 39, 39)]
    [InlineData("https://example.bitrix24.kz/crm/deal/details/7/", 39, 39)]
    [InlineData("https://example.amocrm.ru/leads/detail/7", 39, 39)]
    [InlineData("https://app.hubspot.com/contacts/123/deal/7", 39, 39)]
    [InlineData("Сделка: Поставка 7", 39, 39)]
    [InlineData("Сделка: Поставка", 40, 39)]
    [InlineData("Сделка: Неизвестная", 40, 39)]
    public void A_link_leads_to_its_deal_or_is_told_not_to(string link, int without, int surely)
    {
        var deals = Deals(40).ToList();
        (deals[20].Name, deals[30].Name) = ("Поставка", "Поставка");
        var task = Task(1, "Анна Пробная", null);
        task.Related = link;
        var other = Task(2, "Марат Примеров", null);
        (other.Related, other.DueAt) = ("D_9", AsOf.AddDays(-5));

        var found = Assert.Single(Run([.. deals, task, other], "Pipeline.NextStep"));

        Assert.Equal(((double)without, (long)surely), (found.Numerator, found.MessageText!.Args.GetValueOrDefault("least") ?? (long)without));
        Assert.Equal(without > surely ? "Pipeline.NextStep.message.bounds" : "Pipeline.NextStep.message", found.MessageText.Id);
    }

    [Theory]
    [InlineData(3, CrmStatus.Indeterminate)]
    [InlineData(6, CrmStatus.Pass)]
    public void A_few_working_days_are_no_habit(int days, CrmStatus expected)
    {
        // 25 May 2026 is a Monday.
        var tasks = Enumerable.Range(0, days).Select(static i => new CrmTask { Id = $"{i}", Owner = "Анна Пробная", CreatedBy = "Анна Пробная", CreatedAt = new DateTimeOffset(2026, 5, 22, 10, 0, 0, TimeSpan.FromHours(5)).AddDays(i + (i > 0 ? 2 : 0)) })
            .Append(new CrmTask { Id = "x", Owner = "Марат Примеров", CreatedBy = "Марат Примеров", CreatedAt = AsOf.AddDays(-60) });
        Assert.Equal(expected, Run([.. tasks], "Pipeline.TaskUse").Single(static finding => finding.Subject.Id == "Анна Пробная").Status);
    }

    [Theory]
    [InlineData(1, CrmStatus.Indeterminate)]
    [InlineData(5, CrmStatus.Fail)]
    public void Whoever_is_not_in_a_partial_list_of_users_need_not_have_left(int listed, CrmStatus expected)
    {
        var deals = Enumerable.Range(1, 40).Select(static i => new CrmDeal { Id = $"{i}", Stage = "Заявка", Status = CrmDealStatus.Open, Owner = $"Менеджер {(char)('А' + (i % 8))}", Amount = i });
        var users = Enumerable.Range(0, listed).Select(static i => new CrmUser { Id = $"u{i}", Name = $"Менеджер {(char)('А' + i)}", Active = true });
        Assert.Equal(expected, Run([.. deals, .. users], "Pipeline.OwnerInactive")[0].Status);
    }

    [Fact]
    public void Leads_from_outside_the_time_of_the_calls_are_not_leads_nobody_touched()
    {
        var leads = Enumerable.Range(0, 60).Select(static i => new CrmLead { Id = $"{i}", Name = $"Заявка {i}", CreatedAt = AsOf.AddDays(-i).AddMinutes(-i), CreatedAtText = "с часом 10:00" }).ToList();
        var calls = leads.Where(static lead => lead.CreatedAt > AsOf.AddDays(-20) && lead.CreatedAt < AsOf.AddDays(-2)).Select(static (lead, i) => new CrmActivity { Id = $"c{i}", LeadId = lead.Id, StartedAt = lead.CreatedAt!.Value.AddMinutes(7) });

        var found = Run([.. leads, .. calls], "Pipeline.SpeedToLead")[0];

        Assert.Equal((CrmStatus.Pass, 0, 7.0), (found.Status, found.Data["neverTouched"], Math.Round((double)found.Data["medianMinutes"]!, 3)));
        Assert.Equal("Pipeline.SpeedToLead.left", Assert.IsType<CrmText>(found.MessageText!.Args["left"]).Id);
    }

    [Fact]
    public void Days_without_an_hour_tell_no_minutes()
    {
        var leads = Enumerable.Range(0, 40).Select(static i => new CrmLead { Id = $"{i}", CreatedAt = AsOf.Date.AddDays(-i), CreatedAtText = "01.06.2026" });
        var calls = Enumerable.Range(0, 40).Select(static i => new CrmActivity { Id = $"c{i}", LeadId = $"{i}", StartedAt = AsOf.Date.AddDays(-i).AddHours(9) });
        var found = Assert.Single(Run([.. leads, .. calls], "Pipeline.SpeedToLead"));
        Assert.Equal((CrmStatus.NotEvaluated, "Pipeline.SpeedToLead.daysOnly"), (found.Status, found.StatusReasonText!.Id));
    }

    [Theory]
    [InlineData("C14:PREPARATION")]
    [InlineData("NEW")]
    [InlineData("UC_7K2F8A")]
    [InlineData("32392165")]
    public void A_code_is_no_name_to_judge(string code)
    {
        var found = Run([.. Deals(40).Select(deal => { deal.Stage = code; return deal; })], "Pipeline.StageName")[0];
        Assert.Equal((CrmStatus.NotEvaluated, "Pipeline.StageName.code"), (found.Status, found.StatusReasonText!.Id));
    }

    [Theory]
    [InlineData(false, CrmStatus.Indeterminate)]
    [InlineData(true, CrmStatus.Fail)]
    public void A_stage_no_deal_stands_on_may_be_there(bool isConfigured, CrmStatus expected)
    {
        var config = new AuditConfig();
        if (isConfigured)
        {
            config.Pipelines.Add(new PipelineSection { Name = "Опт", Stages = [new StageSection { Name = "Заявка" }] });
        }
        List<CrmRecord> records = [.. Deals(40), new CrmAutomation { Name = "Письмо", Stages = "Договор" }];
        var found = Assert.Single(Funnel.Run(Firm.Dataset(records), config, AsOf, "Pipeline.AutomationObsolete"));
        Assert.Equal((expected, 1), (found.Status, found.Evidence.Total));
    }

    [Fact]
    public void Deals_entered_on_one_day_were_not_won_on_the_day_they_began()
    {
        var deals = Enumerable.Range(1, 60).Select(static i => new CrmDeal
        {
            Id = $"{i}", Stage = i % 2 == 0 ? "Успешно" : "Заявка", Status = i % 2 == 0 ? CrmDealStatus.Won : CrmDealStatus.Open, Amount = i, CreatedAt = AsOf.AddDays(-3).AddMinutes(i), ClosedAt = i % 2 == 0 ? AsOf.AddDays(-3).AddHours(3) : null,
        }).ToList();
        Assert.Equal((CrmStatus.Indeterminate, "data.createdOnOneDay"), (Run(deals, "Pipeline.SameDayWin")[0].Status, Run(deals, "Pipeline.SameDayWin")[0].StatusReasonText!.Id));
        Assert.Equal((CrmStatus.NotEvaluated, "data.createdOnOneDay"), (Run(deals, "Pipeline.DeadZone")[0].Status, Run(deals, "Pipeline.DeadZone")[0].StatusReasonText!.Id));
    }

    [Fact]
    public void A_pipeline_without_an_open_deal_passes_nothing()
    {
        var config = new AuditConfig();
        config.Pipelines.Add(new PipelineSection { Name = "Сервис", Stages = [new StageSection { Name = "Приём", LimitDays = 3 }] });
        foreach (var check in new[] { "Pipeline.StuckShare", "Pipeline.FirstStage", "Pipeline.Bottleneck" })
        {
            var found = Funnel.Run(Firm.Dataset(Deals(40)), config, AsOf, check).Single(static finding => finding.Subject.Id == "Сервис");
            Assert.Equal((CrmStatus.NotEvaluated, "Pipeline.noOpenDeal"), (found.Status, found.StatusReasonText!.Id));
        }
    }

    [Fact]
    public void A_stage_of_loss_every_deal_came_back_from_is_no_open_stage()
    {
        List<CrmRecord> records = [];
        for (var i = 1; i <= 40; i++)
        {
            records.Add(new CrmDeal { Id = $"{i}", Stage = "Договор", Pipeline = "Опт", Status = CrmDealStatus.Open, CreatedAt = AsOf.AddDays(-100 - i) });
            records.AddRange(new[] { "Заявка", "Закрыто и не реализовано", "Заявка", "Договор" }.Select((stage, step) => new CrmStageChange { DealId = $"{i}", Pipeline = "Опт", Stage = stage, ChangedAt = AsOf.AddDays(-100 - i + (4 * step)) }));
        }
        var stages = Assert.IsAssignableFrom<IEnumerable<string>>(Run(records, "Pipeline.StageCount")[0].Data["stages"]);
        Assert.Equal(["Заявка", "Договор"], stages.Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(40L, Run(records, "Pipeline.Transition")[0].MessageText!.Args["reopened"]);
    }

    private static IEnumerable<CrmDeal> Deals(int count) => Enumerable.Range(1, count).Select(static i => new CrmDeal
    {
        Id = $"{i}", Name = $"Поставка {i}", Pipeline = "Опт", Stage = "Заявка", Status = CrmDealStatus.Open, Owner = i % 2 == 1 ? "Анна Пробная" : "Марат Примеров", Amount = i, CreatedAt = AsOf.AddDays(-20 - (i % 15)),
    });

    private static CrmTask Task(int i, string owner, string? deal) => new() { Id = $"t{i}", Name = "Позвонить", Owner = owner, CreatedBy = owner, DealId = deal, CreatedAt = AsOf.AddDays(-i - 1), DueAt = AsOf.AddDays(3), Done = false };

    private static IReadOnlyList<CrmFinding> Run(IEnumerable<CrmRecord> records, string check) => Funnel.Run(Firm.Dataset([.. records]), new AuditConfig(), AsOf, check);
}
