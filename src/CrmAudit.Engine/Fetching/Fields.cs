using System.Globalization;
using System.Text.Json;

namespace CrmAudit.Engine.Fetching;

/// <summary>Values of records as texts.</summary>
internal static class Fields
{
    /// <summary>A property somewhere inside; undefined where a step is missing.</summary>
    public static JsonElement In(this JsonElement record, params ReadOnlySpan<string> path)
    {
        foreach (var step in path)
        {
            record = record.ValueKind == JsonValueKind.Object && record.TryGetProperty(step, out var inner) ? inner : default;
        }
        return record;
    }

    /// <summary>A text or number; null for anything else, and for an empty text.</summary>
    public static string? Text(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>The elements of a list; none of anything else.</summary>
    public static IReadOnlyList<JsonElement> Items(this JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    /// <summary>The elements of a list that an answer must have: an answer without it is no empty list.</summary>
    /// <exception cref="FetchException">There is no list.</exception>
    public static IReadOnlyList<JsonElement> Required(this JsonElement value, string list) =>
        value.ValueKind == JsonValueKind.Array ? value.Items() : throw new FetchException("Fetch.shape", ("list", list));

    /// <summary>Seconds since 1970 as a moment of ISO 8601.</summary>
    public static string? Moment(this JsonElement seconds) =>
        seconds.ValueKind == JsonValueKind.Number && seconds.TryGetInt64(out var value) && value > 0 ? DateTimeOffset.FromUnixTimeSeconds(value).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : null;

    /// <summary>Writes a text where there is one.</summary>
    public static void Put(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    /// <summary>A row of a directory of codes, in the form an import knows.</summary>
    public static JsonElement Code(string list, string? code, string? name, string? meaning = null) => JsonSerializer.SerializeToElement(new Dictionary<string, string?> { ["code_list"] = list, ["code"] = code, ["code_name"] = name, ["code_meaning"] = meaning });
}
