using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Hosting;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.ApiServers;

/// <summary>The server of Bitrix24 does what the documentation of Bitrix24 says.</summary>
public class Bitrix24ServerTests
{
    private readonly StandingClock _clock = new();

    [Fact]
    public void A_list_comes_in_fifties_with_the_total_and_the_start_of_the_next_page()
    {
        var api = Api();
        var first = Get(api, "crm.deal.list.json");
        Assert.Equal(50, first["result"]!.AsArray().Count);
        Assert.Equal((50, 120), ((int)first["next"]!, (int)first["total"]!));
        var last = Get(api, "crm.deal.list?start=100");
        Assert.Equal(20, last["result"]!.AsArray().Count);
        Assert.Null(last["next"]);
        Assert.Empty(Get(api, "crm.deal.list?start=150")["result"]!.AsArray());
    }

    [Fact]
    public void Start_minus_one_counts_nothing_and_names_no_next_page()
    {
        var page = Get(Api(), "crm.deal.list?start=-1&order[ID]=ASC&filter[>ID]=100&select[]=ID");
        Assert.Equal((0, 20), ((int)page["total"]!, page["result"]!.AsArray().Count));
        Assert.Null(page["next"]);
        Assert.Equal("101", page["result"].Texts("ID")[0]);
    }

    [Theory]
    [InlineData("filter[%3E%3DID]=119", 2)]
    [InlineData("filter[<ID]=3", 2)]
    [InlineData("filter[>ID]=10&filter[<%3DID]=12", 2)]
    [InlineData("filter[@ID][]=5&filter[@ID][]=7", 2)]
    [InlineData("filter[ID][]=5&filter[ID][]=7", 2)]
    [InlineData("filter[!@ID][]=5", 119)]
    [InlineData("filter[!ID]=5", 119)]
    [InlineData("filter[%3E%3DDATE_CREATE]=2030-01-01", 0)]
    [InlineData("filter[<DATE_CREATE]=2030-01-01T00:00:00%2B05:00", 120)]
    public void Filters_compare_by_type(string filter, int matches) => Assert.Equal(matches, (int)Get(Api(), "crm.deal.list?" + filter)["total"]!);

