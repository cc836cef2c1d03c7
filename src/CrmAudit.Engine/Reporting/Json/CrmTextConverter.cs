using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>A text as its id and arguments.</summary>
internal sealed class CrmTextConverter : JsonConverter<CrmText>
{
    public override CrmText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return ArgumentCodec.ReadText(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, CrmText value, JsonSerializerOptions options) => ArgumentCodec.WriteText(writer, value);
}
