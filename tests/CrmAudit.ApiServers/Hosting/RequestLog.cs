using System.Globalization;
using System.Text.Json.Nodes;

namespace CrmAudit.ApiServers.Hosting;

/// <summary>What was asked, a line of JSON each; secrets are stars. The last lines stay in memory, all go to the file.</summary>
internal sealed class RequestLog(string? file, string secret) : IDisposable
{
    private const int Kept = 1_000;
    private readonly Lock _gate = new();
    private readonly Queue<JsonObject> _last = new();
    private readonly StreamWriter? _writer = file is null ? null : new StreamWriter(file, append: true) { AutoFlush = true };

    public IReadOnlyList<JsonObject> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _last];
            }
        }
    }

    public void Add(ApiRequest request, Answer answer, DateTimeOffset at)
    {
        var entry = new JsonObject
        {
            ["number"] = request.Number,
            ["at"] = at.ToString("O", CultureInfo.InvariantCulture),
            ["method"] = request.Method,
            ["path"] = Without(request.Path),
            ["query"] = Without(request.Query),
            ["parameters"] = JsonNode.Parse(Without(request.Parameters.ToJsonString())),
            ["status"] = answer.Status,
            ["delivery"] = answer.Delivery.ToString(),
        };
        lock (_gate)
        {
            _last.Enqueue(entry);
            if (_last.Count > Kept)
            {
                _last.Dequeue();
            }
            _writer?.WriteLine(entry.ToJsonString());
        }
    }

    public void Dispose() => _writer?.Dispose();

    private string Without(string text) => text.Replace(secret, "***", StringComparison.Ordinal);
}
