namespace CrmAudit.Engine.Matching;

/// <summary>A field of dates: equal, one part or digit off (or day and month swapped), different.</summary>
internal sealed class DateField : MatchField
{
    private static readonly string[] LevelNames = ["Different", "Close", "Exact"];
    private readonly int[] _ids;
    private readonly ValueIndex _index = new();
    private readonly bool _isProof;

    /// <param name="name">Name of the field.</param>
    /// <param name="values">Dates as yyyyMMdd, one a row; null where there is none.</param>
    /// <param name="isProof">Whether two quite different dates veto (dates of birth).</param>
    public DateField(string name, IEnumerable<string?> values, bool isProof = false)
        : base(name)
    {
        _ids = [.. values.Select(_index.Add)];
        _isProof = isProof;
    }

    public override IReadOnlyList<string> Levels => LevelNames;

    public override double[] PriorM { get; } = [0.05, 0.1, 0.85];

    public override double ChanceOfTop => _index.ChanceOfEqual();

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
            frequency = _index.Frequency(x);
            return 2;
        }
        var (left, right) = (_index.Value(x), _index.Value(y));
        if (Text.Names.Similarity.Edits(left, right, 1) <= 1 || IsSwapped(left, right))
        {
            return 1;
        }
        return _isProof && left.Length == 8 && right.Length == 8 && PartsApart(left, right) >= 2 ? Veto : 0;
    }

    private static bool IsSwapped(string a, string b) =>
        a.Length == 8 && b.Length == 8 && a.AsSpan(0, 4).SequenceEqual(b.AsSpan(0, 4)) && a.AsSpan(4, 2).SequenceEqual(b.AsSpan(6, 2)) && a.AsSpan(6, 2).SequenceEqual(b.AsSpan(4, 2));

    private static int PartsApart(string a, string b) =>
        (a.AsSpan(0, 4).SequenceEqual(b.AsSpan(0, 4)) ? 0 : 1) + (a.AsSpan(4, 2).SequenceEqual(b.AsSpan(4, 2)) ? 0 : 1) + (a.AsSpan(6, 2).SequenceEqual(b.AsSpan(6, 2)) ? 0 : 1);
}
