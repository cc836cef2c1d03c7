using System.Text.Json;
using CrmAudit.Engine.Files;

namespace CrmAudit.Engine.Fetching.HubSpot;

/// <summary>The properties of cards, with the names of their values. Which of them must be filled HubSpot does not tell.</summary>
internal sealed class HubSpotProperties(string cards, string entity) : HubSpotList(cards + "-properties", "crm/v3/properties/" + cards, FieldSettings.Entity)
{
    /// <inheritdoc/>
    protected override void Write(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        var code = record.In("name").Text() ?? "";
        var label = record.In("label").Text() ?? code;
        var isAdded = record.In("hubspotDefined").ValueKind == JsonValueKind.False && record.In("calculated").ValueKind != JsonValueKind.True;
        FieldSettings.Write(new()
        {
            Entity = entity,
            Code = code,
            Label = label,
            Column = isAdded ? label : code,
            IsAdded = isAdded,
            Choices = record.In("options").Items().Where(static option => option.In("value").Text() is not null).DistinctBy(static option => option.In("value").Text()).ToDictionary(static option => option.In("value").Text()!, static option => option.In("label").Text() ?? "", StringComparer.Ordinal),
        }, writer);
    }
}
