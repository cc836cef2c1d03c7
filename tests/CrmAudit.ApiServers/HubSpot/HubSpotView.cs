using System.Text.Json.Nodes;

namespace CrmAudit.ApiServers.HubSpot;

/// <summary>What of a record is shown: the properties asked for, with their history, and what hangs on it.</summary>
internal sealed record HubSpotView(IReadOnlyList<string> Properties, IReadOnlyList<string> WithHistory, IReadOnlyList<string> Associations)
{
    public JsonObject Show(JsonObject record, bool archived)
    {
        var all = record["properties"]!.AsObject();
        var shown = new JsonObject
        {
            ["id"] = record["id"]!.DeepClone(),
            ["properties"] = new JsonObject(Properties.Where(all.ContainsKey).Distinct().Select(name => KeyValuePair.Create(name, all[name]?.DeepClone()))),
            ["createdAt"] = record["createdAt"]!.DeepClone(),
            ["updatedAt"] = record["updatedAt"]!.DeepClone(),
            ["archived"] = archived,
        };
        if (WithHistory.Count > 0)
        {
            shown["propertiesWithHistory"] = new JsonObject(WithHistory.Where(all.ContainsKey).Distinct().Select(name => KeyValuePair.Create<string, JsonNode?>(name, History(record, all, name))));
        }
        if (Associations.Count > 0 && record["associations"] is JsonObject associations && Associations.Where(associations.ContainsKey).ToList() is { Count: > 0 } kinds)
        {
            shown["associations"] = new JsonObject(kinds.Distinct().Select(kind => KeyValuePair.Create(kind, associations[kind]?.DeepClone())));
        }
        return shown;
    }

    private static JsonNode History(JsonObject record, JsonObject all, string name) => record["propertiesWithHistory"]?[name]?.DeepClone()
        ?? new JsonArray(new JsonObject { ["value"] = all[name]?.DeepClone(), ["timestamp"] = record["createdAt"]!.DeepClone(), ["sourceType"] = "CRM_UI" });
}
