namespace CrmAudit.Engine.Matching;

/// <summary>A field of one value a row, compared as texts.</summary>
internal abstract class ValueField : MatchField
{
    private readonly int[] _ids;

    /// <param name="name">Name of the field.</param>
    /// <param name="values">Prepared values, one a row; null where there is none.</param>
    protected ValueField(string name, IEnumerable<string?> values)
        : base(name) => _ids = [.. values.Select(Index.Add)];

    /// <summary>The values there are, and how often.</summary>
    public ValueIndex Index { get; } = new();

    public override double ChanceOfTop => Index.ChanceOfEqual();

    /// <summary>The value of a row as it is numbered; none where it has no value.</summary>
    public ReadOnlySpan<int> Ids(int row) => _ids[row] < 0 ? [] : _ids.AsSpan(row, 1);

    /// <summary>Number of rows.</summary>
    public int Rows => _ids.Length;

    public override bool Has(int row) => _ids[row] >= 0;

    public override string? Shown(int row) => _ids[row] < 0 ? null : Index.Value(_ids[row]);

    public override ulong Identity(int row) => _ids[row] < 0 ? 0 : CandidatePairs.Hash(Index.Value(_ids[row]));

    public override void Forget(int row) => Index.Remove(_ids[row]);

    public override int Compare(int a, int b, out double frequency)
    {
        frequency = double.NaN;
        var (x, y) = (_ids[a], _ids[b]);
        if (x < 0 || y < 0)
        {
            return Missing;
        }
        if (x == y)
        {
            frequency = Frequency(x);
            return Levels.Count - 1;
        }
        return CompareUnequal(a, b);
    }

    /// <summary>Chance that two different records share a value.</summary>
    protected abstract double Frequency(int value);

    /// <summary>Level of two rows that both have a value, and not the same.</summary>
    protected abstract int CompareUnequal(int a, int b);
}
