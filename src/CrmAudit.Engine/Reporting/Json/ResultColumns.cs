using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>The properties the cards of an entity stand with in a result file: their names stand once, a card has its values in that order.</summary>
internal sealed class ResultColumns
{
    private readonly JsonTypeInfo _type;
    private readonly JsonPropertyInfo[] _properties;

    private ResultColumns(JsonTypeInfo type, IEnumerable<JsonPropertyInfo> properties) => (_type, _properties) = (type, [.. properties]);

    public IReadOnlyList<string> Names => [.. _properties.Select(static property => property.Name)];

    /// <summary>The properties that some of the cards have a value of.</summary>
    public static ResultColumns Of(string entity, IEnumerable<CrmRecord> cards)
    {
        var type = TypeOf(entity);
        // What follows from other properties has nothing to set.
        JsonPropertyInfo[] all = [.. type.Properties.Where(static property => property is { Get: not null, Set: not null })];
        var used = new bool[all.Length];
        foreach (var card in cards)
        {
            for (var i = 0; i < all.Length; i++)
            {
                used[i] = used[i] || ValueOf(all[i], card) is not null;
            }
        }
        return new(type, all.Where((_, i) => used[i]));
    }

    /// <summary>The columns a file names.</summary>
    /// <exception cref="JsonException">The entity, or a property of it, is none.</exception>
    public static ResultColumns Read(string entity, IEnumerable<string> names)
    {
        var type = TypeOf(entity);
        var known = type.Properties.Where(static property => property.Set is not null).ToDictionary(static property => property.Name, StringComparer.Ordinal);
        return new(type, names.Select(name => known.GetValueOrDefault(name) ?? throw new JsonException($"{entity} has no {name}.")));
    }

    /// <summary>The values of a card, without what is empty at the end; one at least, so that a card is known for one.</summary>
    public void Write(Utf8JsonWriter writer, CrmRecord card)
    {
        var values = Array.ConvertAll(_properties, property => ValueOf(property, card));
        for (var i = 0; i <= Math.Max(0, Array.FindLastIndex(values, static value => value is not null)); i++)
        {
            switch (i < values.Length ? values[i] : null)
            {
                case null: writer.WriteNullValue(); break;
                case string text: writer.WriteStringValue(text); break;
                case var value: JsonSerializer.Serialize(writer, value, _properties[i].PropertyType, ReportJson.Options); break;
            }
        }
    }

    /// <summary>A card with the values that stand from a place on.</summary>
    public CrmRecord Card(JsonElement cells, int from)
    {
        var card = (CrmRecord)_type.CreateObject!();
        for (var i = from; i < cells.GetArrayLength(); i++)
        {
            if (cells[i].ValueKind != JsonValueKind.Null)
            {
                var property = _properties[i - from];
                property.Set!(card, property.PropertyType == typeof(string) ? cells[i].GetString() : cells[i].Deserialize(property.PropertyType, ReportJson.Options));
            }
        }
        return card;
    }

    /// <summary>An entity of the schema; another type cannot be asked for.</summary>
    private static JsonTypeInfo TypeOf(string entity) => CrmSchema.Entities.Contains(entity, StringComparer.OrdinalIgnoreCase)
        ? ReportJson.Options.GetTypeInfo(CrmSchema.TypeOf(entity))
        : throw new JsonException($"No such entity: {entity}");

    /// <summary>The value of a property; null where the card has none.</summary>
    private static object? ValueOf(JsonPropertyInfo property, CrmRecord card) => property.Get!(card) switch
    {
        string text => text,
        ICollection { Count: 0 } => null,
        IEnumerable items when !Any(items) => null,
        var value => value,
    };

    private static bool Any(IEnumerable items)
    {
        var item = items.GetEnumerator();
        using var _ = item as IDisposable;
        return item.MoveNext();
    }
}
