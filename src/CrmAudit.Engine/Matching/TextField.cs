using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>A field of plain text: equal, nearly equal, alike, different.</summary>
internal sealed class TextField : MatchField, ILine
{
    private static readonly string[] LevelNames = ["Different", "Alike", "Close", "Exact"];
    private readonly int[] _ids;
    private readonly ValueIndex _index = new();
    private readonly double[] _m;
    private readonly TextField[] _siblings;

    /// <param name="name">Name of the field.</param>
    /// <param name="values">Prepared texts, one a row; null where there is none.</param>
    /// <param name="differs">Share of matching pairs that differ altogether (people move, names do not).</param>
    /// <param name="siblings">Fields a value may have been typed into by mistake (family name and given name swapped).</param>
    public TextField(string name, IEnumerable<string?> values, double differs = 0.05, params TextField[] siblings)
        : base(name)
    {
        _ids = [.. values.Select(_index.Add)];
        _siblings = siblings;
        _m = [differs, 0.05, 0.1, 0.85 - differs];
    }

    public override IReadOnlyList<string> Levels => LevelNames;

    public override double[] PriorM => _m;

    public override double ChanceOfTop => _index.ChanceOfEqual();

    public ReadOnlySpan<int> Ids(int row) => _ids[row] < 0 ? [] : _ids.AsSpan(row, 1);

    public ValueIndex Index => _index;

    public SharedValues? Shared { get; set; }

    public override bool Has(int row) => _ids[row] >= 0;

    public override string? Shown(int row) => _ids[row] < 0 ? null : _index.Value(_ids[row]);

    /// <summary>The prepared text.</summary>
    public string? Value(int row) => Shown(row);

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
            return 3;
        }
        var similarity = Similarity.JaroWinkler(_index.Value(x), _index.Value(y));
        return similarity >= 0.92 || IsSwapped(a, b) ? 2 : similarity >= 0.85 ? 1 : 0;
    }

    private bool IsSwapped(int a, int b)
    {
        foreach (var sibling in _siblings)
        {
            if (Shown(a) == sibling.Shown(b) || Shown(b) == sibling.Shown(a))
            {
                return true;
            }
        }
        return false;
    }
}
