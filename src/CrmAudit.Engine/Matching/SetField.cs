namespace CrmAudit.Engine.Matching;

/// <summary>A field of several values (phones, addresses, words): some shared, none shared; of numbers also one that is a slip of the keyboard from another.</summary>
internal sealed class SetField : MatchField, ILine
{
    private const int None = -1;
    private const int Several = -2;

    private static readonly CrmAgreement[] Agreements = [CrmAgreement.Different, CrmAgreement.Shared];
    private static readonly CrmAgreement[] OfNumbers = [CrmAgreement.Different, CrmAgreement.Close, CrmAgreement.Shared];

    /// <summary>Share of one party's cards that share no number but have one with a slip in it.</summary>
    private const double Mistyped = 0.03;

    /// <summary>Where the values of a row begin in <see cref="_ids"/>; one entry more than there are rows.</summary>
    private readonly int[] _starts;
    private readonly int[] _ids;

    /// <summary>The value of a row that has one, <see cref="None"/> or <see cref="Several"/>: nearly all comparisons are over after one look.</summary>
    private readonly int[] _only;
    private readonly ValueIndex _index = new();
    private readonly double[] _m;

    /// <summary>The figures of each value where slips in them are looked for; null elsewhere.</summary>
    private readonly ulong[]? _figures;

    /// <param name="name">Name of the field.</param>
    /// <param name="values">Values of each row.</param>
    /// <param name="shared">Share of matching pairs that share a value.</param>
    /// <param name="areNumbers">Whether the values are numbers, in which a figure may be mistyped.</param>
    public SetField(string name, IEnumerable<string[]> values, double shared, bool areNumbers = false)
        : base(name)
    {
        var (starts, ids) = (new List<int> { 0 }, new List<int>());
        foreach (var row in values)
        {
            foreach (var value in row)
            {
                var id = _index.Add(value);
                if (id >= 0 && ids.IndexOf(id, starts[^1]) < 0)
                {
                    ids.Add(id);
                }
            }
            starts.Add(ids.Count);
        }
        (_starts, _ids, _only) = ([.. starts], [.. ids], new int[starts.Count - 1]);
        for (var row = 0; row < _only.Length; row++)
        {
            _only[row] = (_starts[row + 1] - _starts[row]) switch { 0 => None, 1 => _ids[_starts[row]], _ => Several };
        }
        _m = areNumbers ? [1 - shared - Mistyped, Mistyped, shared] : [1 - shared, shared];
        _figures = areNumbers ? [.. Enumerable.Range(0, _index.Count).Select(id => NumberSlip.Figures(_index.Value(id)))] : null;
    }

    public override IReadOnlyList<CrmAgreement> Levels => _figures is null ? Agreements : OfNumbers;

    public override double[] PriorM => _m;

    public override double ChanceOfTop => _index.ChanceOfEqual();

    public ValueIndex Index => _index;

    /// <summary>On how many parties the values stand; null where nothing tells, and the number of cards does.</summary>
    public SharedValues? Shared { get; set; }

    /// <summary>Numbers of the values of a row.</summary>
    public ReadOnlySpan<int> Ids(int row) => _ids.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    public override bool Has(int row) => _only[row] != None;

    public override string? Shown(int row) => Has(row) ? string.Join(", ", Ids(row).ToArray().Select(_index.Value)) : null;

    public override ulong Identity(int row)
    {
        var identity = 0UL;
        foreach (var id in Ids(row))
        {
            // A sum, so that the order of the values plays no part.
            identity += CandidatePairs.Hash(_index.Value(id));
        }
        return identity;
    }

    public override void Forget(int row)
    {
        foreach (var id in Ids(row))
        {
            _index.Remove(id);
        }
    }

    public override int Compare(int a, int b, out double frequency)
    {
        frequency = double.NaN;
        var (one, other) = (_only[a], _only[b]);
        if (one == None || other == None)
        {
            return Missing;
        }
        if (one != other && one != Several && other != Several)
        {
            return _figures is not null && NumberSlip.Is(_figures[one], _figures[other]) ? 1 : 0;
        }
        foreach (var x in Ids(a))
        {
            foreach (var y in Ids(b))
            {
                if (x == y)
                {
                    var share = SharedValues.Frequency(this, x);
                    frequency = double.IsNaN(frequency) ? share : Math.Min(frequency, share);
                }
            }
        }
        return !double.IsNaN(frequency) ? Levels.Count - 1 : HasSlip(a, b) ? 1 : 0;
    }

    private bool HasSlip(int a, int b)
    {
        if (_figures is null)
        {
            return false;
        }
        foreach (var x in Ids(a))
        {
            foreach (var y in Ids(b))
            {
                if (NumberSlip.Is(_figures[x], _figures[y]))
                {
                    return true;
                }
            }
        }
        return false;
    }
}
