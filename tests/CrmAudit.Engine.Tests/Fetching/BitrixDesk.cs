using System.Net;
using System.Text.Json.Nodes;

namespace CrmAudit.Engine.Tests.Fetching;

/// <summary>As much of Bitrix24 as one list needs, in memory: pages by id, counts, batches with references; it notes every request.</summary>
internal sealed class BitrixDesk : HttpMessageHandler
{
    private const int PageSize = 50;

    /// <summary>Records by method, in the order of their ids.</summary>
    public Dictionary<string, List<JsonObject>> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>Verb and address of every request.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Every method that was called, those of batches by themselves.</summary>
    public List<string> Methods { get; } = [];

    /// <summary>Scopes of the webhook.</summary>
    public string[] Scopes { get; init; } = ["crm", "task", "user_brief"];

    /// <summary>Answers in place of the usual one; null for the usual one.</summary>
    public Func<int, string, HttpResponseMessage?> Fault { get; set; } = static (_, _) => null;

    /// <summary>Deals numbered from one, for a user numbered one.</summary>
    public static BitrixDesk WithDeals(int count)
    {
        var desk = new BitrixDesk();
        desk.Records["user.get"] = [new() { ["ID"] = "1", ["NAME"] = "Айгуль", ["LAST_NAME"] = "Тестова", ["ACTIVE"] = true }];
        desk.Records["crm.deal.list"] = [.. Enumerable.Range(1, count).Select(static id => new JsonObject { ["ID"] = $"{id}", ["TITLE"] = $"Поставка {id}", ["STAGE_ID"] = "NEW", ["OPPORTUNITY"] = "1000.00", ["CURRENCY_ID"] = "KZT", ["ASSIGNED_BY_ID"] = "1", ["CREATED_BY_ID"] = "1", ["DATE_CREATE"] = "2026-03-01T10:00:00+05:00", ["DATE_MODIFY"] = $"2026-03-02T10:00:00+05:00", ["CATEGORY_ID"] = "0" })];
        return desk;
    }

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = new StringContent(body) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add($"{request.Method} {request.RequestUri}");
        var method = request.RequestUri!.Segments[^1].Replace(".json", "", StringComparison.Ordinal);
        if (Fault(Requests.Count, method) is { } fault)
        {
            return fault;
        }
        if (method != "batch")
        {
            return Json(Answer(method, Query(request.RequestUri.Query.TrimStart('?'))).ToJsonString());
        }
        var results = new JsonObject();
        foreach (var (key, line) in JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!["cmd"]!.AsObject())
        {
            var parts = line!.GetValue<string>().Split('?', 2);
            var query = Query(parts[1]).Select(pair => (pair.Name, Value: pair.Value.StartsWith("$result[", StringComparison.Ordinal) ? Referred(results, pair.Value) : pair.Value)).ToList();
            results[key] = Answer(parts[0], query)["result"]!.DeepClone();
        }
        return Json(new JsonObject { ["result"] = new JsonObject { ["result"] = results, ["result_error"] = new JsonArray() } }.ToJsonString());
    }

    private static List<(string Name, string Value)> Query(string text) =>
        [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static pair => pair.Split('=', 2)).Select(static pair => (Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])))];

    private static string Referred(JsonNode results, string reference)
    {
        JsonNode? node = results;
        foreach (var step in reference["$result".Length..].Trim('[', ']').Split("]["))
        {
            node = node is JsonArray list ? int.Parse(step, System.Globalization.CultureInfo.InvariantCulture) < list.Count ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : null : node?[step];
        }
        return node?.GetValue<string>() ?? "";
    }

    private JsonObject Answer(string method, List<(string Name, string Value)> query)
    {
        Methods.Add(method);
        if (method == "scope")
        {
            return new() { ["result"] = new JsonArray([.. Scopes.Select(static scope => JsonValue.Create(scope))]), ["time"] = new JsonObject { ["date_start"] = "2026-05-14T10:26:32+05:00" } };
        }
        var records = Records.GetValueOrDefault(method) ?? [];
        string? Filter(string sign) => query.Find(pair => pair.Name.EndsWith($"[{sign}ID]", StringComparison.Ordinal)).Value;
        var after = Filter(">") is { Length: > 0 } from ? long.Parse(from, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var upTo = Filter("<=") is { } to ? long.Parse(to, System.Globalization.CultureInfo.InvariantCulture) : long.MaxValue;
        var since = query.Find(static pair => pair.Name.EndsWith("[>=DATE_MODIFY]", StringComparison.Ordinal)).Value;
        var fits = records.Where(record => Id(record) > after && Id(record) <= upTo && (since is null || Moment(record["DATE_MODIFY"]!.GetValue<string>()) >= Moment(since))).ToList();
        var page = new JsonArray([.. fits.Take(method.Contains("list", StringComparison.Ordinal) || method == "user.get" ? PageSize : int.MaxValue).Select(static record => record.DeepClone())]);
        JsonNode result = method switch
        {
            "crm.stagehistory.list" => new JsonObject { ["items"] = page },
            "tasks.task.list" => new JsonObject { ["tasks"] = page },
            "crm.category.list" => new JsonObject { ["categories"] = page },
            _ => page,
        };
        return new() { ["result"] = result, ["total"] = query.Contains(("start", "-1")) ? 0 : fits.Count };
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static long Id(JsonObject record) => long.Parse((record["ID"] ?? record["id"])!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
}
