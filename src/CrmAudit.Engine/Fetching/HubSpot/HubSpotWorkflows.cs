using System.Text.Json;

namespace CrmAudit.Engine.Fetching.HubSpot;

/// <summary>The workflows of HubSpot. Who answers for one and what it is for HubSpot does not tell.</summary>
internal sealed class HubSpotWorkflows() : HubSpotList("workflows", "automation/v4/flows", "Automation")
{
    /// <inheritdoc/>
    protected override void Write(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        var id = record.In("id").Text();
        writer.Put("id", id);
        writer.Put("Automation", record.In("name").Text() ?? id);
        if (record.In("isEnabled").ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            writer.WriteBoolean("Enabled", record.In("isEnabled").GetBoolean());
        }
        writer.Put("flowType", record.In("flowType").Text());
        writer.Put("objectTypeId", record.In("objectTypeId").Text());
        writer.Put("createdAt", record.In("createdAt").Text());
        writer.Put("updatedAt", record.In("updatedAt").Text());
    }
}
