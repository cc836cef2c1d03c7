using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Bitrix24;
using CrmAudit.ApiServers.Records;
using CrmAudit.Engine.Tests.Examples;

namespace CrmAudit.Engine.Tests.ApiServers;

/// <summary>The portal of the example company holds what the exports of the example company show.</summary>
public class ExamplePortalTests
{
    private readonly RecordBook _portal = new ExampleRecords().Book();

    [Theory]
    [InlineData("companies", "companies.csv")]
    [InlineData("contacts", "contacts.csv")]
    [InlineData("deals", "deals.csv")]
    [InlineData("leads", "leads.csv")]
    [InlineData("activities", "activities.csv")]
    public void The_lists_have_the_records_of_the_exports(string list, string file)
    {
        var exported = File.ReadLines(Path.Combine(ExampleFolder.Exports, "bitrix24", file)).Skip(1).Select(static line => line[1..line.IndexOf('"', 1)]).Where(static id => id.Length > 0 && id.All(char.IsAsciiDigit)).Select(long.Parse).Distinct().Order();
        Assert.Equal(exported, _portal[list].Ids);
    }

    [Fact]
    public void The_history_is_that_of_the_export()
    {
        var exported = JsonNode.Parse(File.ReadAllText(Path.Combine(ExampleFolder.Exports, "bitrix24", "crm.stagehistory.list.json")))!["result"]!["items"]!.AsArray();
        Assert.Equal(
            exported.Select(static item => $"{item!["ID"]} {item["OWNER_ID"]} {item["CREATED_TIME"]} {item["STAGE_ID"]} {item["TYPE_ID"]}"),
            _portal["dealStageHistory"].Ids.Select(_portal["dealStageHistory"].Read).Select(static item => $"{item["ID"]} {item["OWNER_ID"]} {item["CREATED_TIME"]} {item["STAGE_ID"]} {item["TYPE_ID"]}"));
    }

    [Fact]
    public void Every_code_stands_in_a_dictionary_and_every_owner_is_a_user()
    {
        var statuses = _portal["statuses"].Ids.Select(_portal["statuses"].Read).Select(static status => $"{status["ENTITY_ID"]} {status["STATUS_ID"]}").ToHashSet();
        var users = _portal["users"].Ids.Select(static id => $"{id}").ToHashSet();
        foreach (var deal in _portal["deals"].Ids.Select(_portal["deals"].Read))
        {
            Assert.Contains($"{(deal["CATEGORY_ID"]!.ToString() == "0" ? "DEAL_STAGE" : "DEAL_STAGE_2")} {deal["STAGE_ID"]}", statuses);
            Assert.Contains(deal["ASSIGNED_BY_ID"]!.ToString(), users);
            Assert.True(deal["SOURCE_ID"]!.ToString() is "" || statuses.Contains($"SOURCE {deal["SOURCE_ID"]}"));
        }
    }
}
