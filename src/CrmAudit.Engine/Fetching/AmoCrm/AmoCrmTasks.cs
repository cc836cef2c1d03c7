using System.Text.Json;

namespace CrmAudit.Engine.Fetching.AmoCrm;

/// <summary>Tasks of amoCRM. When one was completed is not among what the interface tells.</summary>
internal sealed class AmoCrmTasks() : AmoCrmList("tasks", "Task", "tasks")
{
    /// <summary>What types of tasks are called among names.</summary>
    public const string Type = "TaskType";

    /// <inheritdoc/>
    public override string? IdOf(JsonElement record) => record.In("id").Text() ?? record.In("task_id").Text();

    /// <inheritdoc/>
    protected override void Write(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        writer.Put("task_id", record.In("id").Text());
        writer.Put("Task", record.In("text").Text());
        writer.Put("due_date", record.In("complete_till").Moment());
        writer.Put("created_at", record.In("created_at").Moment());
        writer.WriteBoolean("Done", record.In("is_completed").ValueKind == JsonValueKind.True);
        writer.Put("Type", names.Of(Type, record.In("task_type_id").Text()));
        writer.Put("owner_id", record.In("responsible_user_id").Text());
        writer.Put("Owner", names.Of("User", record.In("responsible_user_id").Text()));
        writer.Put("deal_id", record.In("entity_type").Text() == "leads" ? record.In("entity_id").Text() : null);
    }
}
