using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Hosting;
using CrmAudit.ApiServers.Records;

namespace CrmAudit.ApiServers.HubSpot;

/// <summary>The interface of HubSpot, version 3, for the token of a private app. A page holds a hundred records, fifty with histories; its cursor is the last record read.</summary>
internal sealed class HubSpotApi : ICrmApi
{
    private const int MaxLimit = 100;
    private const int MaxLimitWithHistory = 50;
    private const int MaxOwners = 500;
    private const int PerWindow = 100;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    private readonly SlidingWindow _window;
    private readonly int _perWindow;
    private readonly IReadOnlyList<string>? _scopes;

    public HubSpotApi(ServerOptions options, RecordBook records, TimeProvider clock)
    {
        (Records, Secret, _scopes, _perWindow) = (records, options.Secret, options.Scopes, options.Burst ?? PerWindow);
        _window = new SlidingWindow(clock, _perWindow, Window);
    }

    public string ClientPath => "";

    public string Secret { get; }

    public RecordBook Records { get; }

    public Answer TooManyRequests() => HubSpotError.TooManyRequests(TimeSpan.FromSeconds(1));

    public Answer KeyExpired() => HubSpotError.KeyExpired;

    public Answer Handle(ApiRequest request)
    {
        var parameters = Read(request);
        if (request.BearerToken != Secret)
        {
            return HubSpotError.NoKey;
        }
        if (!_window.Admits())
        {
            return Limited(HubSpotError.TooManyRequests(_window.Wait));
        }
        return Limited(Route(request, parameters));
    }

    private Answer Route(ApiRequest request, JsonObject parameters) => (request.Method, request.Path.Trim('/').Split('/')) switch
    {
        ("GET", ["crm", "v3", "objects", var name]) when HubSpotObject.Find(name) is { } kind => Allowed(kind.Scope, () => Page(kind, parameters, request)),
        ("POST", ["crm", "v3", "objects", var name, "search"]) when HubSpotObject.Find(name) is { } kind => Allowed(kind.Scope, () => new HubSpotSearch(kind, Records[kind.Name], parameters).Answer()),
        ("GET", ["crm", "v3", "owners"]) => Allowed("crm.objects.owners.read", () => Owners(parameters, request)),
        ("GET", ["crm", "v3", "pipelines", "deals" or "0-3"]) => Allowed("crm.objects.deals.read", () => All(Records["pipelines"])),
        ("GET", ["crm", "v3", "properties", var name]) when HubSpotObject.Find(name) is { } kind => Allowed(kind.Scope, () => All(Records[kind.Name + "Properties"])),
        ("GET", ["automation", "v4", "flows"]) => Allowed("automation", () => Flows(parameters, request)),
        ("GET", ["account-info", "v3", "details"]) => Answer.Json(HubSpotRecords.Account()),
        ("POST", ["oauth", "v2", "private-apps", "get", "access-token-info"]) => Answer.Json(TokenInfo()),
        ("GET" or "POST", _) => HubSpotError.NotFound,
        _ => HubSpotError.MethodNotAllowed,
    };

    private Answer Allowed(string scope, Func<Answer> answer) => _scopes?.Contains(scope) == false ? HubSpotError.NoScope(scope) : answer();

    private Answer Page(HubSpotObject kind, JsonObject parameters, ApiRequest request)
    {
        var view = new HubSpotView(List(parameters, "properties") is { Count: > 0 } named ? [.. named, .. Always(kind)] : kind.DefaultProperties, List(parameters, "propertiesWithHistory"), List(parameters, "associations"));
        var most = view.WithHistory.Count > 0 ? MaxLimitWithHistory : MaxLimit;
        if (Limit(parameters, 10, most) is not { } limit)
        {
            return HubSpotError.Invalid($"The limit must be between 1 and {most}");
        }
        if (Start(parameters) is not { } start)
        {
            return HubSpotError.Invalid("The cursor after is not valid");
        }
        var archived = parameters["archived"]?.ToString() == "true";
        var records = Records[kind.Name];
        var removed = records.Removed.ToDictionary(static pair => pair.Id, static pair => pair.Record);
        return Paged(archived ? [.. removed.Keys.Order()] : records.Ids, start, limit, request, id => view.Show(archived ? removed[id] : records.Read(id), archived));
    }

