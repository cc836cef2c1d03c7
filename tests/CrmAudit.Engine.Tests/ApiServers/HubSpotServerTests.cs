using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.Engine.Tests.ApiServers;

/// <summary>The server of HubSpot does what the specification of HubSpot says.</summary>
public class HubSpotServerTests
{
    private const string Token = "t3st5ecr3t";
    private readonly StandingClock _clock = new();

    [Fact]
    public void A_page_names_the_cursor_of_the_next_until_the_last()
    {
        var api = Api();
        var ids = new List<string>();
        string? after = "";
        while (after is not null)
        {
            var page = Get(api, $"crm/v3/objects/deals?limit=50{(after.Length > 0 ? "&after=" + Uri.EscapeDataString(after) : "")}");
            ids.AddRange(page["results"].Texts("id"));
            after = page["paging"]?["next"]?["after"]?.ToString();
        }
        Assert.Equal(Enumerable.Range(1, 120).Select(static id => $"{id}"), ids);
        Assert.Equal("https://example.test/crm/v3/objects/0-3?limit=1&after=MQo%3D", Get(api, "crm/v3/objects/0-3?limit=1")["paging"]!["next"]!["link"]!.ToString());
    }

    [Theory]
    [InlineData("limit=101", 400)]
    [InlineData("limit=100", 200)]
    [InlineData("limit=51&propertiesWithHistory=dealstage", 400)]
    [InlineData("limit=50&propertiesWithHistory=dealstage", 200)]
    [InlineData("limit=0", 400)]
    [InlineData("after=nonsense", 400)]
    public void Limits_are_refused_beyond_a_hundred_or_fifty_with_histories(string query, int status) => Assert.Equal(status, Api().Get("crm/v3/objects/deals?" + query, Token).Status);

    [Fact]
    public void Without_a_word_ten_records_come_with_few_properties()
    {
        var page = Get(Api(), "crm/v3/objects/contacts");
        Assert.Equal(10, page["results"]!.AsArray().Count);
        Assert.Equal(["createdate", "email", "firstname", "hs_object_id", "lastmodifieddate", "lastname"], page["results"]![0]!["properties"]!.AsObject().Select(static pair => pair.Key));
    }

    [Fact]
    public void Properties_histories_and_associations_come_when_asked_for()
    {
        var deal = Get(Api(), "crm/v3/objects/deals?properties=dealname,nothing&properties=hubspot_owner_id&propertiesWithHistory=dealstage&associations=contacts,companies,nothing")["results"]![0]!;
        Assert.Equal(["dealname", "hubspot_owner_id", "hs_object_id", "createdate", "hs_lastmodifieddate"], deal["properties"]!.AsObject().Select(static pair => pair.Key));
        var times = deal["propertiesWithHistory"]!["dealstage"].Texts("timestamp");
        Assert.Equal(times.OrderDescending(StringComparer.Ordinal), times);
        Assert.Equal(["contacts", "companies"], deal["associations"]!.AsObject().Select(static pair => pair.Key));
        Assert.Equal("deal_to_contact", deal["associations"]!["contacts"]!["results"]![0]!["type"]!.ToString());
        Assert.False(Get(Api(), "crm/v3/objects/deals")["results"]![0]!.AsObject().ContainsKey("associations"));
    }

    [Fact]
    public void A_record_that_goes_leaves_the_cursor_where_it_was_and_is_told_as_archived()
    {
        var api = Api();
        var after = Uri.EscapeDataString(Get(api, "crm/v3/objects/deals?limit=50")["paging"]!["next"]!["after"]!.ToString());
        api.Records["deals"].Remove(7);
        Assert.Equal("51", Get(api, $"crm/v3/objects/deals?limit=50&after={after}")["results"].Texts("id")[0]);
        var archived = Assert.Single(Get(api, "crm/v3/objects/deals?archived=true")["results"]!.AsArray())!;
        Assert.Equal(("7", true), (archived["id"]!.ToString(), (bool)archived["archived"]!));
    }

