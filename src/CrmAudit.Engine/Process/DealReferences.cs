using CrmAudit.Engine.Text.Links;

namespace CrmAudit.Engine.Process;

/// <summary>The deal a row of the history means: by its number, or by its title where the history gives no numbers and only one deal is called so.</summary>
internal sealed class DealReferences(IReadOnlyDictionary<string, CrmDeal> deals)
{
    private readonly Lazy<Dictionary<string, string>> _titles = new(() => deals.Values
        .Where(static deal => !string.IsNullOrWhiteSpace(deal.Name))
        .GroupBy(static deal => deal.Name!.Trim(), StringComparer.OrdinalIgnoreCase)
        .Where(static group => group.Count() == 1)
        .ToDictionary(static group => group.Key, static group => group.Single().Id, StringComparer.OrdinalIgnoreCase));

    /// <summary>Number of the deal; what the row says where no deal of the exports is meant, null where it says nothing.</summary>
    public string? IdOf(CrmStageChange change) => change is { DealId: { Length: > 0 } id, Deal: { } title } && !deals.ContainsKey(id) && Titled(title) is { } known ? known : change.DealId;

    private string? Titled(string title)
    {
        if (_titles.Value.TryGetValue(title.Trim(), out var known))
        {
            return known;
        }
        foreach (var link in LinkText.Of(title).Where(static link => link.Entity == "Deal"))
        {
            if (_titles.Value.TryGetValue(link.Title, out known) || (link.Number is { } number && deals.ContainsKey(number) && (known = number) is not null))
            {
                return known;
            }
        }
        return null;
    }
}