    [Fact]
    public void An_order_of_another_field_moves_the_pages()
    {
        var amounts = Get(Api(), "crm.deal.list?order[OPPORTUNITY]=DESC&select[]=OPPORTUNITY")["result"].Texts("OPPORTUNITY").Select(static text => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(amounts.OrderDescending(), amounts);
    }

    [Fact]
    public void Fields_with_several_values_come_only_when_named()
    {
        var api = Api();
        Assert.False(Get(api, "crm.contact.list")["result"]![0]!.AsObject().ContainsKey("PHONE"));
        Assert.False(Get(api, "crm.contact.list?select[]=*&select[]=UF_*")["result"]![0]!.AsObject().ContainsKey("PHONE"));
        var named = Get(api, "crm.contact.list?select[]=ID&select[]=PHONE")["result"]![0]!.AsObject();
        Assert.Equal(["ID", "PHONE"], named.Select(static pair => pair.Key));
        Assert.Equal("WORK", named["PHONE"]![0]!["VALUE_TYPE"]!.ToString());
        Assert.False(Get(api, "crm.deal.list?select[]=*")["result"]![0]!.AsObject().ContainsKey("UF_CRM_CITY"));
    }

    [Fact]
    public void Get_form_and_json_ask_the_same()
    {
        var api = Api();
        var expected = Get(api, "crm.deal.list?select[]=ID&filter[>ID]=7&start=-1")["result"]!.ToJsonString();
        Assert.Equal(expected, api.Post(Of("crm.deal.list"), """{"SELECT":["ID"],"FILTER":{">ID":7},"START":-1}""").Json()["result"]!.ToJsonString());
        Assert.Equal(expected, api.Post(Of("crm.deal.list"), "select%5B0%5D=ID&filter%5B%3EID%5D=7&start=-1", "application/x-www-form-urlencoded").Json()["result"]!.ToJsonString());
    }

    [Fact]
    public void Numbers_of_cards_are_texts_and_those_of_the_history_numbers()
    {
        var api = Api();
        Assert.Equal("1", (string)Get(api, "crm.deal.list?order[ID]=ASC")["result"]![0]!["ID"]!);
        var move = Get(api, "crm.stagehistory.list?entityTypeId=2&filter[OWNER_ID]=4&order[ID]=ASC");
        Assert.Equal((3, 4), ((int)move["total"]!, (int)move["result"]!["items"]![0]!["OWNER_ID"]!));
        Assert.Equal("NEW", Get(api, "crm.stagehistory.list?entityTypeId=1")["result"]!["items"]![0]!["STATUS_ID"]!.ToString());
    }

    [Fact]
    public void Tasks_are_asked_for_in_capitals_and_answered_in_humps()
    {
        var page = Get(Api(), "tasks.task.list?select[]=ID&select[]=CREATED_DATE&select[]=UF_CRM_TASK&order[ID]=asc&filter[>ID]=2");
        Assert.Equal(["id", "createdDate", "ufCrmTask"], page["result"]!["tasks"]![0]!.AsObject().Select(static pair => pair.Key));
        Assert.Equal("3", page["result"]!["tasks"]![0]!["id"]!.ToString());
        Assert.Equal("12", Get(Api(), "tasks.task.list")["result"]!["tasks"]![0]!["id"]!.ToString());
    }

    [Fact]
    public void Activities_come_by_start_unless_told_otherwise()
    {
        var api = Api();
        var starts = Get(api, "crm.activity.list")["result"].Texts("START_TIME");
        Assert.Equal(starts.Order(StringComparer.Ordinal), starts);
        Assert.NotEqual(Get(api, "crm.activity.list")["result"].Texts("ID"), Get(api, "crm.activity.list?order[ID]=ASC")["result"].Texts("ID"));
    }

    [Fact]
    public void Users_are_filtered_by_whether_they_work()
    {
        var users = Get(Api(), "user.get?FILTER[ACTIVE]=false&sort=ID&order=ASC")["result"]!.AsArray();
        Assert.Equal(2, users.Count);
        Assert.All(users, static user => Assert.False((bool)user!["ACTIVE"]!));
    }

    [Fact]
    public void Settings_are_told()
    {
        var api = Api();
        Assert.Equal([0, 4], Get(api, "crm.category.list?entityTypeId=2")["result"]!["categories"]!.AsArray().Select(static category => (int)category!["id"]!));
        Assert.Equal("Y", Get(api, "crm.deal.userfield.list")["result"]![0]!["MANDATORY"]!.ToString());
        Assert.True((bool)Get(api, "crm.deal.fields")["result"]!["UF_CRM_CITY"]!["isRequired"]!);
        Assert.Contains("DEAL_STAGE_4", Get(api, "crm.status.list")["result"].Texts("ENTITY_ID"));
        Assert.Equal(16, (int)Get(api, "crm.product.list?filter[<%3DID]=16")["total"]!);
    }

    [Fact]
    public void A_batch_runs_calls_in_order_and_lets_one_use_another()
    {
        var body = Post(Api(), "batch", """
            {"halt":0,"cmd":{"first":"crm.deal.list?select[]=ID&start=-1&filter[%3EID]=0","then":"crm.deal.list?select[]=ID&start=-1&filter[%3EID]=$result[first][49][ID]","none":"crm.nothing.list","counted":"crm.deal.list?start=50"}}
            """);
        Assert.Equal("51", body["result"]!["result"]!["then"].Texts("ID")[0]);
        Assert.Equal("ERROR_METHOD_NOT_FOUND", body["result"]!["result_error"]!["none"]!["error"]!.ToString());
        Assert.Equal((120, 100), ((int)body["result"]!["result_total"]!["counted"]!, (int)body["result"]!["result_next"]!["counted"]!));
        Assert.Null(body["time"]!["operating"]);
        Assert.NotNull(body["result"]!["result_time"]!["counted"]!["operating"]);
    }

    [Fact]
    public void A_batch_that_halts_stops_at_the_first_error_and_empty_answers_are_lists()
    {
        var body = Post(Api(), "batch", """{"halt":1,"cmd":["crm.nothing.list","crm.deal.list"]}""");
        Assert.Empty(body["result"]!["result"]!.AsArray());
        Assert.Single(body["result"]!["result_error"]!.AsArray());
        Assert.Equal("ERROR_METHOD_NOT_FOUND", body["result"]!["result_error"]![0]!["error"]!.ToString());
    }

    [Fact]
    public void A_batch_holds_fifty_calls_and_no_batch()
    {
        var many = string.Join(',', Enumerable.Repeat("\"crm.deal.list\"", 51));
        Assert.Equal("ERROR_BATCH_LENGTH_EXCEEDED", Post(Api(), "batch", $$"""{"cmd":[{{many}}]}""")["error"]!.ToString());
        Assert.Equal("ERROR_BATCH_METHOD_NOT_ALLOWED", Post(Api(), "batch", """{"cmd":{"a":"batch"}}""")["result"]!["result_error"]!["a"]!["error"]!.ToString());
    }

    [Fact]
    public void The_rate_is_a_bucket_that_leaks_two_a_second()
    {
        var api = Api();
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(200, api.Get(Of("scope")).Status);
        }
        var refused = api.Get(Of("scope"));
        Assert.Equal((503, "QUERY_LIMIT_EXCEEDED"), (refused.Status, refused.Json()["error"]!.ToString()));
        _clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal([200, 200, 503], Enumerable.Range(0, 3).Select(_ => api.Get(Of("scope")).Status));
    }

