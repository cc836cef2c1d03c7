namespace CrmAudit.Engine.Matching;

/// <summary>
/// The match weights of Fellegi and Sunter (1969): a level of agreement adds log2(m / u) bits, where m is its share among matching pairs and u among others; where
/// the value agreed in is known, its own frequency takes the place of u (Winkler's adjustment). m is learned without labels by
/// expectation-maximisation over the pairs of each blocking rule, the rule's own fields left out, and averaged over the rules; u from
/// random pairs; both are drawn towards sound defaults when the base is small.
/// </summary>
internal sealed class MatchModel
{
    private const int RandomPairs = 100_000;
    private const int SampledRows = 50_000;
    private const int Iterations = 20;

    /// <summary>Weight of the defaults, in pairs.</summary>
    private const double PriorPairs = 50;

    /// <summary>What a link without a corroborating field must have on top, in bits: odds of 128 to 1.</summary>
    public const double AloneBits = 7;

    /// <summary>Bits from which a field that agrees, if only nearly, corroborates.</summary>
    private const double Corroborates = 3;

    /// <summary>No single field may speak louder than this, in bits.</summary>
    private const double LoudestBits = 22;

    /// <summary>What a field that many parties have in common may say for a link, and against one, in bits.</summary>
    private const double MostContext = 3;

    private const double LeastContext = -1.5;

    /// <summary>Bits, were they not bounded, from which an employer is so few people's that one of them hardly has a namesake there.</summary>
    private const double OwnEmployer = 7;

    /// <summary>Share of learned matches that may contradict each other in a name or number; where more do in most of those fields, what was learned are no matches.</summary>
    private const double MostContradictions = 0.5;

    /// <summary>Pairs of one name from which a base tells whether its namesakes are copies.</summary>
    private const int FewestNamesakes = 10;

    private readonly MatchTable _table;
    private readonly double[][] _m;
    private readonly double[][] _u;

    private readonly bool[] _isCorroborating;

    /// <summary>What a link that nothing corroborates must have on top in this base, in bits.</summary>
    private double _alone = AloneBits;

    /// <summary>The fields that have values, those that take long last, of these the corroborating ones first.</summary>
    private readonly int[] _order;

    /// <summary>The last place in <see cref="_order"/> of a corroborating field; -1 where none is asked for.</summary>
    private readonly int _lastCorroborating;

    /// <summary>The field of the employers; -1 where there is none.</summary>
    private readonly int _employers;

    private MatchModel(MatchTable table, double[][] m, double[][] u, IReadOnlyList<string> refused)
    {
        Refused = refused;
        _table = table;
        _m = m;
        _u = u;
        _isCorroborating = [.. table.Fields.Select(field => table.Corroborating.Contains(field.Name))];
        _order = [.. Enumerable.Range(0, table.Fields.Count).Where(field => Enumerable.Range(0, table.Rows).Any(table.Fields[field].Has)).OrderBy(field => table.Fields[field].IsCostly).ThenByDescending(field => _isCorroborating[field])];
        _employers = table.Employers is { } employers ? Enumerable.Range(0, table.Fields.Count).First(field => table.Fields[field].Name == employers) : -1;
        _lastCorroborating = Array.FindLastIndex(_order, field => _isCorroborating[field] || field == _employers || (field == 0 && table.NamesAreChosen && table.Corroborating.Count > 0));
    }

    /// <summary>
    /// Fields in which what passed for matches contradicted each other more than is sane: the learned weights were refused and the defaults used. Empty where they were taken.
    /// </summary>
    public IReadOnlyList<string> Refused { get; }

    /// <summary>log2 of the odds that two random rows match.</summary>
    public double PriorBits { get; private set; }

