using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>First stages, expected dates, criteria of stages and the first answer to a lead, by their figures.</summary>
public class DealDisciplineTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(5));

    [Fact]
    public void Deals_on_the_first_stage_count_from_the_day_they_came_there()
    {
        var records = new List<CrmRecord>();
        for (var i = 1; i <= 40; i++)
        {
            // Ten are old, one of them came back to the first stage last week, one is exactly at the limit.
            records.Add(new CrmDeal
            {
                Id = $"{i}", Pipeline = "Опт", Stage = i <= 38 ? "Заявка" : "Договор", Status = CrmDealStatus.Open, Amount = 1000, Currency = "KZT",
                CreatedAt = AsOf.AddDays(i <= 10 ? -90 : i == 11 ? -60 : -20), StageChangedAt = i == 10 ? AsOf.AddDays(-7) : null,
            });
        }

        var found = One(records, Configured(), "Pipeline.FirstStage");

        Assert.Equal((CrmStatus.Warning, 9d, 38d), (found.Status, found.Numerator, found.Denominator));
        Assert.Equal(Enumerable.Range(1, 9).Select(static i => $"{i}"), found.Evidence.Rows.Select(static row => row.RecordId));
        Assert.Equal((9L, 9000m), (found.Impact!.Records, found.Impact.Amount));
    }

    [Theory]
    [InlineData(-61, -60, CrmStatus.Fail, 40)]
    [InlineData(-20, -5, CrmStatus.Pass, 0)]
    [InlineData(-60, -5, CrmStatus.Indeterminate, 0)]
    public void Without_the_day_of_the_move_creation_and_last_change_bound_the_stay(int created, int changed, CrmStatus expected, int sure)
    {
        var config = Configured();
        config.Pipelines[0].Stages[0].LimitDays = 30;
        var deals = Enumerable.Range(1, 40).Select(i => new CrmDeal { Id = $"{i}", Pipeline = "Опт", Stage = "Заявка", Status = CrmDealStatus.Open, Amount = i, CreatedAt = AsOf.AddDays(created + (i % 3) - 1), ModifiedAt = AsOf.AddDays(changed) });

        var found = Funnel.Run(Firm.Dataset([.. deals]), config, AsOf, "Pipeline.StuckShare").Single(static finding => finding.Subject.Id == "Заявка");

        Assert.Equal((expected, (double)sure, "Pipeline.StuckShare.message.bounds"), (found.Status, found.Numerator, found.MessageText!.Id));
        Assert.Equal(created < -30 ? 40 : 0, found.Data["mostStuck"]);
    }

    [Fact]
    public void Days_before_the_first_and_after_the_last_action_of_a_manager_do_not_count()
    {
        CrmRecord[] records =
        [
            .. Enumerable.Range(0, 60).Select(static i => new CrmTask { Id = $"a{i}", Owner = "Анна", CreatedBy = "Анна", CreatedAt = AsOf.AddDays(-i) }),
            .. Enumerable.Range(0, 7).Select(static i => new CrmTask { Id = $"m{i}", Owner = "Марат", CreatedBy = "Марат", CreatedAt = AsOf.AddDays(-i) }),
        ];

        var found = Funnel.Run(Firm.Dataset(records), new AuditConfig(), AsOf, "Pipeline.TaskUse").ToDictionary(static finding => finding.Subject.Id);

        Assert.Equal((7.0 / 5, 5.0), (found["Марат"].Measured!.Value, found["Марат"].Denominator));
        Assert.True(found["Анна"].Denominator > 35);
    }

    [Fact]
    public void Which_stage_is_the_first_is_not_guessed()
    {
        var found = One([Deal("1", AsOf.AddDays(-90))], new AuditConfig(), "Pipeline.FirstStage");
        Assert.Equal((CrmStatus.NotEvaluated, "Pipeline.noStageOrder"), (found.Status, found.StatusReasonText!.Id));
    }

    [Fact]
    public void An_expected_date_has_passed_the_day_after_it()
    {
        var records = DaysFromNow(-1, 0, 1, -30).Select(static (date, i) => (CrmRecord)new CrmDeal { Id = $"{i + 1}", Pipeline = "Опт", Stage = "Заявка", Status = CrmDealStatus.Open, ExpectedCloseAt = date }).ToList();
        records.Add(new CrmDeal { Id = "won", Pipeline = "Опт", Stage = "Успешно", Status = CrmDealStatus.Won, ExpectedCloseAt = AsOf.AddDays(-100) });

        var found = One(records, Configured(), "Pipeline.CloseDatePast");

        Assert.Equal((2d, 4d), (found.Numerator, found.Denominator));
        Assert.Equal([("1", 1L), ("4", 30L)], found.Evidence.Rows.Select(static row => (row.RecordId, (long)row.Reason!.Args["days"]!)));
    }

    [Fact]
    public void A_date_put_off_three_times_is_told_though_it_lies_ahead()
    {
        var data = new List<CrmRecord>();
        foreach (var (id, moves) in new[] { ("twice", 2), ("thrice", 3) })
        {
            data.Add(new CrmDeal { Id = id, Pipeline = "Опт", Stage = "Заявка", Status = CrmDealStatus.Open, CreatedAt = AsOf.AddDays(-60), ExpectedCloseAt = AsOf.AddDays(30) });
            for (var i = 0; i < moves; i++)
            {
                data.Add(new CrmStageChange { DealId = id, Pipeline = "Опт", Stage = "Заявка", ChangedAt = AsOf.AddDays(-50 + i), ExpectedCloseAt = AsOf.AddDays(5 + i) });
            }
        }

        var found = One(data, Configured(), "Pipeline.CloseDatePast");

        Assert.Equal(("thrice", 3L), (Assert.Single(found.Evidence.Rows).RecordId, found.Evidence.Rows[0].Reason!.Args["times"]));
    }

    [Fact]
    public void Stages_without_a_written_criterion_are_named()
    {
        var config = Configured();
        config.Pipelines[0].Stages[0].Criterion = "Пришла заявка";

        var found = One([Deal("1", AsOf.AddDays(-1))], config, "Pipeline.StageCriterion");

        Assert.Equal((CrmStatus.Warning, 1d, 2d), (found.Status, found.Numerator, found.Denominator));
        Assert.Equal(["Договор"], Assert.IsAssignableFrom<IEnumerable<string>>(found.MessageText!.Args["stages"]));
    }

    [Fact]
    public void The_first_answer_is_the_median_minute_and_leads_still_waiting_count()
    {
        var records = new List<CrmRecord>();
        for (var i = 1; i <= 40; i++)
        {
            records.Add(new CrmLead { Id = $"{i}", Owner = "Анна", CreatedAt = AsOf.AddDays(-10), Phones = [new CrmPhone($"+7701000{i:D4}", $"+7701000{i:D4}")] });
            if (i <= 30)
            {
                records.Add(new CrmActivity { Id = $"a{i}", LeadId = i % 2 == 0 ? $"{i}" : null, Phone = i % 2 == 0 ? null : new CrmPhone("", $"+7701000{i:D4}"), Direction = CrmDirection.Outgoing, Kind = CrmActivityKind.Call, StartedAt = AsOf.AddDays(-10).AddMinutes(i) });
            }
        }

        var found = Funnel.Run(Firm.Dataset(records), new AuditConfig(), AsOf, "Pipeline.SpeedToLead").Single(static finding => finding.Subject.Type == CrmSubjectType.Entity);

        // Half of forty have been answered after the twentieth minute; ten never, a quarter of all.
        Assert.Equal((CrmStatus.Fail, CrmSeverity.Critical, 20d, CrmUnit.Minutes), (found.Status, found.Severity, found.Measured!.Value, found.Unit));
        Assert.Equal(Enumerable.Range(31, 10).Select(static i => $"{i}"), found.Evidence.Rows.Select(static row => row.RecordId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_missed_call_of_the_client_is_no_answer_and_a_call_before_the_lead_neither()
    {
        List<CrmRecord> records =
        [
            new CrmLead { Id = "1", CreatedAt = AsOf.AddDays(-3) },
            new CrmActivity { Id = "missed", LeadId = "1", Kind = CrmActivityKind.Call, Direction = CrmDirection.Incoming, Result = CrmCallResult.NoAnswer, StartedAt = AsOf.AddDays(-3).AddMinutes(1) },
            new CrmActivity { Id = "before", LeadId = "1", Kind = CrmActivityKind.Call, Direction = CrmDirection.Outgoing, StartedAt = AsOf.AddDays(-4) },
            new CrmActivity { Id = "answer", LeadId = "1", Kind = CrmActivityKind.Call, Direction = CrmDirection.Outgoing, StartedAt = AsOf.AddDays(-3).AddMinutes(95) },
        ];
        Assert.Equal(95d, Assert.Single(Funnel.Run(Firm.Dataset(records), new AuditConfig(), AsOf, "Pipeline.SpeedToLead")).Measured!.Value, 6);
    }

    private static IEnumerable<DateTimeOffset> DaysFromNow(params int[] days) => days.Select(static day => AsOf.AddDays(day));

    private static CrmDeal Deal(string id, DateTimeOffset created) => new() { Id = id, Pipeline = "Опт", Stage = "Заявка", Status = CrmDealStatus.Open, CreatedAt = created };

    private static CrmFinding One(IEnumerable<CrmRecord> records, AuditConfig config, string check) => Assert.Single(Funnel.Run(Firm.Dataset(records), config, AsOf, check));

    private static AuditConfig Configured()
    {
        var config = new AuditConfig();
        config.Pipelines.Add(new PipelineSection { Name = "Опт", Stages = [new StageSection { Name = "Заявка" }, new StageSection { Name = "Договор" }] });
        return config;
    }
}
