using System.Text.Json;

namespace CrmAudit.Engine.Fetching.HubSpot;

/// <summary>Tasks of HubSpot.</summary>
internal sealed class HubSpotTasks() : HubSpotList("tasks", "crm/v3/objects/tasks", "Task")
{
    /// <inheritdoc/>
    public override string? IdOf(JsonElement record) => record.In("id").Text() ?? record.In("task_id").Text();

    /// <inheritdoc/>
    protected override void Write(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        var properties = record.In("properties");
        writer.Put("task_id", record.In("id").Text());
        writer.Put("Task", properties.In("hs_task_subject").Text());
        writer.Put("due_date", properties.In("hs_timestamp").Text());
        writer.Put("created_at", properties.In("hs_createdate").Text());
        writer.Put("completed_date", properties.In("hs_task_completion_date").Text());
        writer.Put("Status", Named("hs_task_status"));
        writer.WriteBoolean("Done", properties.In("hs_task_status").Text() == "COMPLETED");
        writer.Put("Priority", Named("hs_task_priority"));
        writer.Put("owner_id", properties.In("hubspot_owner_id").Text());
        writer.Put("Owner", names.Of("User", properties.In("hubspot_owner_id").Text()));
        writer.Put("deal_id", record.In("associations", "deals", "results").Items().Select(static deal => deal.In("id").Text()).FirstOrDefault());

        string? Named(string property) => properties.In(property).Text() is { } code ? names.Field(Entity, property)?.Choices.GetValueOrDefault(code) ?? code : null;
    }
}
