using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>
/// A record as [origin, line, id, name, owner], without what is empty at the end: origin and line say where it was read, owner is a number. A card, as those of groups are, stands as
/// [origin, line, id, null, null, values...]: the values of the columns of its entity, of which name and owner follow.
/// </summary>
internal sealed class ResultRecordConverter : JsonConverter<ResultRecord>
{
    /// <summary>Where the values of a card begin.</summary>
    private const int Values = 5;

    /// <summary>The first version in which cards stand as values and owners as numbers.</summary>
    private const int WithColumns = 3;

    public override ResultRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var (cells, tables) = (document.RootElement, ResultTables.Current);
        var count = cells.GetArrayLength();
        var origin = tables.Origins[cells[0].GetInt32()];
        var isByColumn = tables.Document.SchemaVersion >= WithColumns;
        var record = new ResultRecord(count > Values
            ? Placed(isByColumn ? tables.ColumnsOf(origin.Entity).Card(cells, Values) : Card(cells[Values], origin, options), cells, origin)
            : new CrmReference(origin.Entity, Text(2) ?? "", Text(3), isByColumn ? Owner() : Text(4), origin.Path, cells[1].GetInt32()));
        tables.AddRead(record.Of);
        return record;

        string? Text(int index) => index < count ? cells[index].GetString() : null;
        string? Owner() => count > 4 ? tables.Document.Owners[cells[4].GetInt32()] : null;
    }

    public override void Write(Utf8JsonWriter writer, ResultRecord value, JsonSerializerOptions options)
    {
        var (record, tables) = (value.Of, ResultTables.Current);
        writer.WriteStartArray();
        writer.WriteNumberValue(tables.NumberOf(tables.OriginOf(record)));
        writer.WriteNumberValue(record.Line);
        if (tables.IsCard(record))
        {
            writer.WriteStringValue(record.Id);
            writer.WriteNullValue();
            writer.WriteNullValue();
            tables.ColumnsOf(record.Entity).Write(writer, (CrmRecord)record);
        }
        else
        {
            var owner = record.Owner is { Length: > 0 } name ? name : null;
            string?[] texts = [record.Id, record.Name];
            foreach (var text in texts[..(owner is null ? Array.FindLastIndex(texts, static text => text is { Length: > 0 }) + 1 : texts.Length)])
            {
                writer.WriteStringValue(text);
            }
            if (owner is not null)
            {
                writer.WriteNumberValue(tables.NumberOfOwner(owner));
            }
        }
        writer.WriteEndArray();
    }

    private static CrmRecord Placed(CrmRecord card, JsonElement cells, ResultOrigin origin)
    {
        (card.Id, card.Line, card.Origin) = (cells[2].GetString() ?? "", cells[1].GetInt32(), ResultTables.Current.FileOf(origin));
        return card;
    }

    /// <summary>A card of version 2, with its properties by name. It is of an entity of the schema; another type cannot be asked for.</summary>
    private static CrmRecord Card(JsonElement properties, ResultOrigin origin, JsonSerializerOptions options) => CrmSchema.Entities.Contains(origin.Entity, StringComparer.OrdinalIgnoreCase)
        ? (CrmRecord)properties.Deserialize(CrmSchema.TypeOf(origin.Entity), options)!
        : throw new JsonException($"No such entity: {origin.Entity}");
}
