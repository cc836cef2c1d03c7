using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>Texts of JSON as far as they can be read: half a character, as a field cut off within one leaves, and bytes that are none become the sign for one that is not known.</summary>
internal static class JsonText
{
    /// <summary>The text of a string.</summary>
    public static string Of(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Mended(RawOf(value));
        }
    }

    /// <summary>The name of a property.</summary>
    public static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Mended($"\"{Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(property))}\"");
        }
    }

    /// <summary>The value of a property of an object; null where it has none of that name.</summary>
    public static JsonElement? Property(JsonElement record, string name)
    {
        foreach (var property in record.EnumerateObject())
        {
            if (NameOf(property) == name)
            {
                return property.Value;
            }
        }
        return null;
    }

    /// <summary>A value as it is written.</summary>
    public static string RawOf(JsonElement value) => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value));

    private static string Mended(string quoted) => JsonSerializer.Deserialize<string>(HalfCharacters.Mended(quoted))!;
}
