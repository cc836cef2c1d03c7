using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Hosting;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.ApiServers;

/// <summary>What goes wrong on the way goes wrong as it is written, and every request is noted without its key.</summary>
public sealed class ApiServerTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(10) });
    private ApiServer _server = null!;

    public async Task InitializeAsync() => _server = await ApiServer.StartAsync(new ServerOptions { System = CrmSystem.Bitrix24, LogFile = _folder.File("requests.jsonl"), Burst = 1_000 });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Every_request_is_noted_and_no_key()
    {
        await _client.PostAsJsonAsync(new Uri(_server.Address, "crm.deal.list"), new { filter = new Dictionary<string, int> { [">ID"] = 5 } });
        var line = Assert.Single(await ReadLinesAsync());
        var entry = JsonNode.Parse(line)!;
        Assert.Equal(("POST", "/rest/1/***/crm.deal.list", 200), (entry["method"]!.ToString(), entry["path"]!.ToString(), (int)entry["status"]!));
        Assert.Equal(5, (int)entry["parameters"]!["filter"]![">ID"]!);
        Assert.DoesNotContain("t3st5ecr3t", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_begins_and_ends_when_it_says()
    {
        _server.Faults.Add("status code=502 from=2 times=2 path=crm.deal.list");
        await GetAsync("crm.lead.list");
        foreach (var expected in new[] { 200, 502, 502, 200 })
        {
            Assert.Equal(expected, (int)(await GetAsync("crm.deal.list")).StatusCode);
        }
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("stall")]
    [InlineData("endless")]
    [InlineData("endless-gzip")]
    [InlineData("drip")]
    public async Task Bodies_break_off_stand_still_or_never_end(string fault)
    {
        _server.Faults.Add(fault);
        using var response = await _client.GetAsync(new Uri(_server.Address, "crm.deal.list"), HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(600));
        var buffer = new byte[1 << 16];
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            for (var read = 0L; read < 1 << 24; read += await body.ReadAsync(buffer, patience.Token) is var got and > 0 ? got : throw new InvalidDataException("The body came to an end."))
            {
            }
            throw new InternalBufferOverflowException("The body has no end.");
        });
        Assert.Equal(200, (int)(await GetAsync("crm.deal.list")).StatusCode);
    }

    [Theory]
    [InlineData("truncate")]
    [InlineData("malformed")]
    public async Task Bodies_that_end_are_no_json(string fault)
    {
        _server.Faults.Add(fault);
        var body = await (await GetAsync("crm.deal.list")).Content.ReadAsStringAsync();
        Assert.ThrowsAny<JsonException>(() => JsonNode.Parse(body));
    }

    [Fact]
    public async Task A_connection_breaks_before_the_first_byte()
    {
        _server.Faults.Add("refuse");
        await Assert.ThrowsAsync<HttpRequestException>(() => GetAsync("crm.deal.list"));
    }

    [Fact]
    public async Task Texts_are_replaced_and_requests_misheard()
    {
        _server.Faults.Add("replace old=\"next\":50 new=\"next\":0");
        _server.Faults.Add("mishear old=start=50 new=start=0 from=2");
        Assert.Equal(0, (int)JsonNode.Parse(await (await GetAsync("crm.deal.list")).Content.ReadAsStringAsync())!["next"]!);
        Assert.Equal("1", JsonNode.Parse(await (await GetAsync("crm.deal.list?order[ID]=ASC&start=50")).Content.ReadAsStringAsync())!["result"].Texts("ID")[0]);
        _server.Faults.Add("deep");
        var body = await (await GetAsync("crm.deal.list")).Content.ReadAsStringAsync();
        Assert.ThrowsAny<JsonException>(() => JsonNode.Parse(body));
    }

    [Fact]
    public async Task The_system_refuses_in_its_own_words()
    {
        _server.Faults.Add("limit times=1");
        _server.Faults.Add("expired from=2 times=all");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await GetAsync("crm.deal.list")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync("scope")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync("crm.deal.list")).StatusCode);
    }

    [Fact]
    public async Task Redirects_name_the_other_host()
    {
        _server.Faults.Add("redirect to=http://localhost:1/");
        var response = await GetAsync("crm.deal.list?start=50");
        Assert.Equal((HttpStatusCode.Found, "http://localhost:1/rest/1/t3st5ecr3t/crm.deal.list?start=50"), (response.StatusCode, response.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Totals_and_types_of_content_lie()
    {
        _server.Faults.Add("wrong-total off=3");
        _server.Faults.Add("content-type value=text/plain");
        var response = await GetAsync("crm.deal.list");
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(123, (int)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["total"]!);
    }

    [Fact]
    public async Task Records_go_come_and_change_while_they_are_read()
    {
        _server.Faults.Add("delete list=deals id=3 from=2");
        _server.Faults.Add("add list=deals like=4 from=3");
        _server.Faults.Add("change list=deals id=4 field=TITLE value=new from=3");
        foreach (var expected in new[] { 120, 119, 120 })
        {
            Assert.Equal(expected, await TotalAsync());
        }
        var page = JsonNode.Parse(await (await GetAsync("crm.deal.list?filter[ID][]=4&filter[ID][]=121&select[]=ID&select[]=TITLE")).Content.ReadAsStringAsync())!["result"];
        Assert.Equal(["4", "121"], page.Texts("ID"));
        Assert.Equal("new", page.Texts("TITLE")[0]);
    }

    [Fact]
    public async Task Faults_are_switched_while_the_server_runs()
    {
        var control = new Uri(_server.Address, "/_control/faults");
        Assert.Equal(HttpStatusCode.OK, (await _client.PostAsync(control, new StringContent("status code=500 times=all\n"))).StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, (await GetAsync("scope")).StatusCode);
        await _client.DeleteAsync(control);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("scope")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.PostAsync(control, new StringContent("nonsense"))).StatusCode);
    }

    [Fact]
    public async Task A_slow_answer_is_late_and_right()
    {
        _server.Faults.Add("slow milliseconds=300");
        var before = TimeProvider.System.GetTimestamp();
        Assert.Equal(120, await TotalAsync());
        Assert.True(TimeProvider.System.GetElapsedTime(before) >= TimeSpan.FromMilliseconds(290));
    }

    [Fact]
    public async Task A_certificate_nobody_has_signed_is_not_trusted()
    {
        await using var server = await ApiServer.StartAsync(new ServerOptions { System = CrmSystem.Bitrix24, SelfSigned = true });
        Assert.Equal(Uri.UriSchemeHttps, server.Address.Scheme);
        await Assert.ThrowsAsync<HttpRequestException>(() => _client.GetAsync(server.Address));
    }

    [Theory]
    [InlineData("--system Elsewhere")]
    [InlineData("--deals many")]
    [InlineData("--unknown 1")]
    [InlineData("--deals")]
    public void Words_that_mean_nothing_are_refused(string line) => Assert.Throws<FormatException>(() => CommandLine.Parse(line.Split(' ')));

    [Fact]
    public void Words_become_options()
    {
        var (options, faults) = CommandLine.Parse(["--system", "bitrix24", "--deals", "7", "--seed", "3", "--scopes", "crm,user", "--fault", "drop from=2"]);
        Assert.Equal((CrmSystem.Bitrix24, 7, 3UL, "crm,user"), (options.System, options.Deals, options.Seed, string.Join(',', options.Scopes!)));
        Assert.Equal(["drop from=2"], faults);
    }

    private async Task<HttpResponseMessage> GetAsync(string call) => await _client.GetAsync(new Uri(_server.Address, call));

    private async Task<int> TotalAsync() => (int)JsonNode.Parse(await (await GetAsync("crm.deal.list")).Content.ReadAsStringAsync())!["total"]!;

    private async Task<string[]> ReadLinesAsync()
    {
        await using var stream = new FileStream(_folder.File("requests.jsonl"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
