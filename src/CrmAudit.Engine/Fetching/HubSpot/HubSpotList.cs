using System.Text.Json;
using CrmAudit.Engine.Fetching.Api;

namespace CrmAudit.Engine.Fetching.HubSpot;

/// <summary>A list of HubSpot: each answer tells the cursor of the next, which is the last record read, so that nothing is read twice or passed over.</summary>
internal class HubSpotList(string name, string path, string entity) : FetchList(name, entity)
{
    /// <summary>Parameters of every request.</summary>
    public IReadOnlyList<(string Name, string Value)> Fixed { get; init; } = [];

    /// <inheritdoc/>
    public override string Path => path;

    /// <inheritdoc/>
    public override string FileName => $"hubspot.{Name}{(IsDirectory ? ".json" : ".jsonl")}";

    /// <inheritdoc/>
    public override ReadRequest Next(string cursor, long? left, DateTimeOffset? since) => new(path, cursor.Length == 0 ? Fixed : [.. Fixed, ("after", cursor)]);

    /// <inheritdoc/>
    protected override FetchPage Read(JsonElement? answer, string cursor)
    {
        var root = answer ?? default;
        var next = root.In("paging", "next", "after").Text();
        if (next is null && root.In("paging", "next").ValueKind == JsonValueKind.Object)
        {
            throw new FetchException("Fetch.shape", ("list", Name));
        }
        return new([.. root.In("results").Required(Name).SelectMany(Rows)], next);
    }

    /// <inheritdoc/>
    public override string? IdOf(JsonElement record) => record.In("id").Text();

    /// <summary>What is written of a record.</summary>
    protected virtual IEnumerable<JsonElement> Rows(JsonElement record) => [record];
}
