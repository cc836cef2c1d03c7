using System.Globalization;
using System.Text.Json.Nodes;

namespace CrmAudit.ApiServers.Bitrix24;

/// <summary>One condition of a filter: a prefix, a field, a value or several.</summary>
internal sealed record Condition(string Prefix, string Field, string Type, IReadOnlyList<string> Values)
{
    /// <summary>The longest first: a prefix may begin with another.</summary>
    private static readonly string[] Prefixes = ["!=%", "!%=", ">=", "<=", "!@", "=%", "%=", "!%", "!=", ">", "<", "@", "%", "=", "!"];

    public static Condition Parse(string key, JsonNode? value, BitrixList list)
    {
        var prefix = Prefixes.FirstOrDefault(prefix => key.StartsWith(prefix, StringComparison.Ordinal)) ?? "";
        var field = key[prefix.Length..];
        var type = list.TypeOf(field) ?? throw new BitrixError(400, "INVALID_ARG_VALUE", $"Invalid filter: field '{field}' is not allowed in filter");
        var values = Parameters.Values(value).Select(text => type == "boolean" ? Truth(text) : text).ToList();
        return values.Count > 0 ? new Condition(prefix, list.KeyOf(field), type, values) : throw new BitrixError(400, "INVALID_ARG_VALUE", $"Invalid filter: field '{field}' has invalid value");
    }

    public bool Holds(JsonObject record)
    {
        var held = Parameters.Values(record[Field] is JsonArray { Count: > 0 } many && many[0] is JsonObject ? Multiple(many) : record[Field]).DefaultIfEmpty("").ToList();
        return Prefix switch
        {
            "" or "=" or "@" => held.Any(value => Values.Any(wanted => Compare(value, wanted) == 0)),
            "!" or "!=" or "!@" => !held.Any(value => Values.Any(wanted => Compare(value, wanted) == 0)),
            ">" => held.Any(value => value.Length > 0 && Compare(value, Values[0]) > 0),
            ">=" => held.Any(value => value.Length > 0 && Compare(value, Values[0]) >= 0),
            "<" => held.Any(value => value.Length > 0 && Compare(value, Values[0]) < 0),
            "<=" => held.Any(value => value.Length > 0 && Compare(value, Values[0]) <= 0),
            "%" => held.Any(value => value.Contains(Values[0], StringComparison.OrdinalIgnoreCase)),
            "!%" => !held.Any(value => value.Contains(Values[0], StringComparison.OrdinalIgnoreCase)),
            "=%" or "%=" => held.Any(value => Like(value, Values[0])),
            _ => !held.Any(value => Like(value, Values[0])),
        };
    }

    public int Compare(string left, string right) => Compare(Type, left, right);

    public static int Compare(string type, string left, string right) => type switch
    {
        "datetime" or "date" when Time(left) is { } a && Time(right) is { } b => a.CompareTo(b),
        _ when Number(left) is { } a && Number(right) is { } b => a.CompareTo(b),
        _ => string.Compare(left, right, StringComparison.OrdinalIgnoreCase),
    };

    private static string Truth(string text) => text is "1" or "Y" or "true" or "True" ? "true" : "false";

    private static JsonArray Multiple(JsonArray values) => [.. values.Select(static value => value?["VALUE"]?.DeepClone())];

    /// <summary>A time without a zone is one of the portal.</summary>
    private static DateTimeOffset? Time(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var plain) && plain.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(plain, Records.Invented.Begin.Offset)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact) ? exact : null;

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool Like(string value, string pattern) => (pattern.StartsWith('%'), pattern.EndsWith('%'), pattern.Trim('%')) switch
    {
        (true, true, var part) => value.Contains(part, StringComparison.OrdinalIgnoreCase),
        (true, false, var part) => value.EndsWith(part, StringComparison.OrdinalIgnoreCase),
        (false, true, var part) => value.StartsWith(part, StringComparison.OrdinalIgnoreCase),
        (_, _, var part) => value.Equals(part, StringComparison.OrdinalIgnoreCase),
    };
}
