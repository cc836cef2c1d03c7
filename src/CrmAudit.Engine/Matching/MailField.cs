using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>
/// A field of mailboxes in a table of any columns: equal, nearly equal, alike, different. Where only figures tell two apart (ivanov12@, ivanov13@) they are two people's, and a domain many have
/// in common (gmail.com) makes nobody alike.
/// </summary>
internal sealed class MailField : MatchField, ILine
{
    /// <summary>Mailboxes of one domain up to which it is somebody's own.</summary>
    private const int Own = 5;

    private static readonly string[] LevelNames = ["Different", "Alike", "Close", "Exact"];
    private readonly int[] _ids;
    private readonly ValueIndex _index = new();
    private readonly ValueIndex _domains = new();
    private readonly int[] _domainOf;

    /// <param name="name">Name of the field.</param>
    /// <param name="values">Mailboxes, one a row; null where there is none.</param>
    public MailField(string name, IEnumerable<string?> values)
        : base(name)
    {
        _ids = [.. values.Select(_index.Add)];
        _domainOf = [.. Enumerable.Range(0, _index.Count).Select(id => _domains.Add(_index.Value(id)[(_index.Value(id).IndexOf('@', StringComparison.Ordinal) + 1)..]))];
    }

    public override IReadOnlyList<string> Levels => LevelNames;

    public override double[] PriorM { get; } = [0.05, 0.05, 0.1, 0.8];

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
            return 3;
        }
        var (left, right) = (_index.Value(x), _index.Value(y));
        if (DifferInFigures(left, right))
        {
            return 0;
        }
        if (_domainOf[x] == _domainOf[y] && _domains.CountOf(_domainOf[x]) > Own)
        {
            (left, right) = (left[..Math.Max(0, left.IndexOf('@', StringComparison.Ordinal))], right[..Math.Max(0, right.IndexOf('@', StringComparison.Ordinal))]);
            var edits = Similarity.Edits(left, right, 2);
            var shorter = Math.Min(left.Length, right.Length);
            return edits == 1 && shorter >= 5 ? 2 : edits == 2 && shorter >= 8 ? 1 : 0;
        }
        var similarity = Similarity.JaroWinkler(left, right);
        return similarity >= 0.92 ? 2 : similarity >= 0.85 ? 1 : 0;
    }

    /// <summary>Whether figures stand on both sides and others on each, or nothing else differs.</summary>
    private static bool DifferInFigures(string a, string b)
    {
        var (left, right) = (Only(a, figures: true), Only(b, figures: true));
        return left != right && (left.Length == right.Length || Only(a, figures: false) == Only(b, figures: false));
    }

    private static string Only(string value, bool figures) => string.Concat(value.Where(letter => char.IsAsciiDigit(letter) == figures));
}
