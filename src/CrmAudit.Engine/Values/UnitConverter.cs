using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmAudit.Engine.Values;

/// <summary>A unit as files have it: share, count, days; an empty text where nothing is measured.</summary>
internal sealed class UnitConverter : JsonConverter<CrmUnit>
{
    public override CrmUnit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return UnitName.Read(reader.GetString());
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, CrmUnit value, JsonSerializerOptions options) => writer.WriteStringValue(UnitName.Of(value));
}
