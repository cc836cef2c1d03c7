using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.Engine.Tests.ApiServers;

/// <summary>The server of amoCRM does what the documentation of amoCRM says.</summary>
public class AmoCrmServerTests
{
    private readonly StandingClock _clock = new();

    [Fact]
    public void Pages_link_to_their_neighbours_and_tell_no_total()
    {
        var api = Api();
        var first = Get(api, "leads?limit=50&order[id]=asc");
        Assert.Equal((50, 1), (Of(first, "leads").Count, (int)first["_page"]!));
        Assert.Null(first["_total_items"]);
        Assert.Equal("https://example.test/api/v4/leads?order[id]=asc&limit=50&page=2", first["_links"]!["next"]!["href"]!.ToString());
        var last = Get(api, "leads?limit=50&order[id]=asc&page=3");
        Assert.Equal(20, Of(last, "leads").Count);
        Assert.Null(last["_links"]!["next"]);
        Assert.EndsWith("page=2", last["_links"]!["prev"]!["href"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_the_end_there_is_nothing_not_even_a_body()
    {
        var answer = Api().Get("api/v4/leads?page=4", Token);
        Assert.Equal((204, 0, null), (answer.Status, answer.Body.Length, answer.ContentType));
        Assert.Equal(204, Api().Get("api/v4/companies/notes", Token).Status);
    }

    [Theory]
    [InlineData("leads?limit=500", "leads", 250)]
    [InlineData("events?limit=250", "events", 100)]
    [InlineData("leads", "leads", 50)]
    public void A_page_holds_no_more_than_the_list_allows(string path, string name, int records) => Assert.Equal(records, Of(Get(Api(static options => options with { Deals = 400 }), path), name).Count);

    [Fact]
    public void The_types_of_content_are_those_of_hal_and_of_problems()
    {
        Assert.Equal("application/hal+json", Api().Get("api/v4/leads", Token).ContentType);
        var refused = Api().Get("api/v4/leads", "wrong");
        Assert.Equal((401, "application/problem+json", "https://httpstatus.es/401"), (refused.Status, refused.ContentType, refused.Json()["type"]!.ToString()));
    }

    [Fact]
    public void Seven_requests_a_second_are_borne_and_who_goes_on_is_shut_out()
    {
        var api = Api();
        Assert.Equal([200, 200, 200, 200, 200, 200, 200, 429], Enumerable.Range(0, 8).Select(_ => api.Get("api/v4/account", Token).Status));
        _clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(200, api.Get("api/v4/account", Token).Status);
        foreach (var _ in Enumerable.Range(0, 20))
        {
            api.Get("api/v4/account", Token);
        }
        _clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(403, api.Get("api/v4/account", Token).Status);
    }

    [Fact]
    public void What_hangs_on_a_card_comes_when_it_is_asked_for()
    {
        var plain = Of(Get(Api(), "leads?limit=1"), "leads")[0]!.AsObject();
        Assert.False(plain.ContainsKey("source_id"));
        Assert.Equal(["tags", "companies"], plain["_embedded"]!.AsObject().Select(static pair => pair.Key));
        var full = Of(Get(Api(), "leads?limit=1&with=contacts,source_id"), "leads")[0]!.AsObject();
        Assert.NotNull(full["source_id"]);
        Assert.True((bool)full["_embedded"]!["contacts"]![0]!["is_main"]!);
    }

    [Fact]
    public void Events_are_filtered_by_type_and_time_and_tell_before_and_after()
    {
        var api = Api();
        var moves = Of(Get(api, "events?filter[type]=lead_status_changed&limit=100"), "events");
        Assert.All(moves, static move => Assert.Equal("lead_status_changed", move!["type"]!.ToString()));
        Assert.NotNull(moves[0]!["value_after"]![0]!["lead_status"]!["pipeline_id"]);
        Assert.NotNull(moves[0]!["value_before"]![0]!["lead_status"]!["id"]);
        var newest = (long)moves[0]!["created_at"]!;
        Assert.All(Of(Get(api, $"events?filter[created_at][from]={newest - 864_000}&filter[created_at][to]={newest}"), "events"), move => Assert.InRange((long)move!["created_at"]!, newest - 864_000, newest));
        Assert.Single(Of(Get(api, "events?filter[type][]=lead_added&filter[entity]=lead&filter[entity_id][]=7"), "events"));
    }

    [Fact]
    public void An_order_by_change_moves_a_lead_that_changes()
    {
        var api = Api();
        var first = (long)Of(Get(api, "leads?order[updated_at]=asc&limit=1"), "leads")[0]!["id"]!;
        var record = api.Records["leads"].Read(first);
        record["updated_at"] = 2_000_000_000L;
        api.Records["leads"].Put(first, record);
        Assert.NotEqual(first, (long)Of(Get(api, "leads?order[updated_at]=asc&limit=1"), "leads")[0]!["id"]!);
        Assert.Equal(first, (long)Of(Get(api, "leads?order[updated_at]=desc&limit=1"), "leads")[0]!["id"]!);
    }

    [Fact]
    public void Deleted_leads_are_told_to_who_asks()
    {
        var api = Api();
        Assert.Equal(204, api.Get("api/v4/leads?with=only_deleted", Token).Status);
        api.Records["leads"].Remove(5);
        var deleted = Assert.Single(Of(Get(api, "leads?with=only_deleted"), "leads"))!;
        Assert.Equal((5, true), ((int)deleted["id"]!, (bool)deleted["is_deleted"]!));
    }

    [Fact]
    public void Settings_come_with_their_counts()
    {
        var api = Api();
        var pipelines = Get(api, "leads/pipelines");
        Assert.Equal((2, false), ((int)pipelines["_total_items"]!, pipelines.ContainsKey("_page")));
        Assert.Contains(142, Of(pipelines, "pipelines")[0]!["_embedded"]!["statuses"]!.AsArray().Select(static status => (int)status!["id"]!));
        var fields = Get(api, "leads/custom_fields?limit=2");
        Assert.Equal((3, 2), ((int)fields["_total_items"]!, (int)fields["_page_count"]!));
        var required = Assert.Single(Of(Get(api, "leads/custom_fields?order[id]=asc"), "custom_fields"), static field => field!["required_statuses"] is not null)!;
        Assert.Equal("City", required["name"]!.ToString());
        Assert.Equal(11, (int)Get(api, "users")["_total_items"]!);
        Assert.Equal(2, Of(Get(api, "sources"), "sources").Count);
    }

    [Fact]
    public void A_token_without_the_rights_of_an_administrator_sees_no_users()
    {
        var api = Api(static options => options with { Scopes = ["crm"] });
        Assert.Equal(403, api.Get("api/v4/users", Token).Status);
        Assert.Equal(200, api.Get("api/v4/leads", Token).Status);
    }

    [Theory]
    [InlineData("api/v4/nothing", 404)]
    [InlineData("leads", 404)]
    public void What_is_not_there_is_not_found(string path, int status) => Assert.Equal(status, Api().Get(path, Token).Status);

    private const string Token = "t3st5ecr3t";

    private ICrmApi Api(Func<ServerOptions, ServerOptions>? with = null) => Systems.Create((with ?? (static options => options))(new ServerOptions { System = CrmSystem.AmoCrm }), _clock);

    private static JsonObject Get(ICrmApi api, string path) => api.Get("api/v4/" + path, Token).Json();

    private static JsonArray Of(JsonObject body, string name) => body["_embedded"]![name]!.AsArray();
}
