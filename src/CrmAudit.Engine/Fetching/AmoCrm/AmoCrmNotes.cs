using System.Text.Json;

namespace CrmAudit.Engine.Fetching.AmoCrm;

/// <summary>Notes of cards: calls, letters, messages and what people wrote.</summary>
internal sealed class AmoCrmNotes(string cards, string idColumn) : AmoCrmList(cards + "/notes", "Activity", "notes")
{
    /// <inheritdoc/>
    public override string? IdOf(JsonElement record) => record.In("id").Text() ?? record.In("activity_id").Text();

    /// <inheritdoc/>
    protected override void Write(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        var kind = record.In("note_type").Text() ?? "";
        writer.Put("activity_id", record.In("id").Text());
        writer.Put("activity_type", kind.StartsWith("call", StringComparison.Ordinal) ? "call" : kind.StartsWith("sms", StringComparison.Ordinal) ? "sms" : kind.Contains("mail", StringComparison.Ordinal) ? "email" : "note");
        writer.Put("Direction", kind.EndsWith("_in", StringComparison.Ordinal) ? "incoming" : kind.EndsWith("_out", StringComparison.Ordinal) ? "outgoing" : null);
        writer.Put("started_at", record.In("created_at").Moment());
        writer.Put("Owner", names.Of("User", record.In("responsible_user_id").Text()));
        writer.Put(idColumn, record.In("entity_id").Text());
        writer.Put("Phone", record.In("params", "phone").Text());
        writer.Put("Duration", record.In("params", "duration").Text());
        writer.Put("Notes", record.In("params", "text").Text());
    }
}
