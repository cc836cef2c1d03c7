using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>A field of firms' names in three languages.</summary>
internal sealed class FirmField : MatchField, INameField
{
    /// <summary>
    /// What each level of agreement says of two firms that share a phone, a site or an accountant, in bits: firms of one group differ in a word of their name, and hardly two of them bear
    /// the same.
    /// </summary>
    private readonly double[] _bitsAmongRelated = [LeastAmongRelated, -3, 3.5, 7.5];

    /// <summary>What a contradiction says where one firm's names never contradict each other.</summary>
    private const double LeastAmongRelated = -6;

    /// <summary>Share of the pairs of related firms whose names contradict each other.</summary>
    private const double RelatedDiffer = 0.95;

    private static readonly string[] LevelNames = [.. Enum.GetNames<FirmLevel>()];
    private readonly FirmName?[] _names;
    private readonly string?[] _texts;
    private readonly int[] _ids;
    private readonly ValueIndex _index = new();

    public FirmField(string name, IReadOnlyList<string?> texts, NameDictionary legalForms, NameDictionary businessWords)
        : base(name)
    {
        _texts = [.. texts];
        _names = [.. texts.Select(text => FirmName.Parse(text, legalForms, businessWords))];
        _ids = [.. _names.Select(item => _index.Add(item?.Key))];
    }

    public override bool IsCostly => true;

    public override IReadOnlyList<string> Levels => LevelNames;

    public override double[] PriorM { get; } = [0.04, 0.03, 0.13, 0.8];

    public override double ChanceOfTop => _index.ChanceOfEqual();

    public override bool Has(int row) => _names[row] is not null;

    public override string? Shown(int row) => _texts[row];

    public FirmName? NameOf(int row) => _names[row];

    public override ulong Identity(int row) => _ids[row] < 0 ? 0 : CandidatePairs.Hash(_names[row]!.IsBranch ? $"{_index.Value(_ids[row])}\tbranch" : _index.Value(_ids[row]));

    public override void Forget(int row) => _index.Remove(_ids[row]);

    public override int Compare(int a, int b, out double frequency)
    {
        frequency = double.NaN;
        if (_names[a] is not { } left || _names[b] is not { } right)
        {
            return Missing;
        }
        if (left.IsBranch != right.IsBranch)
        {
            return Role == FieldRole.Context ? (int)FirmLevel.Extended : Veto;
        }
        var level = FirmComparison.Compare(left, right);
        if (level == FirmLevel.Same)
        {
            frequency = Math.Max(_index.Frequency(_ids[a]), _index.Frequency(_ids[b])) * Chosen(left);
        }
        return (int)level;
    }

    public int Fullness(int row) => _names[row]?.Words.Count ?? 0;

    public bool MayBeOne(int a, int b) => _names[a] is not { } left || _names[b] is not { } right || FirmComparison.Compare(left, right) >= FirmLevel.Close;

    public bool AreUnlike(int a, int b) => _names[a] is { } left && _names[b] is { } right && FirmComparison.AreUnlike(left, right);

    /// <summary>Firms are called in three languages, and not every word is known in all of them: a contradiction says the less, the more often one firm's names contradict each other.</summary>
    public bool LearnContradictions(double share)
    {
        _bitsAmongRelated[(int)FirmLevel.Different] = Math.Max(LeastAmongRelated, Math.Log2(share / RelatedDiffer));
        return true;
    }

    /// <summary>Firms have no initials.</summary>
    public bool? FitsInitial(int initial, int whole) => null;

    /// <summary>Sisters have one name in their mailboxes.</summary>
    public bool IsNamedAfter(string value, int row) => false;

    public double AmongRelated(int a, int b, SharedValues shared, ReadOnlySpan<int> parties, double prior) =>
        _names[a] is not { } left || _names[b] is not { } right ? parties.Length > 1 ? double.NegativeInfinity : prior
        : left.IsBranch != right.IsBranch ? double.NegativeInfinity
        : prior + _bitsAmongRelated[(int)FirmComparison.Compare(left, right)];

    /// <summary>
    /// Firms choose their names so as to differ: that another firm of the country has this one is far less likely than its share among the cards
    /// of the base, of which its own copies are a part. The more words, the less likely.
    /// </summary>
    private static double Chosen(FirmName name) => name.Words.Count switch { 1 => 0.03, 2 => 0.001, _ => 0.0005 };
}