    public static MatchModel Learn(MatchTable table, CandidatePairs candidates, CancellationToken cancel)
    {
        var u = LearnU(table);
        var (m, refused) = LearnM(table, candidates, u, cancel);
        var model = new MatchModel(table, m, u, refused);
        table.Relatives?.Weigh(field => m[Enumerable.Range(0, table.Fields.Count).First(i => table.Fields[i] == field)][0]);
        model._alone = model.LearnAlone(candidates);
        model.LearnPrior(candidates, cancel);
        return model;
    }

    /// <summary>Weight of one field of a pair in bits; NaN for a veto.</summary>
    public double Weight(int field, int a, int b, out int level)
    {
        var weight = Unbounded(field, a, b, out level);
        return double.IsNaN(weight) ? weight : Bounded(field, weight);
    }

    private double Bounded(int field, double weight) =>
        _table.Fields[field].Role == FieldRole.Context ? Math.Clamp(weight, LeastContext, MostContext) : Math.Clamp(weight, -LoudestBits, LoudestBits);

    private double Unbounded(int field, int a, int b, out int level)
    {
        level = _table.Fields[field].Compare(a, b, out var frequency);
        if (level < 0)
        {
            return level == MatchField.Veto ? double.NaN : 0;
        }
        var u = _u[field][level];
        if (!double.IsNaN(frequency))
        {
            // The frequency of the value instead of the average; a level below the top keeps its own breadth.
            u = level == _table.Fields[field].Levels.Count - 1 ? frequency : Math.Max(frequency, Math.Min(u, frequency * 10));
        }
        return Math.Log2(_m[field][level] / Math.Max(u, 1e-9));
    }

    /// <summary>
    /// log2 of the odds that a pair is one party: against two strangers (the weights and the prior) and against two relatives, whichever is nearer. Negative infinity for a veto.
    /// </summary>
    public double Bits(int a, int b)
    {
        var strangers = AgainstStrangers(a, b);
        return double.IsNegativeInfinity(strangers) ? strangers : Both(strangers + PriorBits, AgainstRelatives(a, b));
    }

    /// <summary>
    /// How far two rows that a third joins bear each other. Where names tell parties apart they need nothing in common but must not contradict each other, so it is not held against them how
    /// seldom two rows match at all; elsewhere it is the same as <see cref="Bits"/>.
    /// </summary>
    public double Coherence(int a, int b)
    {
        if (_table.Relatives is null)
        {
            return Bits(a, b);
        }
        var strangers = AgainstStrangers(a, b);
        return double.IsNegativeInfinity(strangers) ? strangers : Both(strangers, AgainstRelatives(a, b));
    }

    /// <summary>Whether two rows that contradict each other in their names do so because both have a third row's name with a slip in it, or a part of it.</summary>
    public bool Reconciles(int whole, int a, int b) => _table.Relatives?.Reconciles(whole, a, b) ?? false;

    /// <summary>log2 of the odds that a pair is one party and not two relatives; positive infinity where it shares nothing relatives share.</summary>
    public double AgainstRelatives(int a, int b) => _table.Relatives?.Bits(a, b) ?? double.PositiveInfinity;

    /// <summary>The odds of one party against two hypotheses that exclude each other.</summary>
    private static double Both(double strangers, double relatives) => -Math.Log2(Math.Pow(2, -strangers) + Math.Pow(2, -relatives));

    /// <summary>Sum of the weights without the prior.</summary>
    private double AgainstStrangers(int a, int b)
    {
        var sum = default(WeightSum);
        foreach (var field in _order)
        {
            var weight = Weight(field, a, b, out _);
            if (double.IsNaN(weight))
            {
                return double.NegativeInfinity;
            }
            sum.Add(_table.Fields[field], weight);
        }
        return sum.Total(MostContext);
    }

