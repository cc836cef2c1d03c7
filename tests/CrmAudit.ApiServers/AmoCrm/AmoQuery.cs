using System.Globalization;
using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Records;

namespace CrmAudit.ApiServers.AmoCrm;

/// <summary>Filter and order of a list. A value, several values, or a range with from and to; a single time means from then on.</summary>
internal sealed class AmoQuery(RecordList records, JsonObject parameters)
{
    private readonly JsonObject? _filter = parameters["filter"] as JsonObject;
    private readonly JsonObject? _order = parameters["order"] as JsonObject;

    public IReadOnlyList<long> Ids()
    {
        var (field, descending) = _order?.FirstOrDefault() is { Key: not null } by ? (by.Key, by.Value?.ToString() == "desc") : ("id", true);
        if (_filter is null && field == "id")
        {
            return new Slice(records.Ids, 0, records.Ids.Count, descending);
        }
        return records.View($"{_filter?.ToJsonString()} {field} {descending}", () => Sorted(field, descending));
    }

    private List<long> Sorted(string field, bool descending)
    {
        var matches = records.Ids.Select(id => (Id: id, Record: records.Read(id))).Where(pair => Holds(pair.Record)).Select(pair => (pair.Id, Key: field == "id" ? pair.Id : pair.Record[field] is JsonValue value && value.TryGetValue<long>(out var number) ? number : 0)).ToList();
        matches.Sort((left, right) => (left.Key.CompareTo(right.Key) is var difference and not 0 ? difference : left.Id.CompareTo(right.Id)) * (descending ? -1 : 1));
        return matches.ConvertAll(static match => match.Id);
    }

    private bool Holds(JsonObject record) => _filter is null || _filter.All(pair => Holds(pair.Key, pair.Value, record));

    private static bool Holds(string field, JsonNode? wanted, JsonObject record)
    {
        var held = Held(field, record);
        if (wanted is JsonObject range && (range.ContainsKey("from") || range.ContainsKey("to")))
        {
            return Time(held) is { } time && (Time(range["from"]?.ToString()) is not { } from || time >= from) && (Time(range["to"]?.ToString()) is not { } to || time <= to);
        }
        if (field.EndsWith("_at", StringComparison.Ordinal) && wanted is JsonValue)
        {
            return Time(held) >= Time(wanted.ToString());
        }
        var values = wanted is JsonObject several ? several.Select(static pair => pair.Value?.ToString()) : (wanted?.ToString() ?? "").Split(',');
        return values.Contains(held, StringComparer.Ordinal);
    }

    private static string? Held(string field, JsonObject record) => field switch
    {
        "entity" => record["entity_type"]?.ToString(),
        "task_type" => record["task_type_id"]?.ToString(),
        "is_completed" => (bool?)record["is_completed"] == true ? "1" : "0",
        _ => record[field]?.ToString(),
    };

    private static long? Time(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
}
