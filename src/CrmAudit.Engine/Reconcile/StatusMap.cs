namespace CrmAudit.Engine.Reconcile;

/// <summary>
/// Which status of the CRM goes with which status of the registry, learned from matched pairs: at least <see cref="Support"/> pairs of the
/// registry's status, <see cref="Majority"/> of them with one status of the CRM. Where the pairs do not agree so far, nothing is expected.
/// </summary>
internal sealed class StatusMap
{
    public const int Support = 20;
    public const double Majority = 0.8;

    /// <summary>A status of the CRM that is there whatever the registry says, in this share of the pairs, means that none comes through.</summary>
    private const double Constant = 0.98;

    private readonly Dictionary<string, (string Status, int Pairs, int All)> _map = new(StringComparer.OrdinalIgnoreCase);

    public StatusMap(IEnumerable<(string Source, string Crm)> pairs)
    {
        var rows = pairs.ToList();
        foreach (var status in rows.GroupBy(static pair => pair.Source, StringComparer.OrdinalIgnoreCase))
        {
            var most = status.GroupBy(static pair => pair.Crm, StringComparer.OrdinalIgnoreCase).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).First();
            if (status.Count() >= Support && most.Count() >= Majority * status.Count())
            {
                _map[status.Key] = (most.Key, most.Count(), status.Count());
            }
        }
        var frequent = rows.GroupBy(static pair => pair.Source, StringComparer.OrdinalIgnoreCase).Count(static group => group.Count() >= 5);
        IsOneWay = rows.Count >= Support && frequent > 1 && rows.GroupBy(static pair => pair.Crm, StringComparer.OrdinalIgnoreCase).Max(static group => group.Count()) >= Constant * rows.Count;
    }

    /// <summary>The registry has several statuses and the CRM one: nothing that happens to an entry comes through.</summary>
    public bool IsOneWay { get; }

    /// <summary>Status of the registry, the status of the CRM that goes with it, pairs that agree, all pairs.</summary>
    public IEnumerable<(string Source, string Crm, int Pairs, int All)> Rules => _map.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (pair.Key, pair.Value.Status, pair.Value.Pairs, pair.Value.All));

    /// <summary>The expected status where the pair does not have it; null when it does or nothing is expected.</summary>
    public string? Expected(string? source, string? crm) => source is null || crm is null ? null
        // What usually goes together is learned; what the words rule out is none of it, however usual.
        : Opposite(source, crm) is { } told ? told
        : IsOneWay ? null
        : _map.TryGetValue(source, out var rule) && !rule.Status.Equals(crm, StringComparison.OrdinalIgnoreCase) ? rule.Status
        : null;

    /// <summary>What the words rule out: what was cancelled or given back is not won, what was handed over is not lost.</summary>
    private static string? Opposite(string source, string crm) => (EntryStates.Of(source), crm) switch
    {
        (EntryState.Cancelled, nameof(CrmDealStatus.Won)) => nameof(CrmDealStatus.Lost),
        (EntryState.Done or EntryState.Paid, nameof(CrmDealStatus.Lost)) => nameof(CrmDealStatus.Won),
        _ => null,
    };
}
