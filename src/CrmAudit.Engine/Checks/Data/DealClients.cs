using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>The clients of the deals by every key a payment may carry.</summary>
internal sealed class DealClients
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taxIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reach = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _dealIds = new(StringComparer.Ordinal);

    public DealClients(CrmDataset data)
    {
        var (companyIds, contactIds) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var deal in data.Deals)
        {
            Add(_names, KeyOf(deal.Company));
            Add(_names, KeyOf(deal.Contact));
            Add(companyIds, deal.CompanyId);
            Add(contactIds, deal.ContactId);
            AddReach(deal.Phones, deal.Emails);
            if (deal.Id.Length >= 4)
            {
                _dealIds.Add(deal.Id);
            }
        }
        foreach (var (party, id, linked) in data.Companies.Select(company => ((CrmParty)company, company.Id, companyIds)).Concat(data.Contacts.Select(contact => ((CrmParty)contact, contact.Id, contactIds))))
        {
            if ((id.Length > 0 && linked.Contains(id)) || (KeyOf(party.DisplayName) is { Length: > 0 } key && _names.Contains(key)))
            {
                Add(_taxIds, party.TaxId);
                Add(_names, KeyOf(party.DisplayName));
                AddReach(party.Phones, party.Emails);
            }
        }
    }

    /// <summary>Whether the payer of a payment has any deal.</summary>
    public bool HasDeal(CrmOrder payment) =>
        (payment.TaxId is { Length: > 0 } taxId && _taxIds.Contains(taxId))
        || (KeyOf(payment.Customer) is { Length: > 0 } name && _names.Contains(name))
        || payment.Phones.Any(phone => phone.Number is { } number && _reach.Contains(number))
        || payment.Emails.Any(_reach.Contains)
        || NamesDeal(payment.Purpose);

    private bool NamesDeal(string? purpose)
    {
        if (purpose is null)
        {
            return false;
        }
        var lookup = _dealIds.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < purpose.Length;)
        {
            var start = i;
            while (i < purpose.Length && char.IsLetterOrDigit(purpose[i]))
            {
                i++;
            }
            if (i > start && lookup.Contains(purpose.AsSpan(start, i - start)))
            {
                return true;
            }
            i = Math.Max(i, start + 1);
        }
        return false;
    }

    private void AddReach(IReadOnlyList<CrmPhone> phones, IReadOnlyList<string> emails)
    {
        foreach (var phone in phones)
        {
            Add(_reach, phone.Number);
        }
        foreach (var email in emails)
        {
            Add(_reach, email);
        }
    }

    private static void Add(HashSet<string> set, string? key)
    {
        if (!string.IsNullOrWhiteSpace(key))
        {
            set.Add(key);
        }
    }

    /// <summary>A firm's name without its legal form, quotes and look-alikes, in upper case.</summary>
    private static string? KeyOf(string? name) => name is null ? null : FirmNameForm.Bare(name);
}
