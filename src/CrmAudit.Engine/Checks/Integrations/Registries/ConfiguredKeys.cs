using CrmAudit.Engine.Reconcile;
using CrmAudit.Engine.Text.TaxIds;

namespace CrmAudit.Engine.Checks.Integrations.Registries;

/// <summary>
/// The keys a configuration names, registry property to CRM property. Phones and addresses identify near in time; a tax number does so too, with the amount beside it
/// where that is named as well; the amount alone does only where nothing else is named; a date is what the window is for; everything else identifies by itself.
/// </summary>
internal sealed class ConfiguredKeys
{
    private readonly ClientDirectory _clients;
    private readonly IReadOnlyList<(string Entry, string Card)> _keys;
    private readonly bool _amount;
    private readonly bool _only;

    /// <param name="keys">Names of properties, or headers of columns whatever property they were read as.</param>
    /// <param name="entries">Records of the registry.</param>
    /// <param name="cards">Records of the CRM.</param>
    /// <param name="clients">The firms and contacts of deals.</param>
    public ConfiguredKeys(IDictionary<string, string> keys, IReadOnlyList<CrmRecord> entries, IReadOnlyList<CrmCard> cards, ClientDirectory clients)
    {
        _clients = clients;
        _keys = [.. keys.Select(pair => (PropertyOf(pair.Key, entries), PropertyOf(pair.Value, cards)))];
        _amount = _keys.Any(static key => key.Entry == nameof(CrmOrder.Amount));
        _only = _keys.All(static key => key.Entry == nameof(CrmOrder.Amount) || IsDate(key.Entry));
    }

    /// <summary>The keys of an entry of the registry.</summary>
    public (IReadOnlyList<string> Exact, IReadOnlyList<string> Near) OfEntry(CrmOrder order) =>
        Gather(order, static key => key.Entry, order.Amount, static name => name == nameof(CrmOrder.Purpose), _ => [order.TaxId]);

    /// <summary>The keys of a record of the CRM.</summary>
    public (IReadOnlyList<string> Exact, IReadOnlyList<string> Near) OfCard(CrmCard card) =>
        Gather(card, static key => key.Card, (card as CrmDeal)?.Amount ?? (card as CrmLead)?.Amount, static _ => true, column => TaxIdsOf(card, column));

    /// <summary>Whether a record fills a column that is there for this key, as a column with the number of the order is.</summary>
    public bool HasOwn(CrmCard card) => _keys.Any(key => !IsNear(key.Entry) && !string.IsNullOrWhiteSpace(card.Fields.GetValueOrDefault(key.Card)));

    private (IReadOnlyList<string> Exact, IReadOnlyList<string> Near) Gather(
        CrmRecord record, Func<(string Entry, string Card), string> side, decimal? amount, Func<string, bool> isText, Func<string, IEnumerable<string?>> taxIds)
    {
        var (exact, near) = (new List<string>(), new List<string>());
        for (var rank = 0; rank < _keys.Count; rank++)
        {
            var name = side(_keys[rank]);
            if (_keys[rank].Entry == nameof(CrmOrder.TaxId))
            {
                near.AddRange(taxIds(name).SelectMany(taxId => RecordKeys.TaxIds(taxId, _amount ? amount : null)));
            }
            else if (!IsNear(_keys[rank].Entry))
            {
                var (own, beside) = RecordKeys.Of(record, name, isText(name));
                exact.AddRange(own.Select(key => $"k{rank}:{key}"));
                near.AddRange(beside);
            }
        }
        if (_only && amount is { } sum)
        {
            near.Add(RecordKeys.Amount(sum));
        }
        return (exact, near);
    }

    private IEnumerable<string?> TaxIdsOf(CrmCard card, string column) => card switch
    {
        _ when card.Fields.TryGetValue(column, out var text) => [TaxIdText.Normalize(text)],
        CrmDeal deal => _clients.Of(deal).Select(static party => party.TaxId),
        CrmParty party => [party.TaxId],
        _ => [],
    };

    /// <summary>The property a name stands for: its own, or the one the column of that header was read as; the name itself for a column nobody knows.</summary>
    private static string PropertyOf(string name, IReadOnlyList<CrmRecord> records)
    {
        if (name.Equals(nameof(CrmRecord.Id), StringComparison.OrdinalIgnoreCase))
        {
            return nameof(CrmRecord.Id);
        }
        foreach (var record in records.DistinctBy(static record => record.Origin))
        {
            var known = CrmSchema.PropertiesOf(record.Entity).FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Name
                ?? record.Origin?.Columns.FirstOrDefault(column => column.Header.Trim().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))?.Property;
            if (known is not null)
            {
                return known;
            }
        }
        return name;
    }

    private static bool IsNear(string property) => property is nameof(CrmOrder.TaxId) or nameof(CrmOrder.Amount) || IsDate(property);

    private static bool IsDate(string property) => property is nameof(CrmOrder.OrderedAt) or nameof(CrmActivity.StartedAt) or nameof(CrmCard.CreatedAt);
}
