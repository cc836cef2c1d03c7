using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Tests.Audit;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>The same small log as different tools write it, recognised by its headers alone.</summary>
public sealed class EventLogImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("case:concept:name,concept:name,time:timestamp,org:resource\n1,A,2026-01-05 00:00:00+00:00,x\n1,B,2026-01-07 00:00:00+00:00,x\n2,A,2026-01-05T00:00:00.000Z,y\n")]
    [InlineData("Case ID,Activity,Resource,Complete Timestamp,Variant\nCase 1,A,Value 1,2026/01/05 00:00:00.000,Variant 1\nCase 1,B,Value 1,2026/01/07 00:00:00.000,Variant 1\nCase 2,A,Value 2,2026/01/05 00:00:00.000,Variant 2\n")]
    [InlineData("case_id;activity;timestamp\n1;A;2026-01-05 00:00:00\n1;B;2026-01-07 00:00:00\n2;A;2026-01-05 00:00:00\n")]
    [InlineData("deal_id,stage,entered_at,left_at\n1,A,2026-01-05 00:00:00,2026-01-07 00:00:00\n1,B,2026-01-07 00:00:00,\n2,A,2026-01-05 00:00:00,\n")]
    [InlineData("deal_id,from_stage,to_stage,changed_at,changed_by\n1,,A,2026-01-05 00:00:00,x\n1,A,B,2026-01-07 00:00:00,x\n2,,A,2026-01-05 00:00:00,x\n")]
    [InlineData("ID сделки;Этап;Дата перехода\n1;A;05.01.2026 10:00\n1;B;07.01.2026 10:00\n2;A;05.01.2026 10:00\n")]
    [InlineData("ID сделки;Из этапа;В этап;Время перехода;Кто изменил\n1;;A;05.01.2026 10:00;Айгуль\n1;A;B;07.01.2026 10:00;Айгуль\n2;;A;05.01.2026 10:00;Ержан\n")]
    [InlineData("Мәміле ID;Ескі кезең;Жаңа кезең;Кезеңге өткен күні\n1;;A;05.01.2026 10:00\n1;A;B;07.01.2026 10:00\n2;;A;05.01.2026 10:00\n")]
    [InlineData("case,activity,timestamp,resource\n1,A,2026-01-05 00:00:00,x\n1,B,2026-01-07 00:00:00,x\n2,A,2026-01-05 00:00:00,y\n")]
    [InlineData("_CASE_KEY,ACTIVITY_EN,EVENTTIME,USER_NAME\n1,A,2026-01-05T00:00:00,x\n1,B,2026-01-07T00:00:00,x\n2,A,2026-01-05T00:00:00,y\n")]
    [InlineData("CaseId,ActivityName,StartTimestamp\n1,A,2026-01-05T00:00:00\n1,B,2026-01-07T00:00:00\n2,A,2026-01-05T00:00:00\n")]
    [InlineData("case:concept:name,concept:name,time:timestamp,start_timestamp\n1,A,2026-01-05 00:00:00,2026-01-04 00:00:00\n1,B,2026-01-07 00:00:00,2026-01-06 00:00:00\n2,A,2026-01-05 00:00:00,2026-01-04 00:00:00\n")]
    [InlineData("Opportunity Name,Opportunity ID,Old Value,New Value,Edit Date\nP,1,,A,2026-01-05 00:00:00\nP,1,A,B,2026-01-07 00:00:00\nQ,2,,A,2026-01-05 00:00:00\n")]
    [InlineData("deal_id,stage,changed_at,changed_by\n1,A,2026-01-05,x\n1,B,2026-01-07,x\n2,A,2026-01-05,x\n")]
    [InlineData("event_id,deal_id,old_stage_id,new_stage_id,changed_at,changed_by_id\n7,1,,A,2026-01-05,x\n8,1,A,B,2026-01-07,x\n9,2,,A,2026-01-05,x\n")]
    [InlineData("history_id,opportunity_id,stage,amount_usd,close_date,changed_date,changed_by\nH7,1,A,5,2026-09-01,2026-01-05,x\nH8,1,B,5,2026-09-01,2026-01-07,x\nH9,2,A,5,2026-09-01,2026-01-05,x\n")]
    [InlineData("Deal ID,Stage,Date,Owner\n1,A,2026-01-05,x\n1,B,2026-01-07,x\n2,A,2026-01-05,x\n")]
    [InlineData("ID сделки;Было;Стало;Дата и время;Пользователь\n1;;A;05.01.2026 10:00;Айгуль\n1;A;B;07.01.2026 10:00;Айгуль\n2;;A;05.01.2026 10:00;Ержан\n")]
    [InlineData("Сделка;Этап;Дата и время;Кто перевёл\nПервая;A;05.01.2026 10:00;Айгуль\nПервая;B;07.01.2026 10:00;Айгуль\nВторая;A;05.01.2026 10:00;Ержан\n")]
    [InlineData("Мәміле нөмірі;Кезең атауы;Кезең басталған күні;Қызметкер\n1;A;05.01.2026 10:00;Айгүл\n1;B;07.01.2026 10:00;Айгүл\n2;A;05.01.2026 10:00;Ержан\n")]
    public void A_log_is_a_log_whatever_its_columns_are_called(string text)
    {
        var data = Read(text);
        Assert.Equal(3, data.StageChanges.Count);
        var figures = LogFigures.Of(Assert.Single(ProcessLog.Build(data, new AuditConfig()).Pipelines), new WorkCalendar(new AuditConfig()));
        Assert.Equal((2, 3, 2), (figures.Cases, figures.Events, figures.Variants.Count));
        Assert.Equal((1.0, 1.0, 2.0), (figures.MeanDays, figures.MedianDays, figures.MaxDays));
        Assert.Equal([("A", "B", 1, 2.0)], figures.Follows.Select(static pair => (pair.From, pair.To, pair.Count, pair.MeanDays)));
    }
    [Theory]
    [InlineData("deal_id;stage;Дата;manager_id\n1;A;05.01.2026;7\n2;B;05.01.2026;7\n3;A;06.01.2026;8\n4;B;07.01.2026;8\n")]
    [InlineData("OpportunityID,Owner,CreatedDate,CloseDate,Stage,Amount\n1,x,2026-01-05,2026-03-01,A,5\n2,x,2026-01-05,2026-03-01,B,5\n")]
    // Two exports of one list put together, one deal moved in between.
    [InlineData("deal_id;stage;Дата изменения\n1;A;05.01.2026\n2;B;05.01.2026\n3;A;05.01.2026\n1;B;07.01.2026\n2;B;05.01.2026\n3;A;05.01.2026\n")]
    // A row a product.
    [InlineData("deal_id;stage;Дата;product\n1;A;05.01.2026;x\n1;A;05.01.2026;y\n2;B;06.01.2026;x\n2;B;06.01.2026;y\n")]
    public void A_list_of_deals_stays_one(string text) => Assert.NotEmpty(Read(text).Deals);

    [Theory]
    [InlineData("Сәтті жабылды", CrmDealStatus.Won)]
    [InlineData("Жеңілді", CrmDealStatus.Lost)]
    [InlineData("Закрыто успешно", CrmDealStatus.Won)]
    [InlineData("Сделка не состоялась", CrmDealStatus.Lost)]
    [InlineData("Declined", CrmDealStatus.Lost)]
    [InlineData("Шарт жіберілді", CrmDealStatus.Open)]
    public void Deals_in_Kazakh_are_read_whole(string stage, CrmDealStatus status)
    {
        var deal = Assert.Single(Read($"Мәміле ID;Мәміле атауы;Воронкасы;Кезеңі;Сомасы;Жауапты;Құрылған күні;Дереккөзі\n7;Бетон;Көтерме;{stage};150 000;Айгүл;25.01.2026;Сайт\n").Deals);
        Assert.Equal(("7", "Бетон", "Көтерме", stage, 150_000m, "Айгүл", "Сайт", status), (deal.Id, deal.Name, deal.Pipeline, deal.Stage, deal.Amount, deal.Owner, deal.LeadSource, deal.Status));
    }

    [Fact]
    public void Events_of_amoCRM_are_a_history()
    {
        const string events = """
            {"_embedded":{"events":[
              {"id":"e2","type":"lead_status_changed","entity_id":101,"entity_type":"lead","created_by":7,"created_at":1767600000,"value_after":[{"lead_status":{"id":143,"pipeline_id":5}}],"value_before":[{"lead_status":{"id":11,"pipeline_id":5}}]},
              {"id":"e1","type":"lead_status_changed","entity_id":101,"entity_type":"lead","created_by":7,"created_at":1767513600,"value_after":[{"lead_status":{"id":11,"pipeline_id":5}}],"value_before":[{"lead_status":{"id":10,"pipeline_id":5}}]}]}}
            """;
        var data = Read(events, "events.json");
        var log = Assert.Single(ProcessLog.Build(data, new AuditConfig()).Pipelines);
        Assert.Equal("5", log.Name);
        Assert.Equal(["10", "11", "143"], Assert.Single(log.Cases).Events.Select(static step => step.Stage));
        Assert.Equal(CrmDealStatus.Lost, log.Cases[0].Status);
        Assert.Equal(1.0, LogFigures.Of(log, new WorkCalendar(new AuditConfig())).MaxDays);
    }

    [Fact]
    public void A_list_of_calls_and_letters_is_no_history_of_stages()
    {
        var data = Read("activity_id,deal_id,activity_type,activity,date,owner\n1,7,call,Звонок,2026-01-05 10:00,x\n2,7,email,Письмо,2026-01-06 10:00,x\n3,8,call,Звонок,2026-01-05 10:00,x\n4,8,email,Письмо,2026-01-07 10:00,x\n");
        Assert.Equal((4, 0), (data.Activities.Count, data.StageChanges.Count));
    }

    [Fact]
    public void Deals_of_the_usual_tables_for_practice_are_read_with_their_dates_and_sums()
    {
        var deal = Assert.Single(Read("opportunity_id,sales_agent,account,deal_stage,engage_date,close_date,close_value\nA1,Анна,Склад,Won,2026-01-05,2026-03-01,500\n").Deals);
        Assert.Equal(("A1", "Анна", CrmDealStatus.Won, 500m), (deal.Id, deal.Owner, deal.Status, deal.Amount));
        Assert.Equal(55, (deal.ClosedAt - deal.CreatedAt)!.Value.TotalDays);
    }

    [Fact]
    public void A_history_that_names_deals_by_title_belongs_to_the_only_deal_called_so()
    {
        var data = Read("Сделка;Этап;Дата и время\nСклад;A;05.01.2026 10:00\nСклад;B;07.01.2026 10:00\nДом;A;05.01.2026 10:00\nДом;B;06.01.2026 10:00\n");
        data.Add(new CrmDeal { Id = "17", Name = "Склад", Stage = "B" });
        data.Add(new CrmDeal { Id = "18", Name = "Дом", Stage = "B" });
        data.Add(new CrmDeal { Id = "19", Name = "дом", Stage = "A" });
        var cases = Assert.Single(ProcessLog.Build(data, new AuditConfig()).Pipelines).Cases;
        Assert.Equal([("17", 2), ("18", 0), ("19", 0), ("Дом", 2)], cases.Select(static item => (item.Id, item.Events.Count)));
    }

    private CrmDataset Read(string text, string name = "export.csv")
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return Firm.Dataset(new CrmImporter(new ImportOptions(), new SilentObserver()).Read(path, CancellationToken.None));
    }
}
