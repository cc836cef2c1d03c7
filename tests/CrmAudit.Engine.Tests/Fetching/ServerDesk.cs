using CrmAudit.ApiServers.Hosting;
using CrmAudit.Engine.Fetching;
using CrmAudit.Engine.Fetching.AmoCrm;
using CrmAudit.Engine.Fetching.Api;
using CrmAudit.Engine.Fetching.HubSpot;
using CrmAudit.Engine.Files;
using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Tests.Fetching;

/// <summary>A server of tests/CrmAudit.ApiServers without its network: what it answers is what its documents say.</summary>
internal sealed class ServerDesk : HttpMessageHandler
{
    private const string Token = "t3st5ecr3t";

    private readonly ICrmSystem _client;
    private readonly string _address;

    private ServerDesk(ServerOptions options, ICrmSystem client)
    {
        (Server, _client) = (Systems.Create(options with { Secret = Token, Burst = int.MaxValue, PerSecond = 1_000_000 }, TimeProvider.System), client);
        _address = $"https://crm.example/{Server.ClientPath}";
    }

    /// <summary>The server, whose records may be changed between two fetches.</summary>
    public ICrmApi Server { get; }

    /// <summary>Happens before a request is answered.</summary>
    public Action<string> OnRequest { get; set; } = static _ => { };

    /// <summary>Paths and queries of every request.</summary>
    public List<string> Requests { get; } = [];

    public static ServerDesk Bitrix24(Func<ServerOptions, ServerOptions>? with = null) => new(Options(CrmSystem.Bitrix24, with), FetchRun.Quick);

    public static ServerDesk AmoCrm(Func<ServerOptions, ServerOptions>? with = null) => new(Options(CrmSystem.AmoCrm, with), new AmoCrmSystem { Limits = Fast });

    public static ServerDesk HubSpot(Func<ServerOptions, ServerOptions>? with = null) => new(Options(CrmSystem.HubSpot, with), new HubSpotSystem { Limits = Fast });

    /// <summary>Fetches into the folder of a run.</summary>
    public FetchManifest Fetch(FetchRun run, FetchOrder? order = null) => run.Fetch(this, order, _client, _address, token: _client.IsAddressSecret ? null : Token);

    /// <summary>What an import of the folder of a run knows.</summary>
    public static CrmDataset Import(FetchRun run) => new CrmImporter(new(), new NullImportObserver()).ReadAll(ExportFiles.InFolder(run.Folder, recurse: false));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var address = request.RequestUri!;
        Requests.Add(address.PathAndQuery);
        OnRequest(address.PathAndQuery);
        var answer = Server.Handle(new ApiRequest(request.Method.Method, address.AbsolutePath, address.Query.TrimStart('?'), request.Headers.Authorization?.Parameter, request.Content?.Headers.ContentType?.MediaType, body) { Number = Requests.Count, Origin = "https://crm.example" });
        var response = new HttpResponseMessage((System.Net.HttpStatusCode)answer.Status) { Content = new ByteArrayContent(answer.Body) };
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }
        return response;
    }

    private static ApiLimits Fast => new(1e9, 1e9) { Pause = TimeSpan.FromMilliseconds(1), Repeats = 3 };

    private static ServerOptions Options(CrmSystem system, Func<ServerOptions, ServerOptions>? with) => (with ?? (static options => options))(new() { System = system, Deals = 60 });
}
