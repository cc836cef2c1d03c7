using CrmAudit.Engine.Fetching;
using CrmAudit.Engine.Fetching.Api;
using CrmAudit.Engine.Fetching.Bitrix24;
using CrmAudit.Engine.Files;

namespace CrmAudit.Engine.Tests.Fetching;

/// <summary>Fetches into a folder of its own that goes with it.</summary>
internal sealed class FetchRun : IFetchObserver, IDisposable
{
    /// <summary>The key of the address.</summary>
    public const string Key = "n0tar3alk3y";

    private readonly string _root = Directory.CreateTempSubdirectory("fetch").FullName;

    public string Folder => Path.Combine(_root, "exports");

    public List<string> Warnings { get; } = [];

    public List<string> Details { get; } = [];

    public List<(string List, long Written, long? Told)> Progress { get; } = [];

    public FetchManifest Fetch(HttpMessageHandler desk, FetchOrder? order = null, ICrmSystem? system = null, string? address = null, string? token = null, CancellationToken cancel = default) =>
        new CrmExportFetcher(system ?? Quick, ApiAddress.Of(address ?? $"https://crm.example/rest/1/{Key}/", token, "env:TEST"), this, TimeProvider.System, new Unowned(desk))
            .RunAsync((order ?? new(Folder, [])) with { Folder = Folder }, cancel).GetAwaiter().GetResult();

    /// <summary>Bitrix24 without its pauses.</summary>
    public static ICrmSystem Quick => new Bitrix24System { Limits = new(1e9, 1e9) { Pause = TimeSpan.FromMilliseconds(1), Repeats = 3, Attempt = TimeSpan.FromSeconds(5), AnswerBytes = 1 << 20 } };

    public IReadOnlyList<string> Lines(string file) => File.ReadAllLines(Path.Combine(Folder, file));

    public void OnProgress(string list, long written, long? told) => Progress.Add((list, written, told));

    public void OnWarning(CrmText text) => Warnings.Add(text.Render());

    public void OnDetail(CrmText text) => Details.Add(text.Render());

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>A client closes what carries its requests; a desk serves several.</summary>
    private sealed class Unowned(HttpMessageHandler desk) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _invoker = new(desk, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _invoker.SendAsync(request, cancellationToken);
    }
}
