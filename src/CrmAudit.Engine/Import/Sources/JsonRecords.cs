using System.Collections.Concurrent;
using System.Text.Json;
using CrmAudit.Engine.Import.Understanding;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>Finds the records in a JSON value: a list, objects by their ids, or the one record an answer or a message of a webhook is about.</summary>
internal static class JsonRecords
{
    private const int Deepest = 4;

    /// <summary>Properties with a plain value from which an object that has an id is a record itself and its lists are parts of it.</summary>
    private const int FewestPlain = 3;

    /// <summary>Share of its properties an object has in common with the first of a map of objects.</summary>
    private const double Alike = 0.5;

    private static readonly HashSet<string> Ids = new(StringComparer.OrdinalIgnoreCase) { "id", "_id", "uuid", "guid" };

    /// <summary>What a message is about; what it was before is no record of its own.</summary>
    private static readonly string[] About = ["current", "data", "result", "record", "object", "item"];

    private static readonly HashSet<string> Around = new(StringComparer.Ordinal) { "meta", "_meta", "metadata", "previous", "links", "_links", "paging", "pagination", "additional_data", "related_objects", "time", "matches_filters" };

    /// <summary>What an answer of an interface calls the list of its records.</summary>
    private static readonly HashSet<string> Answers = new(StringComparer.OrdinalIgnoreCase) { "data", "result", "results", "records", "value", "rows" };

    /// <summary>What a group has beside the list of its records.</summary>
    private static readonly HashSet<string> OfGroups = new(StringComparer.Ordinal) { "id", "number", "name", "title", "category", "type", "department", "description" };

    /// <summary>Names of properties that are kept as read: a file may have any number of others.</summary>
    private const int MostNames = 10_000;

    private static readonly ConcurrentDictionary<string, string?> Attributes = new(StringComparer.Ordinal);

    /// <summary>The records; the value itself where nothing in it looks like one.</summary>
    public static IReadOnlyList<JsonElement> In(JsonElement root) => Unfolded(Find(root, Deepest) ?? [root]);

    /// <summary>The records of groups: a list of categories each with its list of goods is a list of goods, each of which says its category.</summary>
    private static List<JsonElement> Unfolded(List<JsonElement> items)
    {
        if (items.Count == 0 || !items.TrueForAll(static item => ListOfGroup(item) is not null) || items.Select(static item => ListOfGroup(item)!.Value.Name).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            return items;
        }
        var records = new List<JsonElement>();
        foreach (var item in items)
        {
            var list = ListOfGroup(item)!.Value;
            records.AddRange(list.Value.EnumerateArray().Select(record => Within(record, item)));
        }
        return records;
    }

