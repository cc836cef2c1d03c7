using System.Text.Json.Nodes;

namespace CrmAudit.ApiServers.Hosting;

/// <summary>What a client asked: the query string as it came, the body as text.</summary>
internal sealed record ApiRequest(string Method, string Path, string Query, string? BearerToken, string? ContentType, string Body)
{
    /// <summary>The number of the request, from one.</summary>
    public required int Number { get; init; }

    /// <summary>Scheme, host and port as the client names them: links of an answer begin with it.</summary>
    public string Origin { get; init; } = "https://example.test";

    /// <summary>The parameters as the system reads them, for the log; the system fills them in.</summary>
    public JsonObject Parameters { get; set; } = [];
}
