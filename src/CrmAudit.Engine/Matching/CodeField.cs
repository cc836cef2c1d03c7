using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>A field of codes (numbers of documents, houses, articles): equal, one edit away, different.</summary>
internal sealed class CodeField : MatchField
{
    /// <summary>Chance that two parties carry one proving number: a slip that the check digit did not catch.</summary>
    private const double ChanceOfShared = 2e-7;

    private static readonly string[] LevelNames = ["Different", "Close", "Exact"];
    private readonly int[] _ids;
    private readonly ValueIndex _index = new();
    private readonly Func<string, bool>? _isProof;

    /// <param name="name">Name of the field.</param>
    /// <param name="values">Codes, one a row; null where there is none.</param>
    /// <param name="isProof">Codes that name one party for sure: two different ones veto. Null where no code does.</param>
    public CodeField(string name, IEnumerable<string?> values, Func<string, bool>? isProof = null)
        : base(name)
    {
        _ids = [.. values.Select(_index.Add)];
        _isProof = isProof;
    }

    public override IReadOnlyList<string> Levels => LevelNames;

    public override double[] PriorM { get; } = [0.05, 0.08, 0.87];

    public override double ChanceOfTop => _index.ChanceOfEqual();

    public override bool Has(int row) => _ids[row] >= 0;

    public override string? Shown(int row) => _ids[row] < 0 ? null : _index.Value(_ids[row]);

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
            // Two parties never share a number that names one: its share in the base is that of its own copies.
            frequency = _isProof?.Invoke(_index.Value(x)) == true ? Math.Min(_index.Frequency(x), ChanceOfShared) : _index.Frequency(x);
            return 2;
        }
        var (left, right) = (_index.Value(x), _index.Value(y));
        if (_isProof is { } proof && proof(left) && proof(right))
        {
            return Veto;
        }
        return left.Length >= 3 && Similarity.Edits(left, right, 1) <= 1 ? 1 : 0;
    }
}
