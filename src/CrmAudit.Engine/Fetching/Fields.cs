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

    /// <summary>The records of a list that an answer must have: an answer without it is no empty list, and what is no object is no record.</summary>
    /// <exception cref="FetchException">There is no list, or not of records.</exception>
    public static IReadOnlyList<JsonElement> Required(this JsonElement value, string list) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(static record => record.ValueKind == JsonValueKind.Object) ? value.Items() : throw new FetchException("Fetch.shape", ("list", list));

    /// <summary>Seconds since 1970 as a moment of ISO 8601.</summary>
    public static string? Moment(this JsonElement seconds) =>
        seconds.ValueKind == JsonValueKind.Number && seconds.TryGetInt64(out var value) && value > 0 ? MomentOf(value)?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : null;

    /// <summary>Seconds since 1970 as a moment; null of one no calendar has, as a year of five digits is.</summary>
    public static DateTimeOffset? MomentOf(long seconds) =>
        seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Writes a text where there is one.</summary>
    public static void Put(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    /// <summary>A row of a directory of codes, in the form an import knows.</summary>
    public static JsonElement Code(string list, string? code, string? name) => JsonSerializer.SerializeToElement(new Dictionary<string, string?> { ["code_list"] = list, ["code"] = code, ["code_name"] = name });

    /// <summary>A stage as a row of a directory of codes.</summary>
    /// <param name="pipeline">Code of its pipeline; null of one that deals do not go through.</param>
    /// <param name="code">Its code.</param>
    /// <param name="name">Its name.</param>
    /// <param name="order">Its place in the pipeline.</param>
    /// <param name="meaning">S where a deal on it is won, F where it is lost, P else.</param>
    public static JsonElement Stage(string? pipeline, string? code, string? name, string? order, string meaning) => JsonSerializer.SerializeToElement(
        new Dictionary<string, string?> { ["code_list"] = "DEAL_STAGE", ["code_of"] = pipeline, ["code"] = code, ["code_name"] = name, ["code_order"] = order, ["code_meaning"] = meaning });
}
