using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>Proposes which card of a group to keep and what the merged card would hold. Nothing is ever merged.</summary>
internal sealed class MergePlan
{
    private MergePlan(CrmRecord survivor, CrmText reason, IReadOnlyList<CrmMergedField> card)
    {
        Survivor = survivor;
        Reason = reason;
        Card = card;
    }

    /// <summary>The card with the most filled fields; of equals the one touched last, then the oldest.</summary>
    public CrmRecord Survivor { get; }

    public CrmText Reason { get; }

    /// <summary>Every field that some card has: the survivor's value, else that of the card changed last.</summary>
    public IReadOnlyList<CrmMergedField> Card { get; }

    public IReadOnlyList<CrmMergedField> Conflicts => [.. Card.Where(static merged => merged.Others.Count > 0)];

    public static MergePlan Of(IReadOnlyList<CrmRecord> members)
    {
        var properties = CrmSchema.PropertiesOf(members[0].Entity);
        var ranked = members
            .Select((card, age) => (Card: card, Age: age, Filled: properties.Count(property => property.GetText(card) is not null) + card.Fields.Count))
            .OrderByDescending(static item => item.Filled)
            .ThenByDescending(static item => Touched(item.Card))
            .ThenBy(static item => item.Age)
            .ToList();
        var survivor = ranked[0].Card;
        var sources = ranked.Skip(1).OrderByDescending(static item => (item.Card as CrmCard)?.ModifiedAt).ThenBy(static item => item.Age).Select(static item => item.Card).Prepend(survivor).ToList();
        var card = new List<CrmMergedField>();
        foreach (var property in properties)
        {
            Add(card, property.Name, sources, property.GetText);
        }
        foreach (var header in members.SelectMany(static member => member.Fields.Keys).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))
        {
            Add(card, header, sources, record => record.Fields.GetValueOrDefault(header));
        }
        return new(survivor, new CrmText("Data.DuplicateGroup.survivor", ("filled", (long)ranked[0].Filled)), card);
    }

    private static DateTimeOffset? Touched(CrmRecord record) => record is CrmCard card ? card.LastActivityAt ?? card.ModifiedAt : null;

    private static void Add(List<CrmMergedField> card, string field, List<CrmRecord> sources, Func<CrmRecord, string?> text)
    {
        if (sources.Find(source => !string.IsNullOrWhiteSpace(text(source))) is not { } source)
        {
            return;
        }
        var value = text(source);
        var others = sources
            .Where(other => other != source && text(other) is { } different && !string.IsNullOrWhiteSpace(different) && !string.Equals(different.Trim(), value!.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(other => new KeyValuePair<string, string>(RecordId.Of(other), text(other)!))
            .ToList();
        card.Add(new(field, value, RecordId.Of(source), others));
    }
}
