using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmAudit.Engine.Reporting.Json.Version1;

/// <summary>A record of any entity of the schema; another type cannot be asked for.</summary>
internal sealed class RecordConverter : JsonConverter<CrmRecord>
{
    public override CrmRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var element = document.RootElement;
        var entity = Text(element, "entity") ?? "";
        if (!CrmSchema.Entities.Contains(entity, StringComparer.OrdinalIgnoreCase))
        {
            throw new JsonException($"No such entity: {entity}");
        }
        var record = (CrmRecord)element.GetProperty("properties").Deserialize(CrmSchema.TypeOf(entity), options)!;
        if (Text(element, "file") is { } path)
        {
            record.Origin = new() { Path = path, Part = Text(element, "part"), System = Text(element, "source") ?? "", Entity = entity };
        }
        return record;
    }

    public override void Write(Utf8JsonWriter writer, CrmRecord value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
