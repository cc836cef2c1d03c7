using System.Globalization;
using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Hosting;
using CrmAudit.ApiServers.Records;

namespace CrmAudit.ApiServers.HubSpot;

/// <summary>The search of a kind of record: groups of filters any of which may hold, pages by position, ten thousand matches at most.</summary>
internal sealed class HubSpotSearch(HubSpotObject kind, RecordList records, JsonObject asked)
{
    private const int MaxMatches = 10_000;
    private const int MaxLimit = 200;

    public Answer Answer()
    {
        var limit = Number(asked["limit"], 10);
        var start = Number(asked["after"], 0);
        if (limit is < 1 or > MaxLimit || start < 0 || start + limit > MaxMatches)
        {
            return HubSpotError.Invalid("Paging is not possible beyond 10000 results, and a page holds 200 at most");
        }
        var ids = records.View("search " + (asked["filterGroups"]?.ToJsonString() ?? "") + asked["sorts"]?.ToJsonString(), Matches);
        var view = new HubSpotView([.. kind.DefaultProperties, .. Parameters(asked["properties"])], [], []);
        var body = new JsonObject { ["total"] = ids.Count, ["results"] = new JsonArray([.. ids.Skip(start).Take(limit).Select(id => view.Show(records.Read(id), false))]) };
        if (start + limit < ids.Count)
        {
            body["paging"] = new JsonObject { ["next"] = new JsonObject { ["after"] = (start + limit).ToString(CultureInfo.InvariantCulture) } };
        }
        return Hosting.Answer.Json(body);
    }

    private List<long> Matches()
    {
        var groups = asked["filterGroups"] as JsonArray ?? [];
        var matches = records.Ids.Where(id => groups.Count == 0 || (records.Read(id)["properties"] is JsonObject properties && groups.Any(group => group!["filters"]!.AsArray().All(filter => Holds(filter!.AsObject(), properties))))).ToList();
        if (asked["sorts"] is JsonArray { Count: > 0 } sorts)
        {
            var (name, descending) = sorts[0] is JsonObject sort ? (sort["propertyName"]!.ToString(), sort["direction"]?.ToString() == "DESCENDING") : (sorts[0]!.ToString(), false);
            var keys = matches.ToDictionary(static id => id, id => records.Read(id)["properties"]![name]?.ToString() ?? "");
            matches.Sort((left, right) => (Compare(keys[left], keys[right]) is var difference and not 0 ? difference : left.CompareTo(right)) * (descending ? -1 : 1));
        }
        return matches;
    }

    private static bool Holds(JsonObject filter, JsonObject properties)
    {
        var (held, value) = (properties[filter["propertyName"]!.ToString()]?.ToString(), filter["value"]?.ToString() ?? "");
        return filter["operator"]?.ToString() switch
        {
            "HAS_PROPERTY" => held is not null,
            "NOT_HAS_PROPERTY" => held is null,
            "EQ" => held == value,
            "NEQ" => held != value,
            "IN" => Parameters(filter["values"]).Contains(held),
            "GT" => held is not null && Compare(held, value) > 0,
            "GTE" => held is not null && Compare(held, value) >= 0,
            "LT" => held is not null && Compare(held, value) < 0,
            "LTE" => held is not null && Compare(held, value) <= 0,
            "BETWEEN" => held is not null && Compare(held, value) >= 0 && Compare(held, filter["highValue"]?.ToString() ?? "") <= 0,
            _ => false,
        };
    }

    /// <summary>Times may be asked for in milliseconds since 1970 or as texts.</summary>
    private static int Compare(string left, string right) => Value(left) is { } a && Value(right) is { } b ? a.CompareTo(b) : string.CompareOrdinal(left, right);

    private static decimal? Value(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUnixTimeMilliseconds() : null;

    private static IEnumerable<string> Parameters(JsonNode? node) => (node as JsonArray ?? []).Select(static value => value?.ToString() ?? "");

    private static int Number(JsonNode? node, int fallback) => node is null ? fallback : int.TryParse(node.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
