using System.Text.Json.Nodes;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Tests.Pipeline;

namespace CrmAudit.Engine.Tests.Fetching;

/// <summary>Which stages a pipeline has the CRM's own settings tell, not the deals that happen to stand on them.</summary>
public sealed class ToldStageTests : IDisposable
{
    private static readonly DateTimeOffset AsOf = new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FetchRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("Bitrix24")]
    [InlineData("AmoCrm")]
    [InlineData("HubSpot")]
    public void A_stage_no_deal_was_ever_on_is_one_of_the_pipeline(string system)
    {
        var desk = Desk(system, 3);
        Add(desk, system, "Тоқтатылды", 25);
        desk.Fetch(_run);
        var data = ServerDesk.Import(_run);
        var pipeline = ProcessLog.Build(data, new()).Pipelines.First(static pipeline => pipeline.Stages.Any(static stage => stage.Name == "Тоқтатылды"));
        Assert.Equal(2, pipeline.Stages.ToList().FindIndex(static stage => stage.Name == "Тоқтатылды"));
        Assert.Equal([CrmDealStatus.Open, CrmDealStatus.Open, CrmDealStatus.Open, CrmDealStatus.Open, CrmDealStatus.Won, CrmDealStatus.Lost], pipeline.Stages.Select(static stage => stage.Status));
        var finding = Assert.Single(Funnel.Run(data, new(), AsOf, "Pipeline.StageCount"), finding => finding.Subject.Id == pipeline.Name);
        Assert.Equal((CrmStatus.Pass, 4), (finding.Status, (int)finding.Measured!));
        Assert.Contains(Path.GetFileName(pipeline.ToldBy!), finding.MessageText!.Render(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bitrix24")]
    [InlineData("AmoCrm")]
    [InlineData("HubSpot")]
    public void A_stage_that_was_never_entered_is_unused(string system)
    {
        var desk = Desk(system, 400);
        Add(desk, system, "Ескі кезең", 25);
        desk.Fetch(_run);
        var findings = Funnel.Run(ServerDesk.Import(_run), new(), AsOf, "Pipeline.StageUnused").Where(static finding => finding.Data.TryGetValue("stages", out var stages) && ((IEnumerable<string>)stages!).Contains("Ескі кезең")).ToList();
        var finding = Assert.Single(findings);
        Assert.Equal((1, 4), ((int)finding.Numerator!, (int)finding.Denominator!));
        Assert.Equal(CrmStatus.Warning, finding.Status);
    }

    [Fact]
    public void Enquiries_of_amoCRM_that_nobody_took_are_on_no_stage()
    {
        var desk = Desk("AmoCrm", 3);
        Add(desk, "AmoCrm", "Неразобранное", 1, type: 1);
        desk.Fetch(_run);
        Assert.All(ProcessLog.Build(ServerDesk.Import(_run), new()).Pipelines.SelectMany(static pipeline => pipeline.Stages), static stage => Assert.NotEqual("Неразобранное", stage.Name));
    }

    [Fact]
    public void The_configuration_comes_first_and_the_settings_add_what_it_leaves_out()
    {
        var desk = Desk("AmoCrm", 60);
        desk.Fetch(_run);
        var config = new AuditConfig { Pipelines = [new() { Name = "Sales", Stages = [new() { Name = "Stage 3" }, new() { Name = "stage 1" }] }] };
        var pipeline = ProcessLog.Build(ServerDesk.Import(_run), config).Pipelines.Single(static pipeline => pipeline.Name == "Sales");
        Assert.Equal(["Stage 3", "stage 1", "Stage 2", "Won", "Lost"], pipeline.Stages.Select(static stage => stage.Name));
    }

    [Fact]
    public void Without_settings_deals_show_what_they_show()
    {
        Desk("AmoCrm", 3).Fetch(_run);
        File.Delete(Path.Combine(_run.Folder, "amocrm.leads.pipelines.json"));
        Assert.All(ProcessLog.Build(ServerDesk.Import(_run), new()).Pipelines, static pipeline => Assert.Null(pipeline.ToldBy));
    }

    [Fact]
    public void Settings_saved_by_hand_tell_as_much()
    {
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(_run.Folder).FullName, "deals.csv"), "ID;TITLE;CATEGORY_ID;STAGE_ID;DATE_CREATE;OPPORTUNITY\n1;Поставка;2;C2:NEW;2026-03-01T10:00:00+05:00;1000\n2;Поставка;2;C2:WON;2026-03-02T10:00:00+05:00;2000\n");
        File.WriteAllText(Path.Combine(_run.Folder, "crm.category.list.json"), """{"result":{"categories":[{"id":0,"name":"Розница","entityTypeId":2,"isDefault":"Y"},{"id":2,"name":"Опт","entityTypeId":2,"isDefault":"N"}]}}""");
        File.WriteAllText(Path.Combine(_run.Folder, "crm.status.list.json"), """
            {"result":[{"ENTITY_ID":"DEAL_STAGE_2","STATUS_ID":"C2:WON","NAME":"Сделка успешна","SORT":"40","SEMANTICS":"S"},{"ENTITY_ID":"DEAL_STAGE_2","STATUS_ID":"C2:2","NAME":"Счёт","SORT":"30","SEMANTICS":null},
            {"ENTITY_ID":"DEAL_STAGE_2","STATUS_ID":"C2:1","NAME":"КП","SORT":"20","SEMANTICS":null},{"ENTITY_ID":"DEAL_STAGE_2","STATUS_ID":"C2:NEW","NAME":"Новая","SORT":"10","SEMANTICS":null},
            {"ENTITY_ID":"DEAL_STAGE","STATUS_ID":"NEW","NAME":"Обращение","SORT":"10","SEMANTICS":null},{"ENTITY_ID":"STATUS","STATUS_ID":"NEW","NAME":"Необработанный","SORT":"10","SEMANTICS":null}]}
            """);
        var pipeline = Assert.Single(ProcessLog.Build(ServerDesk.Import(_run), new()).Pipelines);
        Assert.Equal("Опт", pipeline.Name);
        Assert.Equal(["Новая", "КП", "Счёт", "Сделка успешна"], pipeline.Stages.Select(static stage => stage.Name));
    }

    [Fact]
    public void Moves_of_leads_are_told_and_not_judged()
    {
        Desk("Bitrix24", 60).Fetch(_run);
        var data = ServerDesk.Import(_run);
        var leads = data.StageChanges.Count(static change => change.LeadId is not null);
        Assert.All(Funnel.Run(data, new(), AsOf, "Pipeline.Transition"), finding => Assert.Contains($" {leads} ", finding.MessageText!.Render(), StringComparison.Ordinal));
        File.Delete(Path.Combine(_run.Folder, "crm.stagehistory.list.jsonl"));
        foreach (var check in new[] { "Pipeline.Transition", "Pipeline.StageUnused", "Pipeline.StageTime" })
        {
            Assert.All(Funnel.Run(ServerDesk.Import(_run), new(), AsOf, check), finding =>
            {
                Assert.Equal(CrmStatus.NotEvaluated, finding.Status);
                Assert.Contains($" {leads} ", finding.StatusReasonText!.Render(), StringComparison.Ordinal);
            });
        }
    }

    private static ServerDesk Desk(string system, int deals) => system switch
    {
        "AmoCrm" => ServerDesk.AmoCrm(options => options with { Deals = deals }),
        "HubSpot" => ServerDesk.HubSpot(options => options with { Deals = deals }),
        _ => ServerDesk.Bitrix24(options => options with { Deals = deals }),
    };

    /// <summary>A stage between the second and the third of the first pipeline.</summary>
    private static void Add(ServerDesk desk, string system, string name, int place, int type = 0)
    {
        if (system == "Bitrix24")
        {
            var statuses = desk.Server.Records["statuses"];
            var like = statuses.Read(1);
            (like["ID"], like["STATUS_ID"], like["NAME"], like["SORT"]) = ("900", "UC_900", name, $"{place}");
            statuses.Put(900, like);
            return;
        }
        var pipelines = desk.Server.Records["pipelines"];
        var pipeline = pipelines.Read(1);
        var stages = system == "AmoCrm" ? (JsonArray)pipeline["_embedded"]!["statuses"]! : (JsonArray)pipeline["stages"]!;
        var stage = (JsonObject)stages[1]!.DeepClone();
        if (system == "AmoCrm")
        {
            (stage["id"], stage["name"], stage["sort"], stage["type"]) = (900, name, place, type);
        }
        else
        {
            (stage["id"], stage["label"], stage["displayOrder"]) = ("stage900", name, 1.5);
        }
        stages.Add(stage);
        pipelines.Put(1, pipeline);
    }
}