    /// <summary>The bits of a pair that is a link, the same as <see cref="Bits"/>; negative infinity for one that is none, told as early as it is certain.</summary>
    /// <param name="a">Row.</param>
    /// <param name="b">Row.</param>
    /// <param name="least">Bits a link has to have; where nothing corroborates, <see cref="AloneBits"/> more.</param>
    public double Link(int a, int b, double least)
    {
        var sum = default(WeightSum);
        var (isCorroborated, isWholeName) = (_lastCorroborating < 0, false);
        var needed = least;
        for (var i = 0; i < _order.Length; i++)
        {
            needed = isCorroborated || i <= _lastCorroborating ? least : least + _alone;
            if (PriorBits + sum.Most(MostContext) + (LoudestBits * (_order.Length - i)) < needed)
            {
                return double.NegativeInfinity;
            }
            var field = _order[i];
            var unbounded = Unbounded(field, a, b, out var level);
            if (double.IsNaN(unbounded))
            {
                return double.NegativeInfinity;
            }
            var weight = Bounded(field, unbounded);
            sum.Add(_table.Fields[field], weight);
            isWholeName |= field == 0 && level == _m[field].Length - 1;
            isCorroborated |= field == _employers && isWholeName && level == _m[field].Length - 1 && unbounded >= OwnEmployer;
            isCorroborated |= (_isCorroborating[field] && level >= _table.Fields[field].Corroborates && weight >= Corroborates) || (field == 0 && _table.NamesAreChosen && level == _m[field].Length - 1);
        }
        var bits = PriorBits + sum.Total(MostContext);
        needed = isCorroborated ? least : least + _alone;
        if (bits < needed)
        {
            return double.NegativeInfinity;
        }
        bits = Both(bits, AgainstRelatives(a, b));
        return bits >= needed ? bits : double.NegativeInfinity;
    }

    public static double Probability(double bits) => 1 / (1 + Math.Pow(2, -bits));

    private static double[][] LearnU(MatchTable table)
    {
        var random = new Random(1);
        var counts = table.Fields.Select(static field => field.Levels.Select(static (_, level) => level == 0 ? PriorPairs : 0.5).ToArray()).ToArray();
        if (table.Rows > 1)
        {
            var pairs = (int)Math.Min(RandomPairs, (long)table.Rows * (table.Rows - 1) / 2);
            var order = Sample(table);
            for (var i = 0; i < pairs; i++)
            {
                var (a, b) = (random.Next(order.Length), random.Next(order.Length - 1));
                b += b >= a ? 1 : 0;
                for (var field = 0; field < counts.Length; field++)
                {
                    var level = table.Fields[field].Compare(order[a], order[b], out _);
                    if (level != MatchField.Missing)
                    {
                        counts[field][Math.Max(level, 0)]++;
                    }
                }
            }
        }
        for (var field = 0; field < counts.Length; field++)
        {
            var total = counts[field].Sum();
            for (var level = 0; level < counts[field].Length; level++)
            {
                counts[field][level] /= total;
            }
            if (table.Fields[field].ChanceOfTop is var chance && !double.IsNaN(chance))
            {
                counts[field][^1] = Math.Max(chance, 1e-7);
            }
        }
        return counts;
    }

    /// <summary>
    /// Up to <see cref="SampledRows"/> rows whose order keys have the smallest hashes: a sample the order of the input plays no part in.
    /// </summary>
    private static int[] Sample(MatchTable table)
    {
        var hashes = new ulong[table.Rows];
        Parallel.For(0, table.Rows, row => hashes[row] = CandidatePairs.Hash(table.OrderKey(row)));
        var rows = Enumerable.Range(0, table.Rows).ToArray();
        Array.Sort(hashes, rows);
        return rows.Length > SampledRows ? rows[..SampledRows] : rows;
    }

