using System.Numerics;

namespace CrmAudit.Engine.Matching;

/// <summary>
/// The other way two cards come to share a phone or a mailbox without being one client: they are of one family, one office, one group of firms. Against that hypothesis all that
/// a family or office has in common (phone and mailbox together, family name, employer, city) says nothing, and what is a person's own decides: the given name, numbers of
/// documents, the date of birth, a phone beside the office's.
/// </summary>
/// <param name="names">Names of the parties.</param>
/// <param name="lines">Phones, mailboxes, addresses.</param>
/// <param name="own">What is a party's own beside the name.</param>
internal sealed class Relatives(INameField names, IReadOnlyList<ILine> lines, IReadOnlyList<MatchField> own)
{
    /// <summary>Bits for a number or date of a party's own that agrees.</summary>
    private const double OwnAgrees = 12;

    /// <summary>Bits for one that agrees nearly: a digit or a part off.</summary>
    private const double OwnNearlyAgrees = 5;

    /// <summary>Share of one party's cards that differ in a number or date of its own, at least.</summary>
    private const double RarestDiffers = 0.03;

    /// <summary>Bits where both cards have a phone or mailbox of their own and not the same: relatives have, and one client seldom.</summary>
    private const double OwnLineDiffers = -2.5;

    /// <summary>The most a value that is not known to be shared says, in bits.</summary>
    private const double MostPrior = 6;

    /// <summary>Whether the names of this base tell parties apart.</summary>
    public bool IsTrusted { get; private set; } = true;

    /// <summary>What it says that two cards agree in so many lines at once, in bits: whether families and offices of this base share a phone and a mailbox or one of them is learned.</summary>
    private double[] _together = new double[lines.Count + 1];

    private readonly double[] _alone = new double[lines.Count];

    /// <summary>Pairs that knowing nothing of it weighs as much as.</summary>
    private const double UsualPairs = 20;

    private double[] _differs = [.. own.Select(static _ => Math.Log2(RarestDiffers))];

    /// <summary>Learns from the base which values are shared.</summary>
    /// <param name="rows">Rows to learn from: copies to the letter count once.</param>
    public void Learn(IReadOnlyList<int> rows)
    {
        var (one, related) = KnownPairs(rows);
        IsTrusted = names.Learn(one, related);
        _together = Together(one, related);
        for (var i = 0; i < lines.Count; i++)
        {
            var shared = IsTrusted ? SharedValues.Of(lines[i], names, rows, MayBeOne) : null;
            lines[i].Shared = shared;
            _alone[i] = shared is null ? 0 : Alone(lines[i], shared, one, related);
        }
    }

    /// <summary>
    /// Pairs of rows on one value of which it is known what they are: those that agree in a number or date of their own are one party, those whose numbers rule each other out are two. How the
    /// names of both agree says what names mean where no number is known.
    /// </summary>
    private (HashSet<(int A, int B)> One, HashSet<(int A, int B)> Related) KnownPairs(IReadOnlyList<int> rows)
    {
        var one = new HashSet<(int, int)>();
        var related = new HashSet<(int, int)>();
        foreach (var line in lines)
        {
            var last = new Dictionary<int, int>();
            foreach (var row in rows)
            {
                foreach (var value in line.Ids(row))
                {
                    if (last.TryGetValue(value, out var other))
                    {
                        if (HaveOneOwn(row, other))
                        {
                            one.Add((other, row));
                        }
                        else if (RuleOut(row, other))
                        {
                            related.Add((other, row));
                        }
                    }
                    last[value] = row;
                }
            }
        }
        return (one, related);
    }

    private double[] Together(HashSet<(int A, int B)> one, HashSet<(int A, int B)> related)
    {
        var (ofOne, ofRelated) = (new double[lines.Count + 1], new double[lines.Count + 1]);
        foreach (var (a, b) in one)
        {
            ofOne[LinesInCommon(a, b)]++;
        }
        foreach (var (a, b) in related)
        {
            ofRelated[LinesInCommon(a, b)]++;
        }
        var usual = UsualPairs / lines.Count;
        return [.. ofOne.Select((count, number) => number == 0 ? 0 : Math.Log2((count + usual) / (one.Count + UsualPairs) * (related.Count + UsualPairs) / (ofRelated[number] + usual)))];
    }

