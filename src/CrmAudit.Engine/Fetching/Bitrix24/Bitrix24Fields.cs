using System.Text.Json;

namespace CrmAudit.Engine.Fetching.Bitrix24;

/// <summary>The fields somebody added to the cards of an entity, with their names, their lists of values and whether they must be filled.</summary>
internal sealed class Bitrix24Fields(string card, string entity) : Bitrix24List($"crm.{card}.userfield.list", "Field")
{
    private static readonly string[] Labels = ["EDIT_FORM_LABEL", "LIST_COLUMN_LABEL", "LIST_FILTER_LABEL"];

    /// <inheritdoc/>
    public override AddedField? FieldOf(JsonElement record)
    {
        var label = Labels.Select(name => LabelOf(record.In(name))).FirstOrDefault(static text => text is not null);
        return record.In("FIELD_NAME").Text() is { } code && label is not null
            ? new(entity, code, label, record.In("LIST").Items().Where(static choice => choice.In("ID").Text() is not null).ToDictionary(static choice => choice.In("ID").Text()!, static choice => choice.In("VALUE").Text() ?? "", StringComparer.Ordinal))
            : null;
    }

    /// <summary>One language, or several by their codes.</summary>
    private static string? LabelOf(JsonElement label) => label.ValueKind == JsonValueKind.Object ? label.EnumerateObject().Select(static text => text.Value.Text()).FirstOrDefault(static text => text is not null) : label.Text();
}
