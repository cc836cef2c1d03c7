using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>A field of firms' names in three languages.</summary>
internal sealed class FirmField : MatchField, INameField
{
    /// <summary>How the names of one firm's cards agree, by level, before the base has been asked.</summary>
    private static readonly double[] UsuallyOfOne = [0.005, 0.01, 0.03, 0.03, 0.03, 0.145, 0.75];

    /// <summary>The same of two firms that share a phone, a site or an accountant: those of one group differ in a word of their name, and hardly two of them bear the same.</summary>
    private static readonly double[] UsuallyOfRelated = [0.5, 0.262, 0.18, 0.02, 0.02, 0.014, 0.004];

    /// <summary>Pairs that what is usual weighs as much as.</summary>
    private const double UsualPairs = 20;

    /// <summary>Share of the names with a word that have a given other one as well.</summary>
    private const double OfSeveralWords = 0.1;

    /// <summary>Cards from which a word of names is a word of its own and no slip of another: one firm's own copies are hardly as many.</summary>
    private const int Established = 4;

    /// <summary>Letters of a word nobody hits upon twice (Мультинефтекомплект).</summary>
    private const int LongCoined = 12;

    private readonly Func<string, bool> _isEstablished;

    private static readonly CrmAgreement[] Agreements = [.. Enum.GetNames<FirmLevel>().Select(Enum.Parse<CrmAgreement>)];
    private readonly FirmName?[] _names;
    private readonly string?[] _texts;
    private readonly int[] _ids;
    private readonly ValueIndex _index = new();

    /// <summary>Names that have a word.</summary>
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    /// <summary>What each level of agreement says of two firms that share a phone, a site or an accountant, in bits.</summary>
    private double[] _bitsAmongRelated = AmongRelated(new int[Agreements.Length], new int[Agreements.Length]);

    public FirmField(string name, IReadOnlyList<string?> texts, NameDictionary legalForms, NameDictionary businessWords)
        : base(name)
    {
        _texts = [.. texts];
        _isEstablished = word => _words.GetValueOrDefault(word) >= Established;
        // Many cards name one employer: each spelling is taken apart once.
        var parsed = texts.OfType<string>().Distinct(StringComparer.Ordinal).AsParallel()
            .Select(text => (Text: text, Name: FirmName.Parse(text, legalForms, businessWords)))
            .ToDictionary(static pair => pair.Text, static pair => pair.Name, StringComparer.Ordinal);
        _names = [.. texts.Select(text => text is null ? null : parsed[text])];
        _ids = [.. _names.Select(item => _index.Add(item?.Key))];
        for (var row = 0; row < _names.Length; row++)
        {
            Count(row, 1);
        }
    }

    public override bool IsCostly => true;

    public override IReadOnlyList<CrmAgreement> Levels => Agreements;

    public override double[] PriorM { get; } = [0.02, 0.02, 0.03, 0.02, 0.02, 0.12, 0.77];

    public override double ChanceOfTop => _index.ChanceOfEqual();

    public override bool Has(int row) => _names[row] is not null;

    public override string? Shown(int row) => _texts[row];

    public FirmName? NameOf(int row) => _names[row];

    public override ulong Identity(int row) => _ids[row] < 0 ? 0 : CandidatePairs.Hash(_names[row]!.IsBranch ? $"{_index.Value(_ids[row])}\tbranch" : _index.Value(_ids[row]));

    public override void Forget(int row)
    {
        _index.Remove(_ids[row]);
        Count(row, -1);
    }

    public override int Compare(int a, int b, out double frequency)
    {
        frequency = double.NaN;
        if (_names[a] is not { } left || _names[b] is not { } right)
        {
            return Missing;
        }
        if (FirmComparison.AreApart(left, right))
        {
            return Role == FieldRole.Context ? (int)FirmLevel.Part : Veto;
        }
        var level = Level(left, right);
        if (level == FirmLevel.Same)
        {
            // Of an employer its people are counted, who did not choose the name.
            frequency = Math.Max(_index.Frequency(_ids[a]), _index.Frequency(_ids[b])) * (Role == FieldRole.Context ? 1 : Chosen(left));
        }
        else if (level != FirmLevel.Different)
        {
            frequency = ChanceOfCommon(left, right);
        }
        return (int)level;
    }