    [Fact]
    public void A_method_that_worked_too_long_waits_for_its_oldest_minute()
    {
        var api = Api(static options => options with { SecondsPerCall = 250 });
        var reset = DateTimeOffset.FromUnixTimeSeconds((long)Get(api, "crm.deal.list")["time"]!["operating_reset_at"]!);
        Assert.Equal(_clock.GetUtcNow() + TimeSpan.FromMinutes(10), reset);
        _clock.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(500, (double)Get(api, "crm.deal.list")["time"]!["operating"]!);
        var refused = api.Get(Of("crm.deal.list"));
        Assert.Equal((429, "OPERATION_TIME_LIMIT"), (refused.Status, refused.Json()["error"]!.ToString()));
        Assert.Equal(200, api.Get(Of("crm.lead.list")).Status);
        _clock.Pass(TimeSpan.FromMinutes(8));
        Assert.Equal(500, (double)Get(api, "crm.deal.list")["time"]!["operating"]!);
    }

    [Fact]
    public void Wrong_keys_missing_scopes_and_unknown_methods_are_refused()
    {
        var api = Api(static options => options with { Scopes = ["crm"] });
        Assert.Equal(401, api.Get("rest/1/wrong/crm.deal.list").Status);
        Assert.Equal("INVALID_CREDENTIALS", api.Get("rest/1/wrong/crm.deal.list").Json()["error"]!.ToString());
        Assert.Equal((403, "insufficient_scope"), (api.Get(Of("user.get")).Status, Get(api, "user.get")["error"]!.ToString()));
        Assert.Equal(404, api.Get(Of("crm.nothing.list")).Status);
        Assert.Equal(["crm"], Get(api, "scope")["result"]!.AsArray().Select(static scope => scope!.ToString()));
        Assert.Equal((401, "expired_token"), (api.KeyExpired().Status, api.KeyExpired().Json()["error"]!.ToString()));
    }

    [Fact]
    public void A_webhook_that_may_write_says_so_and_writes_nothing()
    {
        var api = Api();
        Assert.Contains("crm.deal.update", Get(api, "methods")["result"]!.AsArray().Select(static method => method!.ToString()));
        Assert.Equal(400, api.Post(Of("crm.deal.update"), """{"id":1,"fields":{"TITLE":"-"}}""").Status);
    }

    [Theory]
    [InlineData("crm.stagehistory.list?entityTypeId=2&filter[TITLE]=1", "INVALID_ARG_VALUE")]
    [InlineData("crm.stagehistory.list?entityTypeId=9", "ENTITY_TYPE_NOT_SUPPORTED")]
    [InlineData("crm.category.list?entityTypeId=1", "ENTITY_TYPE_NOT_SUPPORTED")]
    [InlineData("crm.deal.list?filter=5", "")]
    public void What_does_not_fit_is_an_error(string call, string error) => Assert.Equal(error, Get(Api(), call)["error"]!.ToString());

    [Fact]
    public void The_same_seed_makes_the_same_records()
    {
        Assert.Equal(Get(Api(), "crm.deal.list")["result"]!.ToJsonString(), Get(Api(), "crm.deal.list")["result"]!.ToJsonString());
        Assert.NotEqual(Get(Api(), "crm.deal.list")["result"]!.ToJsonString(), Get(Api(static options => options with { Seed = 2 }), "crm.deal.list")["result"]!.ToJsonString());
    }

    [Fact]
    public void A_folder_of_files_is_served()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("deals.json"), """[{"ID":"9","TITLE":"nine"},{"ID":"4","TITLE":"four"}]""");
        var api = Systems.Create(new ServerOptions { System = CrmSystem.Bitrix24, DataFolder = folder.Path }, _clock);
        Assert.Equal(["four", "nine"], Get(api, "crm.deal.list?order[ID]=ASC")["result"].Texts("TITLE"));
        Assert.Empty(Get(api, "crm.lead.list")["result"]!.AsArray());
    }

    private ICrmApi Api(Func<ServerOptions, ServerOptions>? with = null) => Systems.Create((with ?? (static options => options))(new ServerOptions { System = CrmSystem.Bitrix24 }), _clock);

    private static string Of(string call) => "rest/1/t3st5ecr3t/" + call;

    private static JsonObject Get(ICrmApi api, string call) => api.Get(Of(call)).Json();

    private static JsonObject Post(ICrmApi api, string call, string body) => api.Post(Of(call), body).Json();
}
