using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>
/// Values of text arguments and chart series as JSON, kinds kept: true, 12 (long), 12.0 (double), "text", [list], {map}, and
/// tagged {"$decimal": "1.50"}, {"$date": "2026-01-31T00:00:00+05:00"}, {"$day": "2026-01-31"}, {"$text": id, "args": {}}.
/// A map whose key starts with $ has the sign doubled. Keys are sorted.
/// </summary>
internal static class ArgumentCodec
{
    private const string DecimalTag = "$decimal";
    private const string DateTag = "$date";
    private const string DayTag = "$day";
    private const string TextTag = "$text";

    public static void WriteText(Utf8JsonWriter writer, CrmText text)
    {
        writer.WriteStartObject();
        writer.WriteString("id", text.Id);
        if (text.Args.Count > 0)
        {
            writer.WritePropertyName("args");
            WriteMap(writer, text.Args);
        }
        writer.WriteEndObject();
    }

    public static CrmText ReadText(JsonElement element) =>
        new(element.GetProperty("id").GetString()!, element.TryGetProperty("args", out var args) ? ReadMap(args) : new Dictionary<string, object?>());

    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case string text: writer.WriteStringValue(text); break;
            case double number: WriteDouble(writer, number); break;
            case float number: WriteDouble(writer, number); break;
            case decimal number: WriteTagged(writer, DecimalTag, number.ToString(CultureInfo.InvariantCulture)); break;
            case DateTimeOffset date: WriteTagged(writer, DateTag, date.ToString("O", CultureInfo.InvariantCulture)); break;
            case DateTime date: WriteTagged(writer, DateTag, new DateTimeOffset(date).ToString("O", CultureInfo.InvariantCulture)); break;
            case DateOnly day: WriteTagged(writer, DayTag, day.ToString("O", CultureInfo.InvariantCulture)); break;
            case CrmText text: WriteTaggedText(writer, text); break;
            case Enum name: writer.WriteStringValue(name.ToString()); break;
            case sbyte or byte or short or ushort or int or uint or long: writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(writer, map); break;
            case IDictionary map: WriteMap(writer, map.Keys.Cast<object>().Select(key => KeyValuePair.Create(KeyOf(key), map[key]))); break;
            case IEnumerable list: WriteList(writer, list); break;
            case IFormattable formattable: writer.WriteStringValue(formattable.ToString(null, CultureInfo.InvariantCulture)); break;
            default: WriteMembers(writer, value); break;
        }
    }

    public static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => ReadNumber(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Read).ToList(),
        _ => ReadObject(element),
    };

    /// <summary>A point or an exponent makes it a double; without one it is a whole number.</summary>
    private static object ReadNumber(JsonElement element) =>
        element.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0 && element.TryGetInt64(out var whole) ? (object)whole : element.GetDouble();

    private static object ReadObject(JsonElement element)
    {
        using var properties = element.EnumerateObject();
        if (!properties.MoveNext())
        {
            return ReadMap(element);
        }
        var first = properties.Current;
        return first.Name switch
        {
            DecimalTag => decimal.Parse(first.Value.GetString()!, CultureInfo.InvariantCulture),
            DateTag => DateTimeOffset.Parse(first.Value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            DayTag => DateOnly.Parse(first.Value.GetString()!, CultureInfo.InvariantCulture),
            TextTag => new CrmText(first.Value.GetString()!, element.TryGetProperty("args", out var args) ? ReadMap(args) : new Dictionary<string, object?>()),
            "$double" => double.Parse(first.Value.GetString()!, CultureInfo.InvariantCulture),
            _ => ReadMap(element),
        };
    }

    private static Dictionary<string, object?> ReadMap(JsonElement element)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            map[property.Name.StartsWith("$$", StringComparison.Ordinal) ? property.Name[1..] : property.Name] = Read(property.Value);
        }
        return map;
    }

    private static void WriteMap(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(key.StartsWith('$') ? "$" + key : key);
            Write(writer, value);
        }
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, IEnumerable list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            Write(writer, item);
        }
        writer.WriteEndArray();
    }

    private static void WriteDouble(Utf8JsonWriter writer, double value)
    {
        if (!double.IsFinite(value))
        {
            WriteTagged(writer, "$double", value.ToString(CultureInfo.InvariantCulture));
            return;
        }
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text, skipInputValidation: true);
    }

    private static void WriteTagged(Utf8JsonWriter writer, string tag, string value)
    {
        writer.WriteStartObject();
        writer.WriteString(tag, value);
        writer.WriteEndObject();
    }

    private static void WriteTaggedText(Utf8JsonWriter writer, CrmText text)
    {
        writer.WriteStartObject();
        writer.WriteString(TextTag, text.Id);
        if (text.Args.Count > 0)
        {
            writer.WritePropertyName("args");
            WriteMap(writer, text.Args);
        }
        writer.WriteEndObject();
    }

    /// <summary>A small record of a check (a point of a series) as a map of what can be read of it; it comes back as a map.</summary>
    private static void WriteMembers(Utf8JsonWriter writer, object value) => WriteMap(writer, value.GetType().GetProperties()
        .Where(static property => property.CanRead && property.GetIndexParameters().Length == 0)
        .Select(property => KeyValuePair.Create(JsonNamingPolicy.CamelCase.ConvertName(property.Name), property.GetValue(value))));

    private static string KeyOf(object key) => key as string ?? Convert.ToString(key, CultureInfo.InvariantCulture) ?? "";
}