    private static (double[][] M, IReadOnlyList<string> Refused) LearnM(MatchTable table, CandidatePairs candidates, double[][] u, CancellationToken cancel)
    {
        var sums = table.Fields.Select(static field => new double[field.Levels.Count]).ToArray();
        for (var rule = 0; rule < table.Rules.Count; rule++)
        {
            cancel.ThrowIfCancellationRequested();
            var fields = Enumerable.Range(0, table.Fields.Count).Where(field => table.Fields[field].Role != FieldRole.Context && !table.Rules[rule].Fields.Contains(table.Fields[field].Name)).ToArray();
            if (table.Rules[rule].Teaches && fields.Length >= 2 && candidates.Samples[rule].Length > 0)
            {
                Maximise(table, candidates.Samples[rule], fields, u, sums);
            }
        }
        // Copies to the letter were never candidates and are matches all the same: each rule would have met them.
        var rules = table.Fields.Select(field => table.Rules.Count(rule => rule.Teaches && !rule.Fields.Contains(field.Name))).ToArray();
        for (var row = 0; row < table.Rows; row++)
        {
            var pairs = table.Cards(row) * (table.Cards(row) - 1) / 2;
            for (var field = 0; pairs > 0 && field < sums.Length; field++)
            {
                sums[field][^1] += table.Fields[field].Role != FieldRole.Context && table.Fields[field].Has(row) ? pairs * rules[field] : 0;
            }
        }
        var taught = Enumerable.Range(0, table.Fields.Count).Where(field => table.Fields[field].Role == FieldRole.Identifying && sums[field].Sum() > PriorPairs).ToList();
        var refused = taught.Where(field => sums[field][0] > MostContradictions * sums[field].Sum()).Select(field => table.Fields[field].Name).ToList();
        if (refused.Count * 2 <= taught.Count)
        {
            refused.Clear();
        }
        var m = new double[table.Fields.Count][];
        for (var field = 0; field < m.Length; field++)
        {
            if (refused.Count > 0)
            {
                m[field] = table.Fields[field].PriorM;
                continue;
            }
            var prior = table.Fields[field].PriorM;
            var total = sums[field].Sum() + PriorPairs;
            m[field] = [.. sums[field].Select((sum, level) => (sum + (PriorPairs * prior[level])) / total)];
        }
        return (m, refused);
    }

