using System.Text.Json;

namespace CrmAudit.Engine.Fetching.HubSpot;

/// <summary>Cards of HubSpot: their properties by name, their owner by name too, and the first card each is tied to.</summary>
internal sealed class HubSpotCards(string path, string entity, string properties, string ties) : HubSpotList(path, "crm/v3/objects/" + path, entity)
{
    private readonly string[] _ties = ties.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc/>
    public override Api.ReadRequest Next(string cursor, long? left, DateTimeOffset? since)
    {
        var request = base.Next(cursor, left, since);
        return request with { Query = [("limit", "100"), ("properties", properties), .. _ties.Length > 0 ? [("associations", ties)] : Array.Empty<(string, string)>(), .. request.Query] };
    }

    /// <inheritdoc/>
    public override string? IdOf(JsonElement record) => record.In("id").Text() ?? record.In("hs_object_id").Text();

    /// <inheritdoc/>
    public override void Write(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        writer.Put("hs_object_id", record.In("id").Text());
        foreach (var property in record.In("properties").EnumerateObject().Where(static property => property.Name != "hs_object_id"))
        {
            property.WriteTo(writer);
        }
        writer.WriteBoolean("archived", record.In("archived").ValueKind == JsonValueKind.True);
        writer.Put("owner_name", names.Of(record.In("properties", "hubspot_owner_id").Text()));
        foreach (var tie in _ties)
        {
            writer.Put(tie + "_id", record.In("associations", tie, "results").Items().Select(static card => card.In("id").Text()).FirstOrDefault());
        }
    }
}
