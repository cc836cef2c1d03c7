using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace CrmAudit.Engine.Fetching.Api;

/// <summary>An answer as it came.</summary>
/// <param name="Status">Status of HTTP.</param>
/// <param name="Headers">Headers.</param>
/// <param name="Body">The JSON; null where there was none.</param>
internal sealed record ApiAnswer(HttpStatusCode Status, HttpResponseHeaders Headers, JsonDocument? Body)
{
    /// <summary>The pause the server asks for.</summary>
    public TimeSpan? RetryAfter(TimeProvider clock) =>
        Headers.RetryAfter?.Delta ?? (Headers.RetryAfter?.Date is { } date ? date - clock.GetUtcNow() : null);

    /// <summary>A text at the top of the body.</summary>
    public string? Text(string name) =>
        Body?.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
