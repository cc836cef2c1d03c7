using System.Globalization;
using System.Text;
using System.Text.Json;
using CrmAudit.Engine.Fetching.Api;

namespace CrmAudit.Engine.Fetching.Bitrix24;

/// <summary>Bitrix24 by an incoming webhook, whose address is its key.</summary>
internal sealed class Bitrix24System : ICrmSystem
{
    private static readonly string[] Needed = ["crm", "task", "tasks", "user", "user_basic", "user_brief", "bizproc"];

    private long? _resetAt;

    /// <inheritdoc/>
    public string Name => "Bitrix24";

    /// <inheritdoc/>
    public bool IsAddressSecret => true;

    /// <inheritdoc/>
    public string? UsualAddress => null;

    /// <inheritdoc/>
    public bool KnowsChanges => true;

    /// <inheritdoc/>
    public IReadOnlyList<FetchList> Lists => Bitrix24Lists.All;

    /// <inheritdoc/>
    public ReadMethods Methods { get; } = new(Bitrix24Lists.All.Select(static list => list.Path).Concat(["scope", "methods"]), "batch");

    /// <summary>Documented for all tariffs but the largest: fifty at once, two a second. Others may ask too, so not all of it is taken.</summary>
    public ApiLimits Limits { get; init; } = new(Burst: 40, PerSecond: 2);

    /// <inheritdoc/>
    public HttpRequestMessage Message(ApiAddress address, ReadRequest request)
    {
        if (request.Together.Count == 0)
        {
            return new(HttpMethod.Get, new Uri(address.Root, $"{request.Method}.json{(request.Query.Count > 0 ? "?" + request.Encoded : "")}"));
        }
        var body = JsonSerializer.Serialize(new { halt = 0, cmd = request.Together.ToDictionary(static inner => inner.Key, static inner => inner.Request.Line()) });
        return new(HttpMethod.Post, new Uri(address.Root, request.Method + ".json")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }

    /// <inheritdoc/>
    public RefusedException? Refusal(ApiAnswer answer, ReadRequest request, TimeProvider clock)
    {
        if (answer.Text("error") is { } code)
        {
            return Meaning(code, (int)answer.Status, answer, clock, request.Method);
        }
        if ((int)answer.Status >= 400 || answer.Body is null)
        {
            return new((int)answer.Status is >= 500 or 429 or 200 ? ApiRefusal.Later : ApiRefusal.Other, Status(answer), answer.RetryAfter(clock));
        }
        if (answer.Body.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("result", out var result))
        {
            return new(ApiRefusal.Other, "result");
        }
        NoteReset(root);
        return request.Together.Count > 0 && FirstError(result, request.Together[0].Key) is { } inner ? Meaning(inner, 0, answer, clock, request.Together[0].Request.Method) : null;
    }

    /// <inheritdoc/>
    public async Task<SystemFacts> LookAsync(ApiClient client, IFetchObserver observer, CancellationToken cancel)
    {
        using var answer = await client.ReadAsync(new("scope", []), cancel).ConfigureAwait(false);
        var root = answer!.RootElement;
        var scopes = root.In("result").Items().Select(static scope => scope.Text()).OfType<string>().ToList();
        if (scopes.Except(Needed).Except(["basic"]).ToList() is { Count: > 0 } more)
        {
            observer.OnWarning(new("Fetch.moreScopes", ("scopes", string.Join(", ", more.Order(StringComparer.Ordinal)))));
        }
        if (scopes.Contains("crm"))
        {
            observer.OnWarning(new("Fetch.mayWrite", ("system", Name)));
        }
        return new(root.In("time", "date_start").Text() is { Length: > 6 } moment ? moment[^6..] : null);
    }

    private static string Status(ApiAnswer answer) => $"HTTP {(int)answer.Status}";

    private RefusedException Meaning(string code, int status, ApiAnswer answer, TimeProvider clock, string method) => code.ToUpperInvariant() switch
    {
        "QUERY_LIMIT_EXCEEDED" or "INTERNAL_SERVER_ERROR" or "ERROR_UNEXPECTED_ANSWER" => new(ApiRefusal.Later, code, answer.RetryAfter(clock)),
        "OPERATION_TIME_LIMIT" => new(ApiRefusal.Later, code, answer.RetryAfter(clock) ?? UntilReset(clock)),
        "INSUFFICIENT_SCOPE" => new(ApiRefusal.List, $"{code}: {ScopeOf(method)}"),
        "ERROR_METHOD_NOT_FOUND" or "ACCESS_DENIED" or "ALLOWED_ONLY_INTRANET_USER" => new(ApiRefusal.List, code),
        "NO_AUTH_FOUND" or "INVALID_CREDENTIALS" or "EXPIRED_TOKEN" or "INVALID_TOKEN" or "USER_ACCESS_ERROR" or "PORTAL_DELETED" or "OVERLOAD_LIMIT" or "AUTHORIZATION_ERROR" => new(ApiRefusal.Key, code),
        _ => new(status >= 500 ? ApiRefusal.Later : ApiRefusal.Other, code),
    };

    /// <summary>The right a method needs, as the documents have it.</summary>
    private static string ScopeOf(string method) => method.Split('.')[0] switch { "tasks" => "task", "user" => "user_brief", var group => group };

    /// <summary>A method that has worked too long answers again when the oldest minute of its ten falls out.</summary>
    private TimeSpan UntilReset(TimeProvider clock) =>
        _resetAt is { } at && Fields.MomentOf(at) - clock.GetUtcNow() is { Ticks: > 0 } wait ? wait + TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1);

    private void NoteReset(JsonElement root)
    {
        if (long.TryParse(root.In("time", "operating_reset_at").Text(), CultureInfo.InvariantCulture, out var seconds))
        {
            _resetAt = seconds;
        }
    }

    private static string? FirstError(JsonElement result, string key) =>
        result.In("result_error", key) is { ValueKind: not JsonValueKind.Undefined } error ? error.In("error").Text() ?? "?" : null;
}
