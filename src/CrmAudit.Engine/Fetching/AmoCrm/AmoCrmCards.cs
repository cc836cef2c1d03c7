using System.Text.Json;

namespace CrmAudit.Engine.Fetching.AmoCrm;

/// <summary>Cards of amoCRM as they come, with the names of users, firms and people beside their numbers, the main contact alone, and days in added fields as days.</summary>
internal sealed class AmoCrmCards(string path, string entity) : AmoCrmList(path, entity, path)
{
    private const string Added = "custom_fields_values";

    /// <summary>Who stands behind the numbers of a card.</summary>
    public static readonly IReadOnlyList<NamedColumn> Users =
    [
        new("responsible_user", "User", static record => record.In("responsible_user_id").Text()),
        new("created_by_name", "User", static record => record.In("created_by").Text()),
        new("updated_by_name", "User", static record => record.In("updated_by").Text()),
    ];

    /// <summary>The firm of a card.</summary>
    public static readonly NamedColumn Firm = new("company_name", "Company", static record => First(record, "companies"));

    /// <summary>The person of a card.</summary>
    public static readonly NamedColumn Person = new("contact_name", "Contact", static record => First(record, "contacts"));

    /// <inheritdoc/>
    public override (string Id, string Name)? NameOf(JsonElement record) => record.In("id").Text() is { } id && record.In("name").Text() is { } name ? (id, name) : null;

    /// <inheritdoc/>
    protected override void Write(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        foreach (var property in record.EnumerateObject().Where(static property => property.Name is not ("_embedded" or "_links" or Added)))
        {
            property.WriteTo(writer);
        }
        AmoCrmValues.Write(record.In(Added), Added, writer, field => names.Field(Entity, field), names.Zone);
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
        if (Main(inside) is { ValueKind: JsonValueKind.Object } contact)
        {
            writer.WriteStartArray("contacts");
            contact.WriteTo(writer);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
        WriteNames(record, writer, names);
    }

    private static JsonElement Main(JsonElement inside) => inside.In("contacts").Items().OrderByDescending(static contact => contact.In("is_main").ValueKind == JsonValueKind.True).FirstOrDefault();

    private static string? First(JsonElement record, string list) =>
        (list == "contacts" ? Main(record.In("_embedded")) : record.In("_embedded", list).Items() is [var first, ..] ? first : default).In("id").Text();
}