    /// <summary>Expectation-maximisation over the patterns of agreement of one rule's pairs, u held fast; adds the expected counts of matching pairs to the sums.</summary>
    private static void Maximise(MatchTable table, ulong[] pairs, int[] fields, double[][] u, double[][] sums)
    {
        var patterns = new Dictionary<long, (int[] Levels, int Count)>();
        foreach (var pair in pairs)
        {
            var (a, b) = ((int)(pair >> 32), (int)(uint)pair);
            var levels = new int[fields.Length];
            long key = 0;
            for (var i = 0; i < fields.Length; i++)
            {
                levels[i] = table.Fields[fields[i]].Compare(a, b, out _);
                key = (key * 8) + levels[i] + 2;
            }
            patterns[key] = patterns.TryGetValue(key, out var known) ? (known.Levels, known.Count + 1) : (levels, 1);
        }
        var ordered = patterns.OrderBy(static pair => pair.Key).Select(static pair => pair.Value).ToArray();
        var m = fields.Select(field => table.Fields[field].PriorM.ToArray()).ToArray();
        var share = 0.3;
        var expected = fields.Select(field => new double[table.Fields[field].Levels.Count]).ToArray();
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var (matches, all) = (0.0, 0.0);
            foreach (var counts in expected)
            {
                Array.Clear(counts);
            }
            foreach (var (levels, count) in ordered)
            {
                var odds = share / (1 - share);
                var vetoed = false;
                for (var i = 0; i < fields.Length; i++)
                {
                    vetoed |= levels[i] == MatchField.Veto;
                    odds *= levels[i] < 0 ? 1 : m[i][levels[i]] / Math.Max(u[fields[i]][levels[i]], 1e-9);
                }
                var posterior = vetoed ? 0 : odds / (1 + odds);
                matches += posterior * count;
                all += count;
                for (var i = 0; i < fields.Length; i++)
                {
                    if (levels[i] >= 0)
                    {
                        expected[i][levels[i]] += posterior * count;
                    }
                }
            }
            share = Math.Clamp(matches / all, 1e-4, 0.999);
            for (var i = 0; i < fields.Length; i++)
            {
                var prior = table.Fields[fields[i]].PriorM;
                var total = expected[i].Sum() + PriorPairs;
                for (var level = 0; level < m[i].Length; level++)
                {
                    m[i][level] = (expected[i][level] + (PriorPairs * prior[level])) / total;
                }
            }
        }
        for (var i = 0; i < fields.Length; i++)
        {
            for (var level = 0; level < expected[i].Length; level++)
            {
                sums[fields[i]][level] += expected[i][level];
            }
        }
    }

    /// <summary>
    /// Whether pairs of one name are copies or namesakes in this base: where most of those that can be told agree in something else, a name needs no more than its weight.
    /// </summary>
    private double LearnAlone(CandidatePairs candidates)
    {
        if (_table.NamesToAgree.Count == 0)
        {
            return AloneBits;
        }
        var names = Enumerable.Range(0, _table.Fields.Count).Where(field => _table.NamesToAgree.Contains(_table.Fields[field].Name)).ToArray();
        var others = Enumerable.Range(0, _table.Fields.Count).Where(field => _isCorroborating[field]).ToArray();
        var (agree, differ) = (0, 0);
        var step = Math.Max(1, candidates.Count / 100_000);
        for (var i = 0; i < candidates.Count; i += step)
        {
            var (a, b) = ((int)(candidates.Pairs[i] >> 32), (int)(uint)candidates.Pairs[i]);
            if (!Array.TrueForAll(names, field => _table.Fields[field].Compare(a, b, out _) == _table.Fields[field].Levels.Count - 1))
            {
                continue;
            }
            var best = others.Select(field => _table.Fields[field].Compare(a, b, out _)).DefaultIfEmpty(MatchField.Missing).Max();
            agree += best > 0 ? 1 : 0;
            differ += best is 0 or MatchField.Veto ? 1 : 0;
        }
        return agree + differ >= FewestNamesakes && agree > differ ? 0 : AloneBits;
    }

    /// <summary>
    /// The chance that two random rows match: the expected number of matches among the candidates over all pairs of rows, found by turns with the posterior
    /// it implies; a few pairs are drawn towards the least there is taken to be, one match per hundred rows.
    /// </summary>
    private void LearnPrior(CandidatePairs candidates, CancellationToken cancel)
    {
        var pairs = Math.Max(1.0, _table.AllPairs);
        var step = Math.Max(1, candidates.Count / 300_000);
        var weights = new (double Strangers, double Relatives, int Cards)[(candidates.Count + step - 1) / step];
        Parallel.For(0, weights.Length, new ParallelOptions { CancellationToken = cancel }, i =>
        {
            var (a, b) = ((int)(candidates.Pairs[i * step] >> 32), (int)(uint)candidates.Pairs[i * step]);
            weights[i] = (AgainstStrangers(a, b), AgainstRelatives(a, b), _table.Cards(a) * _table.Cards(b));
        });
        var copies = Enumerable.Range(0, _table.Rows).Sum(row => _table.Cards(row) * (_table.Cards(row) - 1) / 2.0);
        var least = Math.Min(0.5, _table.Rows / 100.0 / pairs);
        var share = Math.Min(0.5, _table.Rows / 10.0 / pairs);
        for (var iteration = 0; iteration < 10; iteration++)
        {
            var prior = Math.Log2(share / (1 - share));
            var matches = (weights.Sum(weight => weight.Cards * Probability(Both(weight.Strangers + prior, weight.Relatives))) * step) + copies;
            share = Math.Clamp((matches + (PriorPairs * least)) / (pairs + PriorPairs), least, 0.5);
        }
        PriorBits = Math.Log2(share / (1 - share));
    }
}
