using System.Collections.Concurrent;

namespace CrmAudit.Engine.Matching;

/// <summary>
/// On how many different parties each value of a field stands: the cards that have it are put together as far as they can be one party's, the fullest name first, so
/// that an initial joins a name and does not make one. Learned from the base alone: it tells own phones from those of offices, families and accountants.
/// </summary>
internal sealed class SharedValues
{
    /// <summary>How often a stranger has one party's value by a slip, where one more card would count as one.</summary>
    public const double OwnValue = 0.02;

    /// <summary>Copies among the cards of a shared value as they usually are, and the cards it takes to know better.</summary>
    private const double UsualCopies = 0.2;

    private const double UsualCards = 20;

    private const double FewestCopies = 0.002;

    /// <summary>The same for cards with an initial: who is known by an initial is in the base in full more often than not.</summary>
    private const double UsualInitialCopies = 0.7;

    /// <summary>Share of the given names that begin with one letter, as it usually is: so often an initial fits by chance.</summary>
    private const double ByChance = 0.12;

    /// <summary>Cards of one value that are looked at.</summary>
    private const int MostCards = 200;

    /// <summary>Parties of one value that are told apart; more say no more.</summary>
    public const int MostParties = 24;

    private readonly Dictionary<int, (int[] Cards, int Count)> _parties;

    /// <summary>Which of the parties of a value a card may be; a card is asked about in every pair it stands in.</summary>
    private readonly ConcurrentDictionary<(int Value, int Card), uint> _fitting = new();

    private SharedValues(Dictionary<int, (int[] Cards, int Count)> parties, double sharedShare, double copies, double initialCopies)
    {
        _parties = parties;
        (SharedShare, Copies, InitialCopies) = (sharedShare, copies, initialCopies);
    }

    /// <summary>Nobody's values are known to be shared.</summary>
    public static SharedValues None { get; } = new([], 0, UsualCopies, UsualInitialCopies);

    /// <summary>Share of the values on two named cards or more that stand on different parties.</summary>
    public double SharedShare { get; }

    /// <summary>Share of the cards of values that several parties share which may be copies of another of them.</summary>
    public double Copies { get; }

    /// <summary>Share of the cards with an initial, where another on the value has the family name written out, which are its copies.</summary>
    public double InitialCopies { get; }

    /// <summary>A card of each of the parties a value stands on; empty where they are fewer than two.</summary>
    public ReadOnlySpan<int> Parties(int value) => _parties.GetValueOrDefault(value).Cards;

    /// <summary>Which of the parties of a value a card of it may be, a bit each.</summary>
    /// <param name="value">The value.</param>
    /// <param name="card">The card.</param>
    /// <param name="isOf">Whether a party, by its card, and the card may be one; the same at every call.</param>
    public uint PartiesOf(int value, int card, Func<int, int, bool> isOf)
    {
        if (_fitting.TryGetValue((value, card), out var bits))
        {
            return bits;
        }
        var parties = Parties(value);
        for (var i = 0; i < parties.Length; i++)
        {
            bits |= isOf(parties[i], card) ? 1u << i : 0;
        }
        return _fitting[(value, card)] = bits;
    }

    /// <summary>How many parties a value stands on, 1 at least; where they are too many to be told apart, as many as it has cards.</summary>
    public int Count(int value) => Math.Max(1, _parties.GetValueOrDefault(value).Count);

    /// <summary>
    /// Chance that two strangers share a value: by a slip of the keyboard at most. Where it is several parties', they are relatives or colleagues and no strangers
    /// (<see cref="Relatives"/>); where nothing tells the parties apart, it counts as often as there are cards.
    /// </summary>
    public static double Frequency(ILine line, int value) => line.Shared is null ? line.Index.Frequency(value) : OwnValue / (line.Index.Total + ValueIndex.Unseen);

    /// <param name="field">Field of the values.</param>
    /// <param name="names">Names of the cards.</param>
    /// <param name="rows">Rows to look at: copies to the letter count once.</param>
    /// <param name="mayBeOne">Whether two cards may be one party's.</param>
    public static SharedValues Of(ILine field, INameField names, IEnumerable<int> rows, Func<int, int, bool> mayBeOne)
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
        var (copies, shared) = (UsualCopies * UsualCards, UsualCards);
        var (fitting, initials) = ((UsualInitialCopies + ((1 - UsualInitialCopies) * ByChance)) * UsualCards, UsualCards);
        foreach (var (value, cards) in holders)
        {
            if (cards.Count < 2)
            {
                continue;
            }
            several++;
            var found = new List<int>();
            foreach (var card in Ordered(cards, names, mayBeOne))
            {
                if (found.Count < MostParties && !found.Exists(party => mayBeOne(party, card)))
                {
                    found.Add(card);
                }
            }
            foreach (var card in cards)
            {
                if (FitsInitial(names, card, cards) is { } fits)
                {
                    initials++;
                    fitting += fits ? 1 : 0;
                }
            }
            if (found.Count > 1)
            {
                shared += cards.Count;
                copies += found.Count < MostParties ? cards.Count - found.Count : 0;
                parties[value] = ([.. found], found.Count < MostParties ? found.Count : field.Index.CountOf(value));
            }
        }
        return new(parties, (parties.Count + 1.0) / (several + 10.0), Math.Max(copies / shared, FewestCopies), Math.Clamp(((fitting / initials) - ByChance) / (1 - ByChance), 0.01, 0.99));
    }

    /// <summary>The fullest name first; of equals the one that fits most of the others: what is made from it by slips fits it, and not each other.</summary>
    private static IEnumerable<int> Ordered(List<int> cards, INameField names, Func<int, int, bool> mayBeOne)
    {
        var fitting = cards.Count is > 2 and <= MostParties ? cards.ToDictionary(static card => card, card => cards.Count(other => other != card && mayBeOne(card, other))) : null;
        return cards.OrderByDescending(names.Fullness).ThenByDescending(card => fitting?[card] ?? 0).ThenBy(static card => card);
    }

    /// <summary>Whether a card with an initial fits one of those that have its family name written out; null where none has.</summary>
    private static bool? FitsInitial(INameField names, int card, List<int> cards)
    {
        bool? fits = null;
        foreach (var other in cards)
        {
            if (other != card && names.FitsInitial(card, other) is { } one)
            {
                fits = fits == true || one;
            }
        }
        return fits;
    }
}
