using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Hosting;
using CrmAudit.ApiServers.Records;

namespace CrmAudit.ApiServers.Bitrix24;

/// <summary>The REST interface of Bitrix24 behind an incoming webhook: /rest/{user}/{secret}/{method}[.json], GET or POST, parameters in brackets or JSON.</summary>
internal sealed class Bitrix24Api : ICrmApi
{
    private const string User = "1";
    private readonly TimeProvider _clock;
    private readonly BitrixMethods _methods;
    private readonly LeakyBucket _bucket;
    private readonly OperatingTime _operating;
    private readonly double _secondsPerCall;

    public Bitrix24Api(ServerOptions options, RecordBook records, TimeProvider clock)
    {
        (_clock, Records, Secret, _secondsPerCall) = (clock, records, options.Secret, options.SecondsPerCall);
        _methods = new BitrixMethods(records, options.Scopes, clock);
        _bucket = new LeakyBucket(clock, options.Burst ?? 50, options.PerSecond ?? 2);
        _operating = new OperatingTime(clock);
    }

    public string ClientPath => $"rest/{User}/{Secret}/";

    public string Secret { get; }

    public RecordBook Records { get; }

    public Answer TooManyRequests() => Said(BitrixError.TooManyRequests);

    public Answer KeyExpired() => Said(BitrixError.KeyExpired);

    public Answer Handle(ApiRequest request)
    {
        var begun = _clock.GetUtcNow();
        try
        {
            var parts = request.Path.Trim('/').Split('/');
            if (parts is not ["rest", var user, var secret, var called])
            {
                return Said(BitrixError.MethodNotFound);
            }
            request.Parameters = Read(request);
            if (user != User || secret != Secret)
            {
                return Said(BitrixError.WrongKey);
            }
            if (!_bucket.Admits())
            {
                return TooManyRequests();
            }
            var method = called.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? called[..^".json".Length] : called;
            var parameters = new Parameters(request.Parameters);
            var isBatch = method.Equals("batch", StringComparison.OrdinalIgnoreCase);
            var result = isBatch ? new Batch(Call, inner => Time(begun, inner)).Run(parameters) : Call(method, parameters);
            var body = new JsonObject { ["result"] = result.Result };
            if (result.Next is { } next)
            {
                body["next"] = next;
            }
            if (result.Total is { } total)
            {
                body["total"] = total;
            }
            body["time"] = Time(begun, isBatch ? null : method);
            return Answer.Json(body);
        }
        catch (BitrixError error)
        {
            return Said(error);
        }
    }

    private static Answer Said(BitrixError error) => Answer.Json(error.ToJson(), error.Status);

    private MethodResult Call(string method, Parameters parameters)
    {
        if (_operating.IsBlocked(method))
        {
            throw BitrixError.OperationTime;
        }
        var result = _methods.Call(method, parameters);
        _operating.Spend(method, _secondsPerCall);
        return result;
    }

    /// <summary>The query string first; a body may add to it.</summary>
    private static JsonObject Read(ApiRequest request)
    {
        var parameters = PhpQuery.Parse(request.Query);
        if (request.Method != "POST" || request.Body.Length == 0)
        {
            return parameters;
        }
        JsonObject body;
        try
        {
            body = request.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true ? JsonNode.Parse(request.Body) as JsonObject ?? [] : PhpQuery.Parse(request.Body);
        }
        catch (JsonException)
        {
            throw new BitrixError(400, "INVALID_REQUEST", "The body is no JSON.");
        }
        foreach (var (name, value) in body)
        {
            parameters[name] = value?.DeepClone();
        }
        return parameters;
    }

    private JsonObject Time(DateTimeOffset begun, string? method)
    {
        var finished = _clock.GetUtcNow();
        var time = new JsonObject
        {
            ["start"] = Seconds(begun),
            ["finish"] = Seconds(finished),
            ["duration"] = (finished - begun).TotalSeconds,
            ["processing"] = (finished - begun).TotalSeconds,
            ["date_start"] = Written(begun),
            ["date_finish"] = Written(finished),
        };
        if (method is not null)
        {
            time["operating_reset_at"] = _operating.ResetAt(method).ToUnixTimeSeconds();
            time["operating"] = _operating.Sum(method);
        }
        return time;
    }

    private static double Seconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;

    private static string Written(DateTimeOffset time) => time.ToOffset(Invented.Begin.Offset).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
