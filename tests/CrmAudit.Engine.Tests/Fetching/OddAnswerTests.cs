using System.Net;
using System.Text.Json.Nodes;
using CrmAudit.Engine.Fetching;

namespace CrmAudit.Engine.Tests.Fetching;

/// <summary>Answers of a form no document has, and folders nobody expects, end a fetch with words or not at all; never with half of the records taken for all.</summary>
public sealed class OddAnswerTests : IDisposable
{
    private readonly FetchRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("crm.deal.list", """{"result":[null],"total":1}""", "Fetch.shape")]
    [InlineData("crm.deal.list", """{"result":[5,"deal"],"total":2}""", "Fetch.shape")]
    [InlineData("crm.deal.list", """{"result":[{"ID":{}}],"total":1}""", "Fetch.disorder")]
    [InlineData("crm.deal.list", """{"result":[{"ID":"99999999999999999999999999999999999"}],"total":1}""", "Fetch.disorder")]
    [InlineData("crm.deal.list", """{"result":{"result_error":[],"result":7},"total":1}""", "Fetch.disorder")]
    [InlineData("crm.deal.list", """{"result":{"result_error":[]},"total":1}""", "Fetch.shape")]
    [InlineData("crm.deal.fields", """{"result":{"TITLE":7}}""", null)]
    [InlineData("crm.status.list", """{"result":[[]],"total":1}""", "Fetch.shape")]
    [InlineData("scope", """{"result":[7,null,"crm"],"time":5}""", null)]
    [InlineData("crm.contact.list", """{"result":[],"total":"0","time":{"operating_reset_at":{},"date_start":7}}""", null)]
    public void A_form_no_document_has_ends_with_words(string method, string body, string? id)
    {
        var desk = BitrixDesk.WithDeals(1);
        desk.Fault = (_, asked) => asked == method ? BitrixDesk.Json(body) : null;
        var error = Record.Exception(() => _run.Fetch(desk));
        Assert.Equal(id, error is null ? null : Assert.IsType<FetchException>(error).Id);
        Assert.Equal(id is null, Directory.Exists(_run.Folder));
    }

    [Fact]
    public void An_empty_body_is_no_empty_list()
    {
        var desk = ServerDesk.AmoCrm();
        var error = Assert.Throws<FetchException>(() => _run.Fetch(new Emptied(desk, "api/v4/leads?"), system: new Engine.Fetching.AmoCrm.AmoCrmSystem { Limits = new(1e9, 1e9) { Pause = TimeSpan.FromMilliseconds(1), Repeats = 1 } }, address: "https://crm.example/", token: "t3st5ecr3t"));
        Assert.Equal("Fetch.busy", error.Id);
    }

    [Fact]
    public void A_directory_that_comes_in_pages_is_read_to_its_end()
    {
        var desk = BitrixDesk.WithDeals(1);
        var asked = 0;
        desk.Fault = (_, method) => method != "crm.status.list" ? null : asked++ == 0
            ? BitrixDesk.Json("""{"result":[{"ENTITY_ID":"SOURCE","STATUS_ID":"CALL","NAME":"Звонок"}],"next":50,"total":51}""")
            : BitrixDesk.Json("""{"result":[{"ENTITY_ID":"SOURCE","STATUS_ID":"WEB","NAME":"Сайт"}],"total":51}""");
        _run.Fetch(desk);
        Assert.Equal(2, JsonNode.Parse(File.ReadAllText(Path.Combine(_run.Folder, "crm.status.list.json")))!.AsArray().Count);
        Assert.Contains(desk.Requests, static request => request.Contains("crm.status.list.json?start=50", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_that_lead_back_to_one_another_end_the_fetch()
    {
        var desk = ServerDesk.HubSpot();
        var turn = 0;
        var error = Assert.Throws<FetchException>(() => _run.Fetch(new Turning(desk, () => turn++ % 2 == 0 ? "a" : "b"), system: new Engine.Fetching.HubSpot.HubSpotSystem { Limits = new(1e9, 1e9) }, address: "https://crm.example/", token: "t3st5ecr3t"));
        Assert.Equal("Fetch.disorder", error.Id);
        Assert.InRange(turn, 2, 4);
    }

    [Fact]
    public void A_year_no_calendar_has_stays_as_it_came()
    {
        var desk = ServerDesk.AmoCrm();
        var leads = desk.Server.Records["leads"];
        var lead = leads.Read(1);
        lead["custom_fields_values"] = new JsonArray(new JsonObject { ["field_id"] = 2, ["field_name"] = "Delivery", ["field_type"] = "date", ["values"] = new JsonArray(new JsonObject { ["value"] = 999_999_999_999_999 }) });
        leads.Put(1, lead);
        desk.Fetch(_run);
        Assert.Equal("999999999999999", ServerDesk.Import(_run).Deals.Single(static deal => deal.Id == "1").Fields["Delivery"]);
    }

    [Fact]
    public void What_was_deleted_is_left_out_after_a_break_while_changes_were_added()
    {
        var desk = ServerDesk.AmoCrm();
        desk.Fetch(_run);
        desk.Server.Records["companies"].Remove(2);
        desk.Server.Records["contacts"].Remove(3);
        var since = DateTimeOffset.UtcNow.AddDays(-1);
        desk.OnRequest = static path =>
        {
            if (path.Contains("contact_deleted", StringComparison.Ordinal))
            {
                throw new OperationCanceledException("killed");
            }
        };
        Assert.ThrowsAny<Exception>(() => desk.Fetch(_run, new("", []) { Since = since }));
        desk.OnRequest = static _ => { };
        var manifest = desk.Fetch(_run, new("", []) { Since = since, Resume = true });
        var data = ServerDesk.Import(_run);
        Assert.DoesNotContain("2", data.Companies.Select(static company => company.Id));
        Assert.DoesNotContain("3", data.Contacts.Select(static contact => contact.Id));
        Assert.Equal(1, manifest.Lists.Single(static list => list.Entity == "Company").Deleted);
    }

    [Fact]
    public void A_folder_of_somebody_elses_is_not_emptied()
    {
        var mine = Path.Combine(Directory.CreateDirectory(_run.Folder + ".part").FullName, "by-hand.csv");
        File.WriteAllText(mine, "a;b");
        var error = Assert.Throws<FetchException>(() => _run.Fetch(BitrixDesk.WithDeals(1)));
        Assert.Equal("Fetch.foreignPart", error.Id);
        Assert.True(File.Exists(mine));
    }

    [Theory]
    [InlineData("fetch.manifest.json", "")]
    [InlineData("state.json", "{\"system\":")]
    public void What_a_machine_that_went_down_left_unreadable_is_fetched_anew(string file, string left)
    {
        var desk = BitrixDesk.WithDeals(3);
        desk.Fault = static (_, method) => method == "crm.deal.list" ? throw new OperationCanceledException("killed") : null;
        Assert.ThrowsAny<Exception>(() => _run.Fetch(desk));
        File.WriteAllText(Path.Combine(_run.Folder + ".part", file), left);
        var state = Path.Combine(_run.Folder + ".part", "state.json");
        File.WriteAllText(state, File.ReadAllText(state).Replace("\"isWhole\":false", "\"isWhole\":true", StringComparison.Ordinal));
        desk.Fault = static (_, _) => null;
        Assert.Equal(3, _run.Fetch(desk, new("", []) { Resume = true }).Lists.Single(static list => list.Entity == "Deal").Written);
        Assert.False(Directory.Exists(_run.Folder + ".part"));
    }

    [Fact]
    public void What_a_server_writes_for_a_code_tells_no_console_what_to_do()
    {
        var desk = BitrixDesk.WithDeals(1);
        desk.Fault = static (_, method) => method == "crm.deal.list" ? BitrixDesk.Json("""{"error":"\u001b[31mЯ\u202e"}""", HttpStatusCode.BadRequest) : null;
        Assert.Contains("??31m??", Assert.Throws<FetchException>(() => _run.Fetch(desk)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_that_are_not_asked_for_are_told()
    {
        var desk = ServerDesk.HubSpot();
        var properties = desk.Server.Records["dealsProperties"];
        for (var id = 100; id < 400; id++)
        {
            var property = properties.Read(4);
            (property["name"], property["label"]) = ($"added_property_number_{id}", $"Өріс {id}");
            properties.Put(id, property);
        }
        desk.Fetch(_run);
        Assert.Single(_run.Warnings, static warning => warning.StartsWith("deals:", StringComparison.Ordinal));
    }

    /// <summary>Takes the body out of the answers to some requests.</summary>
    private sealed class Emptied(HttpMessageHandler desk, string path) : DelegatingHandler(desk)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.AbsoluteUri.Contains(path, StringComparison.Ordinal) ? new(HttpStatusCode.OK) { Content = new ByteArrayContent([]) } : await base.SendAsync(request, cancellationToken);
    }

    /// <summary>Gives the deals of HubSpot with a next page of another's choice.</summary>
    private sealed class Turning(HttpMessageHandler desk, Func<string> next) : DelegatingHandler(desk)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.AbsolutePath.EndsWith("objects/deals", StringComparison.Ordinal)
                ? BitrixDesk.Json("""{"results":[{"id":"1","properties":{}}],"paging":{"next":{"after":"PLACE"}}}""".Replace("PLACE", next(), StringComparison.Ordinal))
                : await base.SendAsync(request, cancellationToken);
    }
}
