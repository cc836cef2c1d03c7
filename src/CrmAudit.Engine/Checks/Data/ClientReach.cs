namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Whether the client of a deal can be called or written to: by what stands on the deal, else on the card of its contact or company. A name alone is nobody
/// to call, unless the exports have no such cards at all and the CRM may.
/// </summary>
internal sealed class ClientReach(CrmDataset data)
{
    private readonly Cards _contacts = new(data.Contacts.Count > 0, data.Contacts.Where(IsReachable).Select(static card => ((string?)card.Id, (string?)card.DisplayName)));

    /// <summary>A company is reached through its own card or one of its people.</summary>
    private readonly Cards _companies = new(data.Companies.Count > 0, data.Companies.Where(IsReachable).Select(static card => ((string?)card.Id, card.Name))
        .Concat(data.Contacts.Where(IsReachable).Select(static card => (card.CompanyId, card.Company))));

    public bool Reaches(CrmDeal deal) => deal.Phones.Count > 0 || deal.Emails.Count > 0
        || _contacts.Reaches(deal.ContactId, deal.Contact) || _companies.Reaches(deal.CompanyId, deal.Company);

    private static bool IsReachable(CrmParty card) => card.Phones.Count > 0 || card.Emails.Count > 0;

    private sealed class Cards
    {
        private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
        private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
        private readonly bool _areExported;

        public Cards(bool areExported, IEnumerable<(string? Id, string? Name)> reachable)
        {
            _areExported = areExported;
            foreach (var (id, name) in reachable)
            {
                _ids.Add(id ?? "");
                _names.Add(name?.Trim() ?? "");
            }
        }

        public bool Reaches(string? id, string? name)
        {
            var (number, title) = (id?.Trim() ?? "", name?.Trim() ?? "");
            return (number.Length > 0 && (!_areExported || _ids.Contains(number))) || (title.Length > 0 && (!_areExported || _names.Contains(title)));
        }
    }
}
