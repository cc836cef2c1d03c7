namespace CrmAudit.Engine.Checks.Integrations.Registries;

/// <summary>The phones of the cards an activity is linked to.</summary>
internal sealed class LinkedPhones
{
    private readonly Dictionary<(string, string), IReadOnlyList<CrmPhone>> _phones = [];

    public LinkedPhones(CrmDataset data)
    {
        foreach (var party in data.Contacts.Cast<CrmParty>().Concat(data.Leads).Concat(data.Companies).Where(static party => party.Id.Length > 0))
        {
            _phones.TryAdd((party.Entity, party.Id), party.Phones);
        }
        foreach (var deal in data.Deals.Where(static deal => deal.Id.Length > 0))
        {
            _phones.TryAdd((deal.Entity, deal.Id), deal.Phones.Count > 0 || deal.ContactId is null ? deal.Phones : _phones.GetValueOrDefault(("Contact", deal.ContactId), []));
        }
    }

    public IEnumerable<IReadOnlyList<CrmPhone>> Of(CrmActivity activity)
    {
        foreach (var (entity, id) in new[] { ("Contact", activity.ContactId), ("Lead", activity.LeadId), ("Deal", activity.DealId) })
        {
            if (id is { Length: > 0 } && _phones.TryGetValue((entity, id), out var phones))
            {
                yield return phones;
            }
        }
    }
}
