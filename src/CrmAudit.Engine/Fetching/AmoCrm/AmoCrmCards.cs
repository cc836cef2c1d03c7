using System.Text.Json;

namespace CrmAudit.Engine.Fetching.AmoCrm;

/// <summary>Cards of amoCRM as they come, with the names of users beside their numbers and the main contact alone.</summary>
internal sealed class AmoCrmCards(string path, string entity) : AmoCrmList(path, entity, path)
{
    private static readonly (string Id, string Name)[] Users = [("responsible_user_id", "responsible_user"), ("created_by", "created_by_name"), ("updated_by", "updated_by_name")];

    /// <inheritdoc/>
    public override void Write(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        foreach (var property in record.EnumerateObject().Where(static property => property.Name is not ("_embedded" or "_links")))
        {
            property.WriteTo(writer);
        }
        foreach (var (id, name) in Users)
        {
            writer.Put(name, names.Of(record.In(id).Text()));
        }
        var inside = record.In("_embedded");
        writer.Put("loss_reason", inside.In("loss_reason").Items().Select(static reason => reason.In("name").Text()).FirstOrDefault());
        writer.WriteStartObject("_embedded");
        foreach (var list in new[] { "tags", "companies" })
        {
            if (inside.In(list).Items() is { Count: > 0 })
            {
                writer.WritePropertyName(list);
                inside.In(list).WriteTo(writer);
            }
        }
        var contacts = inside.In("contacts").Items();
        if (contacts.Count > 0)
        {
            writer.WriteStartArray("contacts");
            contacts.OrderByDescending(static contact => contact.In("is_main").ValueKind == JsonValueKind.True).First().WriteTo(writer);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }
}