    /// <summary>The one list of records of a group, which itself has nothing but a number and a name; null where an object is no group.</summary>
    private static JsonProperty? ListOfGroup(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || Lines(item) is not null)
        {
            return null;
        }
        JsonProperty? list = null;
        foreach (var property in item.EnumerateObject())
        {
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.Array when list is null && property.Value.EnumerateArray().All(static inner => inner.ValueKind == JsonValueKind.Object && inner.EnumerateObject().Skip(1).Any()):
                    list = property;
                    break;
                case JsonValueKind.Array or JsonValueKind.Object:
                    return null;
                default:
                    if (AttributeOf(JsonText.NameOf(property)) is not { } attribute || !OfGroups.Contains(attribute))
                    {
                        return null;
                    }
                    break;
            }
        }
        return list is { } found && (found.Value.GetArrayLength() > 0 || item.EnumerateObject().Skip(1).Any()) ? list : null;
    }

    /// <summary>A record with the plain values of its group, under names of the group where it has such of its own.</summary>
    private static JsonElement Within(JsonElement record, JsonElement group)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var property in record.EnumerateObject())
            {
                property.WriteTo(writer);
            }
            foreach (var property in group.EnumerateObject().Where(static property => property.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object)))
            {
                var name = JsonText.NameOf(property);
                writer.WritePropertyName(Ids.Contains(name) || record.TryGetProperty(name, out _) ? $"group.{name}" : name);
                property.Value.WriteTo(writer);
            }
            writer.WriteEndObject();
        }
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    /// <summary>The list of the goods of an order, which have a quantity each and a price or a name, with the path to it; null where an object has none.</summary>
    public static (string Path, JsonElement Array)? Lines(JsonElement element) => Lines(element, "", 2);

    private static (string, JsonElement)? Lines(JsonElement element, string prefix, int depth)
    {
        foreach (var property in element.EnumerateObject())
        {
            var path = prefix.Length == 0 ? JsonText.NameOf(property) : $"{prefix}.{JsonText.NameOf(property)}";
            if (property.Value.ValueKind == JsonValueKind.Array && property.Value.GetArrayLength() > 0 && property.Value.EnumerateArray().All(IsLine))
            {
                return (path, property.Value);
            }
            if (property.Value.ValueKind == JsonValueKind.Object && depth > 1 && Lines(property.Value, path, depth - 1) is { } found)
            {
                return found;
            }
        }
        return null;
    }

    private static bool IsLine(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return false;
        }
        var attributes = item.EnumerateObject().Select(static property => AttributeOf(JsonText.NameOf(property))).ToList();
        return attributes.Contains("quantity") && attributes.Exists(static attribute => attribute is "price" or "amount" or "cost" or "name" or "sku" or "title");
    }

    private static string? AttributeOf(string name)
    {
        if (Attributes.TryGetValue(name, out var known))
        {
            return known;
        }
        var attribute = HeaderReader.Read(name).Attribute;
        return Attributes.Count < MostNames ? Attributes.GetOrAdd(name, attribute) : attribute;
    }

    private static List<JsonElement>? Find(JsonElement element, int depth)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            var items = element.EnumerateArray().ToList();
            return items.Count == 0 || items.Exists(static item => item.ValueKind == JsonValueKind.Object) ? items : null;
        }
        if (element.ValueKind != JsonValueKind.Object || depth == 0)
        {
            return null;
        }
        if (IsRecord(element))
        {
            return [element];
        }
        var properties = element.EnumerateObject().Where(static property => !Around.Contains(JsonText.NameOf(property))).ToList();
        var lists = properties.Where(static property => property.Value.ValueKind == JsonValueKind.Array && property.Value.GetArrayLength() > 0 && property.Value[0].ValueKind == JsonValueKind.Object).ToList();
        if (lists.Count > 0)
        {
            // Lists of one kind, each under the name of its group, are one list.
            return [.. (lists.Count == properties.Count && AreAlike(lists) ? lists : lists.Take(1)).SelectMany(static list => list.Value.EnumerateArray())];
        }
        if (IsMap(properties))
        {
            return properties.ConvertAll(static property => property.Value);
        }
        foreach (var property in properties.Where(static property => property.Value.ValueKind == JsonValueKind.Object).OrderBy(static property => Array.IndexOf(About, JsonText.NameOf(property)) is >= 0 and var rank ? rank : About.Length))
        {
            if (Find(property.Value, depth - 1) is { } found)
            {
                return found;
            }
        }
        return null;
    }

    /// <summary>Whether an object is a record: it has an id and some plain values beside it, and is no answer that numbers itself and holds the records.</summary>
    private static bool IsRecord(JsonElement element)
    {
        var (hasId, plain) = (false, 0);
        foreach (var property in element.EnumerateObject())
        {
            var isPlain = property.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null);
            hasId |= isPlain && Ids.Contains(JsonText.NameOf(property));
            plain += isPlain ? 1 : 0;
            if (Answers.Contains(JsonText.NameOf(property)) && property.Value.ValueKind == JsonValueKind.Array && property.Value.EnumerateArray().Any(static item => item.ValueKind == JsonValueKind.Object))
            {
                return false;
            }
        }
        return hasId && plain > FewestPlain;
    }

    /// <summary>Whether the first objects of several lists have most of their properties in common.</summary>
    private static bool AreAlike(List<JsonProperty> lists)
    {
        var first = lists[0].Value[0].EnumerateObject().Select(static property => property.Name).ToHashSet(StringComparer.Ordinal);
        return lists.TrueForAll(list => list.Value[0].EnumerateObject().Select(static property => property.Name).ToList() is var names && names.Count(first.Contains) > Alike * Math.Max(names.Count, first.Count));
    }

    /// <summary>Whether an object holds nothing but objects of one kind, each under its id.</summary>
    private static bool IsMap(List<JsonProperty> properties)
    {
        if (properties.Count < 2 || properties.Exists(static property => property.Value.ValueKind != JsonValueKind.Object))
        {
            return false;
        }
        var first = properties[0].Value.EnumerateObject().Select(JsonText.NameOf).ToHashSet(StringComparer.Ordinal);
        return first.Count > 1 && properties.TrueForAll(property =>
        {
            var names = property.Value.EnumerateObject().Select(JsonText.NameOf).ToList();
            return names.Count > 1 && names.Count(first.Contains) >= Alike * Math.Max(names.Count, first.Count);
        });
    }
}
