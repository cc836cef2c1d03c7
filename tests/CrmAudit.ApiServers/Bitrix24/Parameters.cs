using System.Globalization;
using System.Text.Json.Nodes;

namespace CrmAudit.ApiServers.Bitrix24;

/// <summary>Parameters of a call; their names in any case, as the examples of the documentation write them in both.</summary>
internal sealed class Parameters(JsonObject raw)
{
    public JsonObject Raw => raw;

    public JsonNode? this[string name] => raw.FirstOrDefault(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public string? Text(string name) => this[name]?.ToString();

    public int? Number(string name) => int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Flag(string name) => Text(name) is "1" or "Y" or "true" or "True";

    /// <summary>An object; an empty list is one too, as PHP knows no difference.</summary>
    public JsonObject Object(string name) => this[name] switch
    {
        null => [],
        JsonObject keyed => keyed,
        JsonArray { Count: 0 } => [],
        JsonArray list => new JsonObject(list.Select(static (value, index) => KeyValuePair.Create(index.ToString(CultureInfo.InvariantCulture), value?.DeepClone()))),
        _ => throw new BitrixError(400, "", $"Parameter '{name}' must be array."),
    };

    public IReadOnlyList<string> List(string name) => [.. Values(this[name])];

    public static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        null => [],
        JsonArray list => list.Select(static value => value?.ToString() ?? ""),
        JsonObject keyed => keyed.Select(static pair => pair.Value?.ToString() ?? ""),
        _ => [node.ToString()],
    };
}
