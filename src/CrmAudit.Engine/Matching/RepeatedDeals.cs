using CrmAudit.Engine.Text;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>
/// Deals entered twice: the same client (by id, else by the skeleton of firm and contact, else by phone), amounts within one per cent and created within a week of
/// each other, or sooner where the client buys in a rhythm of its own. Deals without an amount must also have one title. Two different order numbers are two orders; a client most deals
/// have in common («Покупатель Kaspi») is nobody.
/// </summary>
internal static class RepeatedDeals
{
    private const double Days = 7;
    private const decimal Share = 0.01m;

    /// <summary>Share of a client's usual time between two deals within which a third is a copy.</summary>
    private const double OfRhythm = 0.34;

    /// <summary>Deals from which a client has a rhythm.</summary>
    private const int Regular = 4;

    /// <summary>Share of the named deals from which one name is nobody's, where it stands on as many deals as <see cref="FewestNominal"/>.</summary>
    private const double Nominal = 0.25;

    private const int FewestNominal = 20;

    public static IReadOnlyList<FoundGroup> Find(IReadOnlyList<CrmDeal> deals, PairDecisions decisions)
    {
        var groups = new List<FoundGroup>();
        // Most clients come more than once: each spelling is taken apart once, and they side by side.
        var byName = deals.Where(static deal => deal.CreatedAt is not null && !HasId(deal)).ToList();
        var firms = Keys(byName.Select(static deal => deal.Company), static name => FirmName.Parse(name, NameDictionary.LegalForms, NameDictionary.BusinessWords)?.Sorted);
        var people = Keys(byName.Select(static deal => deal.Contact), static name => PersonName.Parse(name)?.Key);
        var clients = deals.Where(static deal => deal.CreatedAt is not null).GroupBy(deal => Client(deal, firms, people)).Where(static group => group.Key.Length > 0).OrderBy(static group => group.Key, StringComparer.Ordinal).ToList();
        var named = clients.Sum(static client => client.Count());
        foreach (var client in clients.Where(client => client.Count() < FewestNominal || client.Count() < Nominal * named || clients.Count == 1 && HasId(client.First())))
        {
            var ordered = client.OrderBy(static deal => deal.CreatedAt).ThenBy(static deal => deal.Id, StringComparer.Ordinal).ToList();
            var within = Within(ordered);
            var open = new List<List<CrmDeal>>();
            foreach (var deal in ordered)
            {
                var home = open.Find(group => Repeats(group[^1], deal, within) && !group.Exists(member => decisions.AreDifferent(member, deal) || OrderNumber.Differ(member, deal)));
                if (home is null)
                {
                    open.Add([deal]);
                }
                else
                {
                    home.Add(deal);
                }
            }
            groups.AddRange(open.Where(static group => group.Count > 1).Select(static group => new FoundGroup([.. group], 0.95, () => [.. group.Zip(group.Skip(1)).Select(static pair => Reason(pair.First, pair.Second))])));
        }
        return groups;
    }

    /// <summary>Days within which a client's deal is a copy of the one before: a week, or a part of the time this client usually lets pass.</summary>
    private static double Within(List<CrmDeal> deals)
    {
        if (deals.Count < Regular)
        {
            return Days;
        }
        var gaps = deals.Zip(deals.Skip(1), static (first, second) => (second.CreatedAt!.Value - first.CreatedAt!.Value).TotalDays).Order().ToList();
        return Math.Min(Days, OfRhythm * gaps[gaps.Count / 2]);
    }

    private static bool Repeats(CrmDeal first, CrmDeal second, double within) =>
        (second.CreatedAt!.Value - first.CreatedAt!.Value).TotalDays <= within
        && first.Currency == second.Currency
        && (first.Amount is > 0 && second.Amount is > 0
            ? Math.Abs(first.Amount.Value - second.Amount.Value) <= Share * first.Amount.Value
            : first.Amount is not > 0 && second.Amount is not > 0 && first.Name is { } name && second.Name is { } other && NameDictionary.Key(name) == NameDictionary.Key(other));

    private static string Client(CrmDeal deal, Dictionary<string, string?> firms, Dictionary<string, string?> people)
    {
        if (HasId(deal))
        {
            return $"id\t{deal.CompanyId}\t{deal.ContactId}";
        }
        var firm = deal.Company is null ? null : firms[deal.Company];
        var person = deal.Contact is null ? null : people[deal.Contact];
        return firm is not null || person is not null ? $"name\t{firm}\t{person}" : deal.Phones.FirstOrDefault(static phone => phone.Number is not null)?.Number ?? "";
    }

    private static bool HasId(CrmDeal deal) => deal.ContactId is { Length: > 0 } || deal.CompanyId is { Length: > 0 };

    private static Dictionary<string, string?> Keys(IEnumerable<string?> names, Func<string, string?> read) => names.OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .AsParallel()
        .Select(name => (Name: name, Key: read(name)))
        .ToDictionary(static pair => pair.Name, static pair => pair.Key, StringComparer.Ordinal);

    private static CrmMatch Reason(CrmDeal a, CrmDeal b) => new(RecordId.Of(a), RecordId.Of(b), 0.95, Math.Log2(0.95 / 0.05),
    [
        new("Client", a.Company ?? a.Contact, b.Company ?? b.Contact, CrmAgreement.Exact, 0),
        new("Amount", a.AmountText, b.AmountText, CrmAgreement.Close, 0),
        new("CreatedAt", a.CreatedAtText, b.CreatedAtText, CrmAgreement.Close, 0),
    ]);
}