    private Answer Owners(JsonObject parameters, ApiRequest request)
    {
        if (Limit(parameters, MaxLimit, MaxOwners) is not { } limit || Start(parameters) is not { } start)
        {
            return HubSpotError.Invalid("The limit or the cursor is not valid");
        }
        var archived = parameters["archived"]?.ToString() == "true";
        var owners = Records["owners"];
        var ids = owners.Ids.Where(id => (bool)owners.Read(id)["archived"]! == archived).ToList();
        return Paged(ids, start, limit, request, owners.Read);
    }

    private Answer Flows(JsonObject parameters, ApiRequest request) => Limit(parameters, MaxLimit, MaxLimit) is { } limit && Start(parameters) is { } start
        ? Paged(Records["flows"].Ids, start, limit, request, Records["flows"].Read)
        : HubSpotError.Invalid("The limit or the cursor is not valid");

    private static Answer Paged(IReadOnlyList<long> ids, long after, int limit, ApiRequest request, Func<long, JsonObject> read)
    {
        var low = FirstAbove(ids, after);
        var page = Enumerable.Range(low, Math.Min(limit, ids.Count - low)).Select(index => ids[index]).ToList();
        var body = new JsonObject { ["results"] = new JsonArray([.. page.Select(read)]) };
        if (low + page.Count < ids.Count)
        {
            var cursor = HubSpotCursor.Write(page[^1]);
            var kept = request.Query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(static pair => !pair.StartsWith("after=", StringComparison.Ordinal));
            body["paging"] = new JsonObject { ["next"] = new JsonObject { ["after"] = cursor, ["link"] = $"{request.Origin}{request.Path}?{string.Join('&', kept.Append("after=" + Uri.EscapeDataString(cursor)))}" } };
        }
        return Answer.Json(body);
    }

    private static int FirstAbove(IReadOnlyList<long> ids, long id)
    {
        var (low, high) = (0, ids.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ids[middle] > id ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    private static Answer All(RecordList list) => Answer.Json(new JsonObject { ["results"] = new JsonArray([.. list.Ids.Select(list.Read)]) });

    private JsonObject TokenInfo() => new()
    {
        ["userId"] = 1,
        ["hubId"] = HubSpotRecords.PortalId,
        ["appId"] = 1,
        ["scopes"] = new JsonArray([.. (_scopes ?? ["crm.objects.deals.read", "crm.objects.contacts.read", "crm.objects.companies.read", "crm.objects.owners.read", "crm.objects.deals.write"]).Select(static scope => JsonValue.Create(scope))]),
    };

    private Answer Limited(Answer answer) => answer
        .With("X-HubSpot-RateLimit-Max", _perWindow.ToString(CultureInfo.InvariantCulture))
        .With("X-HubSpot-RateLimit-Remaining", _window.Left.ToString(CultureInfo.InvariantCulture))
        .With("X-HubSpot-RateLimit-Interval-Milliseconds", Window.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));

    private static string[] Always(HubSpotObject kind) => ["hs_object_id", kind.Name == "tasks" ? "hs_createdate" : "createdate", kind.Name == "contacts" ? "lastmodifieddate" : "hs_lastmodifieddate"];

    /// <summary>A list by commas, or the parameter several times.</summary>
    private static List<string> List(JsonObject parameters, string name) => (parameters[name] as JsonArray ?? (parameters[name] is { } value ? [value.DeepClone()] : []))
        .SelectMany(static text => (text?.ToString() ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();

    private static int? Limit(JsonObject parameters, int fallback, int most) =>
        parameters["limit"] is not { } text ? fallback : int.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= 1 && limit <= most ? limit : null;

    private static long? Start(JsonObject parameters) => parameters["after"] is { } after ? HubSpotCursor.Read(after.ToString()) : 0;

    private static JsonObject Read(ApiRequest request)
    {
        var parameters = new JsonObject();
        foreach (var pair in request.Query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static pair => pair.Split('=', 2)))
        {
            var (name, value) = (Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString((pair.ElementAtOrDefault(1) ?? "").Replace('+', ' ')));
            parameters[name] = parameters[name] switch
            {
                null => value,
                JsonArray several => new JsonArray([.. several.Select(static text => text?.DeepClone()), value]),
                var first => new JsonArray(first.DeepClone(), value),
            };
        }
        if (request.Method == "POST" && request.Body.Length > 0)
        {
            try
            {
                parameters = JsonNode.Parse(request.Body) as JsonObject ?? parameters;
            }
            catch (JsonException)
            {
                // A body that cannot be read asks for nothing.
            }
        }
        request.Parameters = parameters;
        return parameters;
    }
}
