using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>
/// A field of products' names: sizes, packs and grades must be the same, words may differ in their endings, be abbreviated, hold a slip or stand in another order. A word more or less is another
/// product.
/// </summary>
internal sealed class ProductField : MatchField
{
    /// <summary>Products of a list are named so as to differ: chance that two bear one name, where one card of it would count as one.</summary>
    private const double Chosen = 0.01;

    /// <summary>The same for names that are one but for endings and slips.</summary>
    private const double ChosenNearly = 0.001;

    /// <summary>Endings of words that do not change what is called, as skeletons.</summary>
    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal) { "", "a", "i", "u", "o", "e", "ia", "ie", "oi", "ei", "aia", "oe", "ogo", "ego", "om", "em", "ih", "im", "ov", "ev", "ami", "am", "ah" };

    private static readonly CrmAgreement[] Agreements = [CrmAgreement.Different, CrmAgreement.Close, CrmAgreement.Exact];
    private readonly ProductName?[] _names;
    private readonly IReadOnlyList<string?> _texts;
    private readonly int[] _ids;
    private readonly ValueIndex _index = new();

    public ProductField(string name, IReadOnlyList<string?> texts)
        : base(name)
    {
        _texts = texts;
        _names = [.. texts.Select(ProductName.Parse)];
        _ids = [.. _names.Select(item => _index.Add(item?.Key))];
    }

    public override bool IsCostly => true;

    public override IReadOnlyList<CrmAgreement> Levels => Agreements;

    public override double[] PriorM { get; } = [0.02, 0.4, 0.58];

    public override double ChanceOfTop => _index.ChanceOfEqual();

    public override bool Has(int row) => _names[row] is not null;

    public override string? Shown(int row) => _texts[row];

    public ProductName? NameOf(int row) => _names[row];

    public override ulong Identity(int row) => _ids[row] < 0 ? 0 : CandidatePairs.Hash(_index.Value(_ids[row]));

    public override void Forget(int row) => _index.Remove(_ids[row]);

    public override int Compare(int a, int b, out double frequency)
    {
        frequency = double.NaN;
        if (_names[a] is not { } left || _names[b] is not { } right)
        {
            return Missing;
        }
        if (_ids[a] == _ids[b])
        {
            frequency = _index.Frequency(_ids[a]) * Chosen;
            return 2;
        }
        if (left.Measures != right.Measures)
        {
            return Veto;
        }
        if (!AreOne(left, right))
        {
            return 0;
        }
        frequency = ChosenNearly / (_index.Total + ValueIndex.Unseen);
        return 1;
    }

    private static bool AreOne(ProductName a, ProductName b)
    {
        if (a.Words.Length != b.Words.Length)
        {
            return false;
        }
        Span<bool> used = stackalloc bool[b.Words.Length];
        for (var i = 0; i < a.Words.Length; i++)
        {
            var found = false;
            for (var j = 0; j < b.Words.Length && !found; j++)
            {
                if (!used[j] && IsWord(a.Words[i], b.Words[j], a.IsShort[i] || b.IsShort[j]))
                {
                    used[j] = found = true;
                }
            }
            if (!found)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>One word: equal, but for its ending, abbreviated with a dot, or with a slip where it is long.</summary>
    private static bool IsWord(string a, string b, bool isShort)
    {
        if (a == b)
        {
            return true;
        }
        var common = a.AsSpan().CommonPrefixLength(b);
        var shorter = Math.Min(a.Length, b.Length);
        return (isShort && common == shorter && shorter >= 2)
            || (common >= 4 && Endings.Contains(a[common..]) && Endings.Contains(b[common..]))
            || (shorter >= 7 && Similarity.Edits(a, b, 1) <= 1);
    }
}
