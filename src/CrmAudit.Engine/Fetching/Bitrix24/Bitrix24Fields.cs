using System.Text.Json;
using CrmAudit.Engine.Files;

namespace CrmAudit.Engine.Fetching.Bitrix24;

/// <summary>The fields somebody added to the cards of an entity, with their names, their lists of values and whether they must be filled.</summary>
internal sealed class Bitrix24Fields(string card, string entity) : Bitrix24List($"crm.{card}.userfield.list", FieldSettings.Entity)
{
    private const string Yes = "Y";

    private static readonly string[] Labels = ["EDIT_FORM_LABEL", "LIST_COLUMN_LABEL", "LIST_FILTER_LABEL"];

    /// <inheritdoc/>
    protected override void Write(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        var code = record.In("FIELD_NAME").Text() ?? "";
        var label = Labels.Select(name => LabelOf(record.In(name))).FirstOrDefault(static text => text is not null) ?? code;
        FieldSettings.Write(new()
        {
            Entity = entity,
            Code = code,
            Label = label,
            Column = label,
            IsAdded = true,
            IsRequired = record.In("MANDATORY").Text() == Yes,
            Choices = record.In("LIST").Items().Where(static choice => choice.In("ID").Text() is not null).ToDictionary(static choice => choice.In("ID").Text()!, static choice => choice.In("VALUE").Text() ?? "", StringComparer.Ordinal),
        }, writer);
    }

    /// <summary>One language, or several by their codes.</summary>
    private static string? LabelOf(JsonElement label) => label.ValueKind == JsonValueKind.Object ? label.EnumerateObject().Select(static text => text.Value.Text()).FirstOrDefault(static text => text is not null) : label.Text();
}
