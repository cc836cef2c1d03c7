namespace CrmAudit.Engine.Matching;

/// <summary>A field of several values (phones, addresses, words): some shared, none shared.</summary>
internal sealed class SetField : MatchField
{
    private static readonly string[] LevelNames = ["Different", "Shared"];
    private readonly int[][] _ids;
    private readonly ValueIndex _index = new();
    private readonly double[] _m;

    /// <param name="name">Name of the field.</param>
    /// <param name="values">Values of each row.</param>
    /// <param name="shared">Share of matching pairs that share a value.</param>
    public SetField(string name, IEnumerable<IEnumerable<string>> values, double shared)
        : base(name)
    {
        _ids = [.. values.Select(Number)];
        _m = [1 - shared, shared];
    }

    private int[] Number(IEnumerable<string> row)
    {
        int[] ids = [];
        foreach (var value in row)
        {
            var id = _index.Add(value);
            if (id >= 0 && !ids.AsSpan().Contains(id))
            {
                ids = [.. ids, id];
            }
        }
        return ids;
    }

    public override IReadOnlyList<string> Levels => LevelNames;

    public override double[] PriorM => _m;

    public override double ChanceOfTop => _index.ChanceOfEqual();

    public ValueIndex Index => _index;

    /// <summary>Numbers of the values of a row.</summary>
    public ReadOnlySpan<int> Ids(int row) => _ids[row];

    public override bool Has(int row) => _ids[row].Length > 0;

    public override string? Shown(int row) => _ids[row].Length == 0 ? null : string.Join(", ", _ids[row].Select(_index.Value));

    public override int Compare(int a, int b, out double frequency)
    {
        frequency = double.NaN;
        if (_ids[a].Length == 0 || _ids[b].Length == 0)
        {
            return Missing;
        }
        foreach (var x in _ids[a])
        {
            foreach (var y in _ids[b])
            {
                if (x == y)
                {
                    var share = _index.Frequency(x);
                    frequency = double.IsNaN(frequency) ? share : Math.Min(frequency, share);
                }
            }
        }
        return double.IsNaN(frequency) ? 0 : 1;
    }
}
