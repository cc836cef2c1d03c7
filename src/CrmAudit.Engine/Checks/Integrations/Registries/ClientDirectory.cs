using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Checks.Integrations.Registries;

/// <summary>Contacts and firms by id and name, for deals that only name theirs.</summary>
internal sealed class ClientDirectory
{
    private readonly Dictionary<string, CrmParty> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CrmParty> _byName = new(StringComparer.Ordinal);

    public ClientDirectory(CrmDataset data)
    {
        foreach (var party in data.Companies.Cast<CrmParty>().Concat(data.Contacts))
        {
            if (party.Id.Length > 0)
            {
                _byId.TryAdd($"{party.Entity}:{party.Id}", party);
            }
            if (party.DisplayName.Length > 0)
            {
                _byName.TryAdd($"{party.Entity}:{FirmNameForm.Bare(party.DisplayName)}", party);
            }
        }
    }

    /// <summary>The firm and the contact of a deal, where they are known.</summary>
    public IEnumerable<CrmParty> Of(CrmDeal deal)
    {
        if (Find("Company", deal.CompanyId, deal.Company) is { } company)
        {
            yield return company;
        }
        if (Find("Contact", deal.ContactId, deal.Contact) is { } contact)
        {
            yield return contact;
        }
    }

    private CrmParty? Find(string entity, string? id, string? name) =>
        (id is { Length: > 0 } ? _byId.GetValueOrDefault($"{entity}:{id}") : null)
        ?? (name is { Length: > 0 } ? _byName.GetValueOrDefault($"{entity}:{FirmNameForm.Bare(name)}") : null);
}
