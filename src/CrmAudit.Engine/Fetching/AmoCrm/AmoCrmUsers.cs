using System.Text.Json;

namespace CrmAudit.Engine.Fetching.AmoCrm;

/// <summary>Users of an amoCRM account.</summary>
internal sealed class AmoCrmUsers() : AmoCrmList("users", "User", "users")
{
    /// <inheritdoc/>
    public override (string Id, string Name)? NameOf(JsonElement record) => record.In("user_id").Text() is { } id && record.In("Name").Text() is { } name ? (id, name) : null;

    /// <inheritdoc/>
    public override string? IdOf(JsonElement record) => record.In("id").Text() ?? record.In("user_id").Text();

    /// <inheritdoc/>
    protected override void Write(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        writer.Put("user_id", record.In("id").Text());
        writer.Put("Name", record.In("name").Text());
        writer.Put("Email", record.In("email").Text());
        var isActive = record.In("rights", "is_active");
        if (isActive.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            writer.WriteBoolean("is_active", isActive.GetBoolean());
        }
        writer.Put("Role", record.In("rights", "is_admin").ValueKind == JsonValueKind.True ? "admin" : null);
    }
}
