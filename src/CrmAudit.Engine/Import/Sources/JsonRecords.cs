using System.Collections.Concurrent;
using System.Text.Json;
using CrmAudit.Engine.Import.Understanding;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// Finds the lists of records in a JSON value: a list, objects by their ids, several of them side by side, or the one record an answer or a message of a webhook is
/// about.
/// </summary>
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

    /// <summary>What a list is called that is of anything; what holds it says what it is of.</summary>
    private static readonly HashSet<string> Plain = new(Answers, StringComparer.OrdinalIgnoreCase) { "items", "edges", "nodes", "list", "entries", "docs", "documents", "hits", "response", "_embedded", "content", "payload" };

    /// <summary>Properties that say what a record of a mixed list is.</summary>
    private static readonly string[] Kinds = ["model", "__typename", "_type"];

    /// <summary>The lists; one of the value itself where nothing in it looks like a record.</summary>
    public static IReadOnlyList<JsonList> In(JsonElement root) => Find(root, null, Deepest) is { Count: > 0 } found ? found.ConvertAll(Unfolded) : [new(null, [new(null, root)])];

    /// <summary>The records of groups: a list of categories each with its list of goods is a list of goods, each of which says its category.</summary>
    private static JsonList Unfolded(JsonList group)
    {
        var items = group.Records.Select(static record => record.Value).ToList();
        if (items.Count == 0 || !items.TrueForAll(static item => ListOfGroup(item) is not null) || items.Select(static item => ListOfGroup(item)!.Value.Name).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            return group;
        }
        var records = new List<JsonRecord>();
        foreach (var item in items)
        {
            var list = ListOfGroup(item)!.Value;
            records.AddRange(list.Value.EnumerateArray().Select(record => new JsonRecord(null, Within(record, item))));
        }
        return new(group.Name, records);
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
                case JsonValueKind.Array when list is null && property.Value.EnumerateArray().All(IsNamed):
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

    /// <summary>Whether an object has a name of its own and something beside it: the accounts of a client have none, and the client is the record.</summary>
    private static bool IsNamed(JsonElement item) => item.ValueKind == JsonValueKind.Object && item.EnumerateObject().Skip(1).Any()
        && item.EnumerateObject().Any(static property => AttributeOf(JsonText.NameOf(property)) is "name" or "fullName" or "firstName" or "title" or "sku");

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

    /// <summary>Whether a property is the number of its record.</summary>
    public static bool IsId(string name) => Ids.Contains(name);

    private static List<JsonList> Find(JsonElement element, string? name, int depth)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            var items = element.EnumerateArray().ToList();
            return items.Count == 0 || items.Exists(static item => item.ValueKind == JsonValueKind.Object) ? ByKind(items, name) : [];
        }
        if (element.ValueKind != JsonValueKind.Object || depth == 0)
        {
            return [];
        }
        if (IsRecord(element))
        {
            return [new(name, [new(null, element)])];
        }
        var properties = element.EnumerateObject().Where(static property => !Around.Contains(JsonText.NameOf(property))).ToList();
        var lists = properties.Where(static property => IsList(property.Value) || IsMap(property.Value)).ToList();
        if (lists.Exists(static list => list.Value.ValueKind == JsonValueKind.Array))
        {
            // What an answer holds beside its list is about it.
            var answer = lists.FindIndex(static list => list.Value.ValueKind == JsonValueKind.Array && Answers.Contains(JsonText.NameOf(list)));
            if (answer < 0 && lists.Count > 1 && lists.Count == properties.Count && AreAlike(lists))
            {
                // Lists of one kind, each under the name of its group, are one list.
                return [new(name, [.. lists.SelectMany(static list => list.Value.EnumerateArray()).Select(static item => new JsonRecord(null, item))])];
            }
            return [.. (answer >= 0 ? lists.GetRange(answer, 1) : lists).SelectMany(list => Find(list.Value, NameOf(list, name), depth))];
        }
        if (IsMap(properties))
        {
            return [new(name, properties.ConvertAll(static property => new JsonRecord(JsonText.NameOf(property), property.Value)))];
        }
        var objects = properties.Where(static property => property.Value.ValueKind == JsonValueKind.Object).ToList();
        foreach (var about in About)
        {
            if (objects.Find(property => JsonText.NameOf(property) == about) is { Value.ValueKind: JsonValueKind.Object } property && Find(property.Value, NameOf(property, name), depth - 1) is { Count: > 0 } found)
            {
                return found;
            }
        }
        return [.. objects.Where(static property => !About.Contains(JsonText.NameOf(property))).SelectMany(property => Find(property.Value, NameOf(property, name), depth - 1))];
    }

    private static string? NameOf(JsonProperty list, string? around) => JsonText.NameOf(list) is var name && (Plain.Contains(name) || About.Contains(name)) ? around : name;

    /// <summary>The records of a list; where each says what it is and they are of several kinds, a list of each kind.</summary>
    private static List<JsonList> ByKind(List<JsonElement> items, string? name)
    {
        var kinds = items.ConvertAll(KindOf);
        return kinds.Contains(null) || kinds.Distinct().Count() < 2
            ? [new(name, items.ConvertAll(static item => new JsonRecord(null, item)))]
            : [.. items.Zip(kinds).GroupBy(static pair => pair.Second!, StringComparer.Ordinal).Select(static kind => new JsonList(kind.Key, [.. kind.Select(static pair => new JsonRecord(null, pair.First))]))];
    }

    private static string? KindOf(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return null;
        }
        foreach (var kind in Kinds)
        {
            if (JsonText.Property(item, kind) is { ValueKind: JsonValueKind.String } told)
            {
                // The fixtures of a framework write app.model beside the fields.
                return kind != "model" || JsonText.Property(item, "fields") is not null ? JsonText.Of(told).Split('.')[^1] : null;
            }
        }
        return JsonText.Property(item, "attributes") is { ValueKind: JsonValueKind.Object } attributes && JsonText.Property(attributes, "type") is { ValueKind: JsonValueKind.String } type ? JsonText.Of(type) : null;
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

    /// <summary>Whether the first objects of several lists have most of their properties in common, and no list is called by what its records are: clients and leads have the same.</summary>
    private static bool AreAlike(List<JsonProperty> lists)
    {
        if (lists.Exists(static list => !IsList(list.Value) || HeaderReader.Read(JsonText.NameOf(list)).Nouns.Count > 0))
        {
            return false;
        }
        var first = lists[0].Value[0].EnumerateObject().Select(JsonText.NameOf).ToHashSet(StringComparer.Ordinal);
        return lists.TrueForAll(list => list.Value[0].EnumerateObject().Select(JsonText.NameOf).ToList() is var names && names.Count(first.Contains) > Alike * Math.Max(names.Count, first.Count));
    }

    private static bool IsList(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Object;

    private static bool IsMap(JsonElement value) => value.ValueKind == JsonValueKind.Object && IsMap(value.EnumerateObject().ToList());

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
