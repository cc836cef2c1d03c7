using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>
/// A field of several words in any order (addresses, names of places and organisations): words are paired off, equal or with a typing error, and weigh by their rarity
/// (inverse document frequency); figures must be equal. The likeness is the share of the weight that found its pair (Dice); where one side is
/// contained in the other it is at least alike.
/// </summary>
internal sealed class WordsField : MatchField, ILine
{
    private const int MostWords = 24;
    private static readonly CrmAgreement[] Agreements = [CrmAgreement.Different, CrmAgreement.Alike, CrmAgreement.Close, CrmAgreement.Exact];
    private readonly int[][] _words;
    private readonly int[] _ids;
    private readonly string?[] _texts;
    private readonly ValueIndex _index = new();
    private readonly ValueIndex _vocabulary = new();
    private readonly double[] _weights;

    /// <param name="name">Name of the field.</param>
    /// <param name="texts">Texts as shown, one a row; null where there is none.</param>
    public WordsField(string name, IReadOnlyList<string?> texts)
        : base(name)
    {
        _texts = [.. texts];
        _words = new int[texts.Count][];
        _ids = new int[texts.Count];
        for (var row = 0; row < texts.Count; row++)
        {
            var words = texts[row] is { } text ? [.. Words.Of(text).Select(static word => Skeleton.Of(word)).Where(static word => word.Length > 0).Distinct().Take(MostWords)] : Array.Empty<string>();
            _words[row] = [.. words.Select(_vocabulary.Add).Order()];
            _ids[row] = _index.Add(string.Join(' ', words.Order(StringComparer.Ordinal)));
        }
        _weights = new double[_vocabulary.Count];
        for (var id = 0; id < _weights.Length; id++)
        {
            _weights[id] = Math.Log2(1 + ((double)_index.Total / _vocabulary.CountOf(id)));
        }
    }

    public override bool IsCostly => true;

    public override IReadOnlyList<CrmAgreement> Levels => Agreements;

    public override double[] PriorM { get; } = [0.08, 0.12, 0.25, 0.55];

    public override double ChanceOfTop => _index.ChanceOfEqual();

    public ReadOnlySpan<int> Ids(int row) => _ids[row] < 0 ? [] : _ids.AsSpan(row, 1);

    public ValueIndex Index => _index;

    public SharedValues? Shared { get; set; }

    public override bool Has(int row) => _ids[row] >= 0;

    public override string? Shown(int row) => _texts[row];

    /// <summary>The words of a row in one order; null where there is none.</summary>
    public string? Key(int row) => _ids[row] < 0 ? null : _index.Value(_ids[row]);

    /// <summary>The words of a row that few rows have.</summary>
    public IEnumerable<string> RareWords(int row, int most) => _words[row].Where(word => _vocabulary.CountOf(word) <= most && _vocabulary.Value(word).Length >= 4).Select(_vocabulary.Value);

    public override ulong Identity(int row) => _ids[row] < 0 ? 0 : CandidatePairs.Hash(_index.Value(_ids[row]));

    public override void Forget(int row) => _index.Remove(_ids[row]);

    public override int Compare(int a, int b, out double frequency)
    {
        frequency = double.NaN;
        if (_ids[a] < 0 || _ids[b] < 0)
        {
            return Missing;
        }
        if (_ids[a] == _ids[b])
        {
            frequency = SharedValues.Frequency(this, _ids[a]);
            return 3;
        }
        var likeness = Likeness(_words[a], _words[b], out var contained);
        return likeness >= 0.75 ? 2 : likeness >= 0.5 || contained ? 1 : 0;
    }

    private double Likeness(int[] left, int[] right, out bool contained)
    {
        Span<bool> used = stackalloc bool[MostWords];
        used.Clear();
        var (matched, leftTotal, rightTotal, pairs) = (0.0, 0.0, 0.0, 0);
        foreach (var word in right)
        {
            rightTotal += _weights[word];
        }
        foreach (var word in left)
        {
            leftTotal += _weights[word];
            var at = right.AsSpan().IndexOf(word);
            var share = 1.0;
            if (at < 0)
            {
                at = Near(_vocabulary.Value(word), left, right, used);
                share = 0.9;
            }
            if (at >= 0 && !used[at])
            {
                used[at] = true;
                pairs++;
                matched += share * (_weights[word] + _weights[right[at]]);
            }
        }
        contained = pairs >= 2 && pairs == Math.Min(left.Length, right.Length);
        return matched / (leftTotal + rightTotal);
    }

    private int Near(string word, int[] left, int[] right, Span<bool> used)
    {
        if (word.Length < 4 || char.IsAsciiDigit(word[0]))
        {
            return -1;
        }
        for (var i = 0; i < right.Length; i++)
        {
            var other = _vocabulary.Value(right[i]);
            if (!used[i] && other.Length >= 4 && !char.IsAsciiDigit(other[0]) && !left.AsSpan().Contains(right[i])
                && Similarity.Edits(word, other, Math.Min(word.Length, other.Length) < 8 ? 1 : 2) <= (Math.Min(word.Length, other.Length) < 8 ? 1 : 2))
            {
                return i;
            }
        }
        return -1;
    }
}
