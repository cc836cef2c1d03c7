using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>
/// A record as [origin, line, id, name, owner, properties], without what is empty at the end: origin and line say where it was read, properties stand with the cards of groups, of
/// which name and owner follow.
/// </summary>
internal sealed class ResultRecordConverter : JsonConverter<ResultRecord>
{
    public override ResultRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var cells = document.RootElement;
        var count = cells.GetArrayLength();
        var origin = ResultTables.Current.Origins[cells[0].GetInt32()];
        var record = new ResultRecord(count > 5
            ? Card(cells, origin, options)
            : new CrmReference(origin.Entity, Text(2) ?? "", Text(3), Text(4), origin.Path, cells[1].GetInt32()));
        ResultTables.Current.AddRead(record.Of);
        return record;

        string? Text(int index) => index < count ? cells[index].GetString() : null;
    }

    public override void Write(Utf8JsonWriter writer, ResultRecord value, JsonSerializerOptions options)
    {
        var (record, tables) = (value.Of, ResultTables.Current);
        writer.WriteStartArray();
        writer.WriteNumberValue(tables.NumberOf(tables.OriginOf(record)));
        writer.WriteNumberValue(record.Line);
        var isCard = tables.IsCard(record);
        string?[] texts = isCard ? [record.Id, null, null] : [record.Id, record.Name, record.Owner];
        foreach (var text in isCard ? texts : texts[..(Array.FindLastIndex(texts, static text => text is { Length: > 0 }) + 1)])
        {
            writer.WriteStringValue(text);
        }
        if (isCard)
        {
            JsonSerializer.Serialize(writer, record, record.GetType(), options);
        }
        writer.WriteEndArray();
    }

    /// <summary>A card of an entity of the schema; another type cannot be asked for.</summary>
    private static CrmRecord Card(JsonElement cells, ResultOrigin origin, JsonSerializerOptions options)
    {
        if (!CrmSchema.Entities.Contains(origin.Entity, StringComparer.OrdinalIgnoreCase))
        {
            throw new JsonException($"No such entity: {origin.Entity}");
        }
        var record = (CrmRecord)cells[5].Deserialize(CrmSchema.TypeOf(origin.Entity), options)!;
        (record.Id, record.Line) = (cells[2].GetString() ?? "", cells[1].GetInt32());
        record.Origin = ResultTables.Current.FileOf(origin);
        return record;
    }
}
