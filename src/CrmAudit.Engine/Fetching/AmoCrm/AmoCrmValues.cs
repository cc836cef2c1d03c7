using System.Globalization;
using System.Text.Json;

namespace CrmAudit.Engine.Fetching.AmoCrm;

/// <summary>The values of added fields of a card, which become a column each. Days and moments come as seconds, which nobody reads; the day is that of the account.</summary>
internal static class AmoCrmValues
{
    private const string Column = "field_name";

    /// <summary>Writes the fields of a card.</summary>
    /// <param name="fields">As they came.</param>
    /// <param name="name">What they are called.</param>
    /// <param name="writer">Stands inside the card.</param>
    /// <param name="known">The field of a number; null of one that is not known.</param>
    /// <param name="zone">Zone of the account; null where it is not known.</param>
    public static void Write(JsonElement fields, string name, Utf8JsonWriter writer, Func<string, FieldSetting?> known, TimeZoneInfo? zone)
    {
        if (fields.ValueKind != JsonValueKind.Array)
        {
            return;
        }
        writer.WriteStartArray(name);
        foreach (var field in fields.EnumerateArray())
        {
            writer.WriteStartObject();
            foreach (var property in field.EnumerateObject().Where(static property => property.Name is not ("values" or Column)))
            {
                property.WriteTo(writer);
            }
            // Two fields may have one name; the column is that of the settings.
            writer.Put(Column, (field.In("field_id").Text() is { } id ? known(id)?.Column : null) ?? field.In(Column).Text());
            writer.WriteStartArray("values");
            foreach (var value in field.In("values").Items())
            {
                WriteValue(value, field.In("field_type").Text(), writer, zone);
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteValue(JsonElement value, string? type, Utf8JsonWriter writer, TimeZoneInfo? zone)
    {
        if (type is not ("date" or "birthday" or "date_time") || value.In("value") is not { ValueKind: JsonValueKind.Number } number || !number.TryGetInt64(out var seconds) || Fields.MomentOf(seconds) is not { } at)
        {
            value.WriteTo(writer);
            return;
        }
        var moment = TimeZoneInfo.ConvertTime(at, zone ?? TimeZoneInfo.Utc);
        writer.WriteStartObject();
        writer.WriteString("value", moment.ToString(type == "date_time" || zone is null ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }
}
