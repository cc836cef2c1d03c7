using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>What hangs on each card of a base, by the ids deals and activities name their client by.</summary>
internal sealed class CardHistories
{
    private static readonly PerRun<CardHistories> OfRun = new(static context => new(context.Data));

    private readonly Dictionary<(string Source, string Entity, string Id), CardHistory> _histories = [];

    public CardHistories(CrmDataset data)
    {
        foreach (var deal in data.Deals)
        {
            Of(deal, "Contact", deal.ContactId)?.Add(deal);
            Of(deal, "Company", deal.CompanyId)?.Add(deal);
        }
        foreach (var activity in data.Activities)
        {
            Of(activity, "Contact", activity.ContactId)?.Add(activity);
            Of(activity, "Lead", activity.LeadId)?.Add(activity);
        }
    }

    /// <summary>The histories of a run's base.</summary>
    public static CardHistories Of(CheckContext context) => OfRun.Of(context);

    /// <summary>What hangs on a card.</summary>
    public CardHistory Of(CrmRecord card) => _histories.GetValueOrDefault((card.Source, card.Entity, card.Id), CardHistory.None);

    private CardHistory? Of(CrmRecord record, string entity, string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return null;
        }
        var key = (record.Source, entity, id);
        return _histories.TryGetValue(key, out var history) ? history : _histories[key] = new();
    }
}
