using System.Text.Json;
using CrmAudit.Engine.Files;

namespace CrmAudit.Engine.Fetching.Bitrix24;

/// <summary>The fields the cards of an entity have by themselves, and whether they must be filled; those somebody added have a list of their own. They come as one object, each by its code.</summary>
internal sealed class Bitrix24CardFields(string card, string entity) : Bitrix24List($"crm.{card}.fields", FieldSettings.Entity)
{
    private const string Code = "code";

    /// <inheritdoc/>
    protected override FetchPage Read(JsonElement? answer, string cursor)
    {
        var fields = answer!.Value.In("result");
        if (fields is { ValueKind: JsonValueKind.Array } && fields.GetArrayLength() == 0)
        {
            // What is empty comes as an empty list.
            return new([], null);
        }
        return fields.ValueKind != JsonValueKind.Object
            ? throw new FetchException("Fetch.shape", ("list", Name))
            : new([.. fields.EnumerateObject().Where(static field => !Is(field.Value, "isDynamic")).Select(static field => JsonSerializer.SerializeToElement(new { code = field.Name, field = field.Value }))], null);
    }

    /// <inheritdoc/>
    protected override void Write(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        var (code, field) = (record.In(Code).Text()!, record.In("field"));
        FieldSettings.Write(new() { Entity = entity, Code = code, Label = field.In("title").Text() ?? code, Column = code, IsRequired = Is(field, "isRequired") && !Is(field, "isReadOnly") }, writer);
    }

    private static bool Is(JsonElement field, string name) => field.In(name).ValueKind == JsonValueKind.True;
}
