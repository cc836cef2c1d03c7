using System.Text.Json;

namespace CrmAudit.Engine.Fetching.AmoCrm;

/// <summary>What amoCRM remembers of cards that were deleted, and of those that came back.</summary>
internal sealed class AmoCrmDeletions : IDeletionEvents
{
    private const string Deleted = "_deleted";

    private static readonly (string Card, string Entity)[] Cards = [("lead", "Deal"), ("contact", "Contact"), ("company", "Company")];

    /// <inheritdoc/>
    public FetchList Events { get; } = new AmoCrmList("events", "Deletion", "events")
    {
        PageSize = 100,
        IsOrdered = false,
        ChangedAt = "created_at",
        Fixed = [.. Cards.SelectMany(static card => new[] { card.Card + Deleted, card.Card + "_restored" }).Select(static (type, index) => ($"filter[type][{index}]", type))],
    };

    /// <inheritdoc/>
    public DeletionEvent? Of(JsonElement record)
    {
        var type = record.In("type").Text() ?? "";
        var entity = Cards.FirstOrDefault(card => type.StartsWith(card.Card + "_", StringComparison.Ordinal)).Entity;
        return entity is not null && record.In("entity_id").Text() is { } id && record.In("created_at") is { ValueKind: JsonValueKind.Number } at ? new(entity, id, at.GetInt64(), type.EndsWith(Deleted, StringComparison.Ordinal)) : null;
    }
}
