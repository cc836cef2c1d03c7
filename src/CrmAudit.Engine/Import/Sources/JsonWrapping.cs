using System.Text.Json;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// What an interface or a database puts around the values of a record: the name of their type ({ "$oid": ... }, { "stringValue": ... }, { "S": ... }), and an object
/// that holds all of them beside the id ({ "id": 1, "properties": { ... } }). Neither says anything about a field.
/// </summary>
internal static class JsonWrapping
{
    /// <summary>Objects that hold the fields of a record.</summary>
    private static readonly HashSet<string> Holders = new(StringComparer.Ordinal) { "properties", "fields", "attributes", "node", "_source", "columns" };

    /// <summary>What stands beside such an object in a record.</summary>
    private static readonly HashSet<string> Beside = new(StringComparer.OrdinalIgnoreCase) { "id", "_id", "pk", "uuid", "key", "cursor", "name" };

    /// <summary>Types as Firestore writes them.</summary>
    private static readonly HashSet<string> OfFirestore = new(StringComparer.Ordinal) { "stringValue", "integerValue", "doubleValue", "booleanValue", "timestampValue", "referenceValue", "nullValue" };

    /// <summary>Types as DynamoDB writes them.</summary>
    private static readonly Dictionary<string, JsonValueKind> OfDynamo = new(StringComparer.Ordinal) { ["S"] = JsonValueKind.String, ["N"] = JsonValueKind.String, ["NULL"] = JsonValueKind.True };

    /// <summary>Whether the values of a record are written with their types: a log of MongoDB has times so written, and no records.</summary>
    public static bool HasTypes(JsonElement record) => record.ValueKind == JsonValueKind.Object && record.EnumerateObject().Any(static property => JsonText.NameOf(property) == "_id" || (OfType(property.Value) is { } typed && JsonText.NameOf(typed) != "$date"));

    /// <summary>The value within the name of its type; the value itself where there is none.</summary>
    public static JsonElement Bare(JsonElement value)
    {
        while (OfType(value) is { } typed)
        {
            value = typed.Value;
        }
        return value;
    }

    /// <summary>The object that holds the fields of a record which beside it has but its number and what the interface says of it; null where there is none.</summary>
    public static JsonProperty? Held(JsonElement record)
    {
        JsonProperty? held = null;
        var isNumbered = false;
        foreach (var property in record.EnumerateObject())
        {
            isNumbered |= Beside.Contains(JsonText.NameOf(property));
            if (held is null && property.Value.ValueKind == JsonValueKind.Object && Holders.Contains(JsonText.NameOf(property)) && !IsLabel(property.Value))
            {
                held = property;
            }
        }
        return isNumbered || record.EnumerateObject().Count() == 1 ? held : null;
    }

    /// <summary>Whether an object says but the type of its record and its address.</summary>
    private static bool IsLabel(JsonElement value) => JsonText.Property(value, "type") is not null && value.EnumerateObject().Count() <= 2;

    private static JsonProperty? OfType(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }
        JsonProperty? only = null;
        foreach (var property in value.EnumerateObject())
        {
            if (only is not null)
            {
                return null;
            }
            only = property;
        }
        return only is { } found && JsonText.NameOf(found) is var name && (name.StartsWith('$') || OfFirestore.Contains(name) || (OfDynamo.TryGetValue(name, out var kind) && found.Value.ValueKind == kind)) ? found : null;
    }
}
