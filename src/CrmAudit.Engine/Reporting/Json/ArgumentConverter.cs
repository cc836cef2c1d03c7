using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>Values of <see cref="CrmFinding.Data"/>: of a closed set of kinds, see <see cref="ArgumentCodec"/>.</summary>
internal sealed class ArgumentConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return ArgumentCodec.Read(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => ArgumentCodec.Write(writer, value);
}
