using System.Text.Json;

namespace CrmAudit.Engine.Fetching.HubSpot;

/// <summary>Owners of HubSpot, who are its users; those who have left stand in a list of their own.</summary>
internal sealed class HubSpotOwners(string name) : HubSpotList(name, "crm/v3/owners", "User")
{
    /// <inheritdoc/>
    public override (string Id, string Name)? NameOf(JsonElement record) => record.In("user_id").Text() is { } id && record.In("Name").Text() is { } name ? (id, name) : null;

    /// <inheritdoc/>
    public override string? IdOf(JsonElement record) => record.In("id").Text() ?? record.In("user_id").Text();

    /// <inheritdoc/>
    protected override void Write(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        writer.Put("user_id", record.In("id").Text());
        writer.Put("Name", string.Join(' ', new[] { record.In("firstName").Text(), record.In("lastName").Text() }.OfType<string>()) is { Length: > 0 } name ? name : record.In("email").Text());
        writer.Put("Email", record.In("email").Text());
        writer.WriteBoolean("is_active", record.In("archived").ValueKind != JsonValueKind.True);
    }
}
