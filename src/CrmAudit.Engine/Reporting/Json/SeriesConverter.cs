using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>
/// The series of a finding by name, each as its type, its unit, what its columns are, and its rows as lists of cells. The types are a closed set: a file cannot make the reader create anything else.
/// </summary>
internal sealed class SeriesConverter : JsonConverter<IReadOnlyDictionary<string, CrmSeries>>
{
    public override IReadOnlyDictionary<string, CrmSeries> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.EnumerateObject().ToDictionary(static property => property.Name, static property => Series(property.Name, property.Value), StringComparer.OrdinalIgnoreCase);
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, CrmSeries> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var series in value.Values.OrderBy(static series => series.Name, StringComparer.Ordinal))
        {
            writer.WriteStartObject(series.Name);
            writer.WriteString("type", SeriesTypes.NameOf(series));
            writer.WriteString("unit", UnitName.Of(series.Unit));
            writer.WriteStartObject("columns");
            foreach (var column in series.Columns)
            {
                writer.WriteString(column.Name, column.Kind.ToString());
            }
            writer.WriteEndObject();
            writer.WritePropertyName("rows");
            ArgumentCodec.Write(writer, series.Rows);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    private static CrmSeries Series(string name, JsonElement element) => SeriesTypes.Create(
        element.GetProperty("type").GetString()!,
        name,
        UnitName.Read(element.GetProperty("unit").GetString()),
        [.. element.GetProperty("columns").EnumerateObject().Select(static column => new CrmSeriesColumn(column.Name, Enum.Parse<CrmValueKind>(column.Value.GetString()!)))],
        [.. element.GetProperty("rows").EnumerateArray().Select(static row => row.EnumerateArray().Select(ArgumentCodec.Read).ToArray())]);
}
