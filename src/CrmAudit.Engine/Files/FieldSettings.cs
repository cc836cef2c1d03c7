using System.Text.Json;

namespace CrmAudit.Engine.Files;

/// <summary>The fields of cards in the files a fetch writes of a CRM's own settings: an array of fields, whatever the CRM.</summary>
internal static class FieldSettings
{
    /// <summary>What a list of them is called in a manifest.</summary>
    public const string Entity = "Field";

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, RespectNullableAnnotations = true };

    /// <summary>Writes the properties of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="writer">Stands inside an object.</param>
    public static void Write(FieldSetting field, Utf8JsonWriter writer)
    {
        foreach (var property in JsonSerializer.SerializeToElement(field, Options).EnumerateObject())
        {
            property.WriteTo(writer);
        }
    }

    /// <summary>The field a record of such a file describes; null where it describes none.</summary>
    public static FieldSetting? Read(JsonElement record)
    {
        try
        {
            return record.Deserialize<FieldSetting>(Options) is { } field && field.RequiredAt.All(static stage => stage is { Pipeline: not null, Stage: not null }) ? field : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The fields of a file; none where it cannot be read.</summary>
    public static IReadOnlyList<FieldSetting> In(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.ValueKind != JsonValueKind.Array ? [] : [.. FieldSetting.Apart(document.RootElement.EnumerateArray().Select(Read).OfType<FieldSetting>().Select(field => field with { File = path }))];
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
