using System.Text.Json;

namespace CrmAudit.Engine.Fetching.HubSpot;

/// <summary>Cards of HubSpot: their properties by name, their owner by name too, and the first card each is tied to.</summary>
internal sealed class HubSpotCards(string cards, string entity, string properties, string ties, bool archived = false) : HubSpotList(archived ? cards + "-archived" : cards, "crm/v3/objects/" + cards, entity)
{
    private readonly string[] _ties = ties.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Who owns a card.</summary>
    public static readonly NamedColumn Owner = new("owner_name", "User", static record => (record.In("properties", "hubspot_owner_id").Text() ?? record.In("hubspot_owner_id").Text()));

    /// <summary>The firm of a card.</summary>
    public static readonly NamedColumn Firm = new("companies_name", "Company", static record => Tied(record, "companies"));

    /// <summary>The person of a card.</summary>
    public static readonly NamedColumn Person = new("contacts_name", "Contact", static record => Tied(record, "contacts"));

    /// <inheritdoc/>
    public override (string Id, string Name)? NameOf(JsonElement record)
    {
        var name = record.In("name").Text() ?? string.Join(' ', new[] { record.In("firstname").Text(), record.In("lastname").Text() }.OfType<string>());
        return record.In("hs_object_id").Text() is { } id && name.Length > 0 ? (id, name) : null;
    }

    /// <summary>What an address may hold of names of added properties: servers and proxies take eight kilobytes of it.</summary>
    private const int LongestNames = 5000;

    /// <summary>The properties somebody added that are asked for.</summary>
    private IReadOnlyList<FieldSetting> Added { get; init; } = [];

    /// <inheritdoc/>
    public override FetchList Knowing(NameBook names)
    {
        var (all, asked, length) = (names.AddedTo(Entity).ToList(), new List<FieldSetting>(), 0);
        foreach (var field in all)
        {
            length += Uri.EscapeDataString(field.Code).Length + 3;
            if (length >= LongestNames)
            {
                break;
            }
            asked.Add(field);
        }
        return new HubSpotCards(cards, Entity, properties, ties, archived) { Names = Names, Fixed = Fixed, ArchiveOf = ArchiveOf, Added = asked, LeftOut = archived ? 0 : all.Count - asked.Count };
    }

    /// <inheritdoc/>
    public override Api.ReadRequest Next(string cursor, long? left, DateTimeOffset? since)
    {
        var request = base.Next(cursor, left, since);
        return request with { Query = [("limit", "100"), ("properties", string.Join(',', [properties, .. Added.Select(static field => field.Code)])), .. _ties.Length > 0 ? [("associations", ties)] : Array.Empty<(string, string)>(), .. request.Query] };
    }

    /// <inheritdoc/>
    public override string? IdOf(JsonElement record) => record.In("id").Text() ?? record.In("hs_object_id").Text();

    /// <inheritdoc/>
    protected override void Write(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        writer.Put("hs_object_id", record.In("id").Text());
        foreach (var property in record.In("properties").EnumerateObject().Where(static property => property.Name != "hs_object_id"))
        {
            var added = Added.FirstOrDefault(field => field.Code == property.Name);
            if (added is null || record.In("properties", added.Column).ValueKind != JsonValueKind.Undefined)
            {
                property.WriteTo(writer);
                continue;
            }
            // As an export of the list has it: by the name people see, several values one after the other.
            writer.WriteString(added.Column, added.Choices.Count == 0 ? property.Value.Text() : string.Join("; ", (property.Value.Text() ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(value => added.Choices.GetValueOrDefault(value, value))));
        }
        writer.WriteBoolean("archived", record.In("archived").ValueKind == JsonValueKind.True);
        foreach (var tie in _ties)
        {
            writer.Put(tie + "_id", Tied(record, tie));
        }
        WriteNames(record, writer, names);
    }

    /// <summary>The first card it is tied to, as it came or as it was written.</summary>
    private static string? Tied(JsonElement record, string tie) => record.In("associations", tie, "results").Items().Select(static card => card.In("id").Text()).FirstOrDefault() ?? record.In(tie + "_id").Text();
}