    public int Fullness(int row) => _names[row]?.Words.Count ?? 0;

    public bool MayBeOne(int a, int b) => _names[a] is not { } left || _names[b] is not { } right || Level(left, right) >= FirmLevel.Close;

    public bool AreUnlike(int a, int b) => _names[a] is { } left && _names[b] is { } right && FirmComparison.AreUnlike(left, right);

    /// <summary>
    /// Firms are called in three languages, and not every word is known in all of them; groups and accountants have firms called alike or not: what a level says is how often one firm's cards
    /// agree so in this base, and how often those of two that share a phone.
    /// </summary>
    public bool Learn(IReadOnlyCollection<(int A, int B)> one, IReadOnlyCollection<(int A, int B)> related)
    {
        _bitsAmongRelated = AmongRelated(Counts(one), Counts(related));
        return true;
    }

    /// <summary>What two names of firms have in common with a third is a group's name as often as a firm's.</summary>
    public bool AreMadeFrom(int whole, int a, int b) => false;

    /// <summary>Firms have no initials.</summary>
    public bool? FitsInitial(int initial, int whole) => null;

    /// <summary>Sisters have one name in their mailboxes.</summary>
    public bool IsNamedAfter(string value, int row) => false;

    public double AmongRelated(int a, int b, SharedValues shared, ReadOnlySpan<int> parties, double prior, bool isBorne) =>
        _names[a] is not { } left || _names[b] is not { } right ? parties.Length > 1 ? double.NegativeInfinity : prior
        : FirmComparison.AreApart(left, right) ? double.NegativeInfinity
        : prior + _bitsAmongRelated[(int)Level(left, right)];

    /// <summary>Chance that another firm's name has what two names have in common: the frequency of its rarest word, where that is not alone a fraction of it.</summary>
    private double ChanceOfCommon(FirmName left, FirmName right)
    {
        var (rarest, words) = (double.NaN, 0);
        foreach (var (a, b) in FirmComparison.Common(left, right))
        {
            var frequency = Math.Max(Math.Max(_words.GetValueOrDefault(a), _words.GetValueOrDefault(b)) - 1, 0.5) / (_index.Total + ValueIndex.Unseen);
            rarest = words == 0 ? frequency : Math.Min(rarest, frequency);
            words++;
        }
        return words > 1 ? rarest * OfSeveralWords : rarest;
    }

    private FirmLevel Level(FirmName left, FirmName right) => FirmComparison.Compare(left, right, _isEstablished);

    private void Count(int row, int cards)
    {
        foreach (var word in _names[row]?.Words ?? [])
        {
            _words[word] = _words.GetValueOrDefault(word) + cards;
        }
    }

    private int[] Counts(IEnumerable<(int A, int B)> pairs)
    {
        var counts = new int[Agreements.Length];
        foreach (var (a, b) in pairs)
        {
            if (_names[a] is { } left && _names[b] is { } right && !FirmComparison.AreApart(left, right))
            {
                counts[(int)Level(left, right)]++;
            }
        }
        return counts;
    }

    private static double[] AmongRelated(int[] one, int[] related) =>
        [.. one.Select((count, level) => Math.Log2(Share(one, level, UsuallyOfOne) / Share(related, level, UsuallyOfRelated)))];

    private static double Share(int[] counts, int level, double[] usual) => (counts[level] + (UsualPairs * usual[level])) / (counts.Sum() + UsualPairs);

    /// <summary>
    /// Firms choose their names so as to differ: that another firm of the country has this one is far less likely than its share among the cards
    /// of the base, of which its own copies are a part. The more words, the less likely. Sole traders are named as they were born, and have namesakes.
    /// </summary>
    private static double Chosen(FirmName name) => name.IsOfPerson ? 1 : name.Words.Count switch
    {
        1 => name.Key.Length >= LongCoined ? 0.006 : 0.03,
        2 => 0.001,
        _ => 0.0005,
    };
}