    private int LinesInCommon(int a, int b)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number += line.Ids(a).IndexOfAny(line.Ids(b)) >= 0 ? 1 : 0;
        }
        return number;
    }

    /// <summary>
    /// log2 of the odds that two cards who have a value of a line to themselves are one party: as often as the known pairs are, and as the names of all such cards say where few are known.
    /// </summary>
    private double Alone(ILine line, SharedValues shared, HashSet<(int A, int B)> one, HashSet<(int A, int B)> related)
    {
        double OnOneAlone(HashSet<(int A, int B)> pairs) => pairs.Count(pair => line.Ids(pair.A).IndexOfAny(line.Ids(pair.B)) is >= 0 and var at && Others(shared, line.Ids(pair.A)[at], pair.A, pair.B) == 0);

        return Math.Log2((OnOneAlone(one) + (UsualPairs * (1 - shared.SharedShare))) / (OnOneAlone(related) + (UsualPairs * shared.SharedShare)));
    }

    private bool RuleOut(int a, int b)
    {
        foreach (var field in own)
        {
            if (field.Compare(a, b, out _) == MatchField.Veto)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether two cards on one value may be one party's: by their names, or because a number or date of its own says so where the names contradict.</summary>
    private bool MayBeOne(int a, int b) => names.MayBeOne(a, b) || (HaveOneOwn(a, b) && !names.AreUnlike(a, b));

    /// <summary>Whether the names of two rows contradict each other only because both are made from a third row's, and no number or date of their own rules them out.</summary>
    public bool Reconciles(int whole, int a, int b) => IsTrusted && names.AreMadeFrom(whole, a, b) && !RuleOut(a, b);

    private bool HaveOneOwn(int a, int b)
    {
        foreach (var field in own)
        {
            if (field.Compare(a, b, out _) == field.Levels.Count - 1)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Takes over how often one party's cards contradict each other in its own numbers and dates: seldom in most bases, every other time in some.</summary>
    /// <param name="differs">Share of matching pairs that differ in a field.</param>
    public void Weigh(Func<MatchField, double> differs) => _differs = [.. own.Select(field => Math.Log2(Math.Max(differs(field), RarestDiffers)))];

    /// <summary>
    /// log2 of the odds that two cards are one party and not two related ones; positive infinity where they share no value that relatives share. Negative infinity where a number of
    /// their own agrees and stands on names that cannot be one party's.
    /// </summary>
    public double Bits(int a, int b)
    {
        if (!IsTrusted)
        {
            return double.PositiveInfinity;
        }
        var bits = 0.0;
        for (var i = 0; i < own.Count; i++)
        {
            var field = own[i];
            var level = field.Compare(a, b, out _);
            var agrees = level == field.Levels.Count - 1;
            if (agrees && names.AreUnlike(a, b))
            {
                return double.NegativeInfinity;
            }
            bits += agrees ? OwnAgrees : level > 0 ? OwnNearlyAgrees : level == 0 ? _differs[i] : 0;
        }
        var best = double.NegativeInfinity;
        var (bestShared, isBorne) = (SharedValues.None, false);
        ReadOnlySpan<int> parties = default;
        var (differing, together) = (0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var shared = line.Shared ?? SharedValues.None;
            var (agrees, isCommon) = (false, false);
            var (ownA, ownB) = (false, false);
            foreach (var x in line.Ids(a))
            {
                ownA |= shared.Count(x) == 1;
                foreach (var y in line.Ids(b))
                {
                    ownB |= shared.Count(y) == 1;
                    if (x != y)
                    {
                        continue;
                    }
                    isCommon = true;
                    agrees |= shared.Count(x) == 1;
                    var bears = names.IsNamedAfter(line.Index.Value(x), a) || names.IsNamedAfter(line.Index.Value(x), b);
                    isBorne |= bears;
                    var prior = Prior(i, shared, x, a, b, bears);
                    if (prior > best)
                    {
                        (best, bestShared) = (prior, shared);
                        parties = shared.Parties(x);
                    }
                }
            }
            together += isCommon ? 1 : 0;
            differing += ownA && ownB && !agrees ? 1 : 0;
        }
        return double.IsNegativeInfinity(best) ? double.PositiveInfinity : bits + _together[together] + names.AmongRelated(a, b, bestShared, parties, best, isBorne) + (differing * OwnLineDiffers);
    }

    /// <summary>How many parties have a value beside the two cards: whether these are one or two is the question, not what it is judged by.</summary>
    private int Others(SharedValues shared, int value, int a, int b)
    {
        var parties = shared.Parties(value);
        if (parties.IsEmpty)
        {
            return 0;
        }
        var theirs = shared.PartiesOf(value, a, IsOf) | shared.PartiesOf(value, b, IsOf);
        return shared.Count(value) - BitOperations.PopCount(theirs);
    }

    private Func<int, int, bool> IsOf => field ??= (party, card) => party == card || MayBeOne(party, card);

    /// <summary>log2 of the odds that two cards on a value are one party, before their names are looked at.</summary>
    private double Prior(int line, SharedValues shared, int value, int a, int b, bool isBorne)
    {
        if (Others(shared, value, a, b) is > 0 and var others)
        {
            return Math.Log2(2 * shared.Copies / others);
        }
        // A mailbox that bears a given name is its bearer's, whoever else has the phone.
        return isBorne ? MostPrior : Math.Min(MostPrior, _alone[line]);
    }
}
