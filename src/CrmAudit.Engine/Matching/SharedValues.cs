namespace CrmAudit.Engine.Matching;

/// <summary>
/// On how many different parties each value of a field stands: the names of the cards that have it are put together as far as they can be one party's, the fullest first, so
/// that an initial joins a name and does not make one. Learned from the base alone: it tells own phones from those of offices, families and accountants.
/// </summary>
internal sealed class SharedValues
{
    /// <summary>Strangers who share one party's own value by chance, where one other party would count as one.</summary>
    public const double OwnValue = 0.02;

    /// <summary>Cards of one value that are looked at.</summary>
    private const int MostCards = 200;

    /// <summary>Parties of one value that are told apart; more say no more.</summary>
    private const int MostParties = 24;

    private readonly Dictionary<int, (int[] Cards, int Count)> _parties;

    private SharedValues(Dictionary<int, (int[] Cards, int Count)> parties, double sharedShare)
    {
        _parties = parties;
        SharedShare = sharedShare;
    }

    /// <summary>Nobody's values are known to be shared.</summary>
    public static SharedValues None { get; } = new([], 0);

    /// <summary>Share of the values on two named cards or more that stand on different parties.</summary>
    public double SharedShare { get; }

    /// <summary>A card of each of the parties a value stands on; empty where they are fewer than two.</summary>
    public ReadOnlySpan<int> Parties(int value) => _parties.GetValueOrDefault(value).Cards;

    /// <summary>How many parties a value stands on, 1 at least; where they are too many to be told apart, as many as it has cards.</summary>
    public int Count(int value) => Math.Max(1, _parties.GetValueOrDefault(value).Count);

    /// <summary>
    /// Chance that two strangers share a value: what stands on one party alone is shared by a slip of the keyboard at most; what stands on several counts as often as there are others.
    /// </summary>
    public static double Frequency(ILine line, int value) => line.Shared is not { } shared ? line.Index.Frequency(value)
        : Math.Max(shared.Count(value) - 1, OwnValue) / (line.Index.Total + ValueIndex.Unseen);

    /// <param name="field">Field of the values.</param>
    /// <param name="names">Names of the cards.</param>
    /// <param name="rows">Rows to look at: copies to the letter count once.</param>
    public static SharedValues Of(ILine field, INameField names, IEnumerable<int> rows)
    {
        var holders = new Dictionary<int, List<int>>();
        foreach (var row in rows)
        {
            if (!names.Has(row))
            {
                continue;
            }
            foreach (var value in field.Ids(row))
            {
                if (field.Index.CountOf(value) > 1)
                {
                    if (!holders.TryGetValue(value, out var list))
                    {
                        holders[value] = list = [];
                    }
                    if (list.Count < MostCards)
                    {
                        list.Add(row);
                    }
                }
            }
        }
        var parties = new Dictionary<int, (int[] Cards, int Count)>();
        var several = 0;
        foreach (var (value, cards) in holders)
        {
            if (cards.Count < 2)
            {
                continue;
            }
            several++;
            var found = new List<int>();
            foreach (var card in cards.OrderByDescending(names.Fullness).ThenBy(static card => card))
            {
                if (found.Count < MostParties && !found.Exists(party => names.MayBeOne(party, card)))
                {
                    found.Add(card);
                }
            }
            if (found.Count > 1)
            {
                parties[value] = ([.. found], found.Count < MostParties ? found.Count : field.Index.CountOf(value));
            }
        }
        return new(parties, (parties.Count + 1.0) / (several + 10.0));
    }
}
