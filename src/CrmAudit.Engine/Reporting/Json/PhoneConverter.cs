using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>A phone as [text, number, extension], without what it has not.</summary>
internal sealed class PhoneConverter : JsonConverter<CrmPhone>
{
    public override CrmPhone Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var cells = document.RootElement;
        var length = cells.GetArrayLength();
        return new(cells[0].GetString()!, length > 1 ? cells[1].GetString() : null, length > 2 ? cells[2].GetString() : null);
    }

    public override void Write(Utf8JsonWriter writer, CrmPhone value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Text);
        if (value.Number is not null || value.Extension is not null)
        {
            writer.WriteStringValue(value.Number);
        }
        if (value.Extension is not null)
        {
            writer.WriteStringValue(value.Extension);
        }
        writer.WriteEndArray();
    }
}