    [Fact]
    public void Owners_who_left_are_archived()
    {
        var api = Api();
        Assert.Equal(9, Get(api, "crm/v3/owners")["results"]!.AsArray().Count);
        Assert.Equal(2, Get(api, "crm/v3/owners?archived=true&limit=500")["results"]!.AsArray().Count);
    }

    [Fact]
    public void Pipelines_tell_their_stages_and_which_are_closed()
    {
        var stages = Get(Api(), "crm/v3/pipelines/deals")["results"]![0]!["stages"]!;
        Assert.Equal(5, stages.AsArray().Count);
        Assert.Equal(("closedwon", "true"), (stages[3]!["id"]!.ToString(), stages[3]!["metadata"]!["isClosed"]!.ToString()));
    }

    [Fact]
    public void A_hundred_requests_in_ten_seconds_are_borne_and_the_wait_is_told()
    {
        var api = Api();
        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal(200, api.Get("account-info/v3/details", Token).Status));
        _clock.Pass(TimeSpan.FromSeconds(3));
        var refused = api.Get("account-info/v3/details", Token);
        Assert.Equal((429, "7", "TEN_SECONDLY_ROLLING"), (refused.Status, refused.Headers["Retry-After"], refused.Json()["policyName"]!.ToString()));
        _clock.Pass(TimeSpan.FromSeconds(7));
        Assert.Equal("99", api.Get("account-info/v3/details", Token).Headers["X-HubSpot-RateLimit-Remaining"]);
    }

    [Fact]
    public void Keys_and_scopes_are_checked()
    {
        var api = Api(static options => options with { Scopes = ["crm.objects.deals.read"] });
        Assert.Equal((401, "INVALID_AUTHENTICATION"), (api.Get("crm/v3/objects/deals", "wrong").Status, api.Get("crm/v3/objects/deals").Json()["category"]!.ToString()));
        var refused = api.Get("crm/v3/objects/contacts", Token);
        Assert.Equal((403, "MISSING_SCOPES"), (refused.Status, refused.Json()["category"]!.ToString()));
        Assert.Equal("crm.objects.contacts.read", refused.Json()["errors"]![0]!["context"]!["requiredGranularScopes"]![0]!.ToString());
        Assert.Equal("EXPIRED_AUTHENTICATION", api.KeyExpired().Json()["category"]!.ToString());
        Assert.Equal(404, api.Get("crm/v3/nothing", Token).Status);
    }

    [Fact]
    public void The_search_filters_sorts_and_ends_at_ten_thousand()
    {
        var api = Api();
        var changed = Post(api, "crm/v3/objects/deals/search", """{"filterGroups":[{"filters":[{"propertyName":"hs_lastmodifieddate","operator":"GTE","value":"2026-01-01T00:00:00Z"}]}],"sorts":[{"propertyName":"hs_lastmodifieddate","direction":"DESCENDING"}],"properties":["hubspot_owner_id"],"limit":5}""");
        Assert.InRange((int)changed["total"]!, 1, 119);
        Assert.Equal("5", changed["paging"]!["next"]!["after"]!.ToString());
        Assert.Equal("120", changed["results"].Texts("id")[0]);
        Assert.Equal("VALIDATION_ERROR", Post(api, "crm/v3/objects/deals/search", """{"after":"9990","limit":100}""")["category"]!.ToString());
    }

    private ICrmApi Api(Func<ServerOptions, ServerOptions>? with = null) => Systems.Create((with ?? (static options => options))(new ServerOptions { System = CrmSystem.HubSpot }), _clock);

    private static JsonObject Get(ICrmApi api, string path) => api.Get(path, Token).Json();

    private static JsonObject Post(ICrmApi api, string path, string body) => api.Handle(new ApiRequest("POST", "/" + path, "", Token, "application/json", body) { Number = 1 }).Json();
}
