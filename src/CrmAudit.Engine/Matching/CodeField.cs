using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>A field of codes (numbers of documents, houses, articles): equal, one edit away, different.</summary>
internal sealed class CodeField : MatchField, ILine
{
    private static readonly string[] LevelNames = ["Different", "Close", "Exact"];
    private readonly int[] _ids;
    private readonly ValueIndex _index = new();

    /// <param name="name">Name of the field.</param>
    /// <param name="values">Codes, one a row; null where there is none.</param>
    /// <param name="differs">Share of matching pairs that differ altogether.</param>
    public CodeField(string name, IEnumerable<string?> values, double differs = 0.05)
        : base(name)
    {
        _ids = [.. values.Select(_index.Add)];
        PriorM = [differs, 0.08, 0.92 - differs];
    }

    public override IReadOnlyList<string> Levels => LevelNames;

    public override double[] PriorM { get; }

    public override double ChanceOfTop => _index.ChanceOfEqual();

    public ReadOnlySpan<int> Ids(int row) => _ids[row] < 0 ? [] : _ids.AsSpan(row, 1);

    public ValueIndex Index => _index;

    public SharedValues? Shared { get; set; }

    public override bool Has(int row) => _ids[row] >= 0;

    public override string? Shown(int row) => _ids[row] < 0 ? null : _index.Value(_ids[row]);

    public override ulong Identity(int row) => _ids[row] < 0 ? 0 : CandidatePairs.Hash(_index.Value(_ids[row]));

    public override void Forget(int row) => _index.Remove(_ids[row]);

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
            frequency = SharedValues.Frequency(this, x);
            return 2;
        }
        var (left, right) = (_index.Value(x), _index.Value(y));
        return left.Length >= 3 && Similarity.Edits(left, right, 1) <= 1 ? 1 : 0;
    }
}
