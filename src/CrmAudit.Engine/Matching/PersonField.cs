using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>A field of persons' names in any script and order.</summary>
internal sealed class PersonField : MatchField, INameField
{
    /// <summary>
    /// What a family name in common says beside an equal given name, in bits, at least: families do not give one name twice.
    /// </summary>
    private const double FamilyAmongRelated = 4;

    /// <summary>What an initial in common says: one given name in ten or so begins with a letter.</summary>
    private const double InitialAmongRelated = 3.2;

    /// <summary>Share of one client's cards whose family names contradict each other (a marriage, a maiden name).</summary>
    private const double Renamed = 0.03;

    /// <summary>No given name is rarer than this among a family or office: the base is a sample.</summary>
    private const double RarestGiven = 0.003;

    /// <summary>
    /// Names of a people are not drawn apart: family and given names go together by language and generation, so that a full name is this many times as frequent as the
    /// product of its parts.
    /// </summary>
    private const double NamesGoTogether = 3;

    /// <summary>What a contradicting name says in a table of any columns, where names are put together from cells that may have been swapped or left out, in bits.</summary>
    private const double ContradictsBits = -4;

    private static readonly string[] LevelNames = [.. Enum.GetNames<PersonLevel>()];
    private readonly PersonName?[] _names;
    private readonly IReadOnlyList<string?> _texts;
    private readonly bool _vetoes;
    private int _total;

    /// <param name="name">Name of the field.</param>
    /// <param name="texts">Names as written, one a row; null where there is none.</param>
    /// <param name="given">Given names and their short forms.</param>
    /// <param name="givenTexts">The same rows' given names, where the table has them apart; they tell which words are given names.</param>
    /// <param name="vetoes">Whether different names rule a pair out.</param>
    public PersonField(string name, IReadOnlyList<string?> texts, NameDictionary given, IEnumerable<string?>? givenTexts = null, bool vetoes = true)
        : base(name)
    {
        _texts = texts;
        _vetoes = vetoes;
        _names = new PersonName?[texts.Count];
        var reader = new PersonNames(given);
        foreach (var text in givenTexts ?? [])
        {
            reader.Given(text);
        }
        for (var i = 0; i < texts.Count; i++)
        {
            if (reader.Read(texts[i]) is { } read)
            {
                _names[i] = read;
                Count(read, 1);
            }
        }
    }

    public override bool IsCostly => true;

    public override IReadOnlyList<string> Levels => LevelNames;

    public override double[] PriorM { get; } = [0.01, 0.01, 0.02, 0.06, 0.3, 0.6];

    public override bool Has(int row) => _names[row] is not null;

    public override string? Shown(int row) => _texts[row];

    public PersonName? NameOf(int row) => _names[row];

    public override ulong Identity(int row) => _names[row] is { } name ? CandidatePairs.Hash(name.Key) : 0;

    public override void Forget(int row)
    {
        if (_names[row] is { } name)
        {
            Count(name, -1);
        }
    }

    public override int Compare(int a, int b, out double frequency)
    {
        frequency = double.NaN;
        if (_names[a] is not { } left || _names[b] is not { } right)
        {
            return Missing;
        }
        var level = PersonComparison.Compare(left, right, out var agreement);
        if (level <= PersonLevel.Conflict)
        {
            return _vetoes ? Veto : (int)level;
        }
        if (level >= PersonLevel.Partial && agreement.EqualCount > 0)
        {
            frequency = agreement.EqualCount > 1 ? NamesGoTogether : 1;
            for (var i = 0; i < agreement.EqualCount; i++)
            {
                frequency *= Share(agreement.Equal[i]!);
            }
            if (level == PersonLevel.Close)
            {
                // A name that agrees by initial or nearly narrows less than an equal one: as if one in fifty had it.
                frequency *= 0.02;
            }
            frequency = Math.Min(frequency, 1);
        }
        return (int)level;
    }

    public int Fullness(int row) => _names[row] is { } name ? (name.Whole * 2) + (name.Patronymic is null ? 0 : 1) : 0;

    public bool MayBeOne(int a, int b) =>
        _names[a] is not { } left || _names[b] is not { } right || PersonComparison.Compare(left, right, out _) >= PersonLevel.Partial;

    public bool AreUnlike(int a, int b) =>
        _vetoes && _names[a] is { } left && _names[b] is { } right && PersonComparison.Compare(left, right, out _) == PersonLevel.Different;

    public double AmongRelated(int a, int b, ReadOnlySpan<int> parties)
    {
        if (_names[a] is not { } left || _names[b] is not { } right)
        {
            return parties.Length > 1 ? Ambiguous : 0;
        }
        var level = PersonComparison.Compare(left, right, out var agreement);
        if (level <= PersonLevel.Conflict)
        {
            return Ambiguous;
        }
        if (level == PersonLevel.OtherFamily)
        {
            return Math.Log2(Renamed * 2 / Math.Max(agreement.EqualCount > 0 ? Share(agreement.Equal[0]!) : 0.02, RarestGiven));
        }
        if (level < PersonLevel.Full && (Fits(a, parties) > 1 || Fits(b, parties) > 1))
        {
            return Ambiguous;
        }
        var bits = agreement.Given is not { } given ? -2
            : agreement.ByInitial ? InitialAmongRelated
            : Math.Log2((level == PersonLevel.Full ? 0.9 : 0.6) / Math.Max(Share(given), RarestGiven));
        return bits + (agreement.Family is { } family && agreement.Given is not null ? FamilyBits(family, parties) : 0);
    }

    /// <summary>A family name in common says the more, the fewer of the others who share the phone have it: much in an office, nothing in a family.</summary>
    private double FamilyBits(NamePart family, ReadOnlySpan<int> parties)
    {
        if (parties.Length < 2)
        {
            return FamilyAmongRelated;
        }
        var having = 0;
        foreach (var party in parties)
        {
            having += Array.Exists(_names[party]!.Parts, part => part.Text == family.Text || FamilyForm.AreManAndWoman(part.Text, family.Text)) ? 1 : 0;
        }
        return Math.Max(FamilyAmongRelated, -Math.Log2((Math.Max(0, having - 1) + 0.5) / parties.Length));
    }

    private int Fits(int row, ReadOnlySpan<int> parties)
    {
        var fits = 0;
        foreach (var party in parties)
        {
            fits += MayBeOne(party, row) ? 1 : 0;
        }
        return fits;
    }

    /// <summary>What a name says that contradicts, or fits several of those who share a phone: it rules out, or in a table of any columns speaks against.</summary>
    private double Ambiguous => _vetoes ? double.NegativeInfinity : ContradictsBits;

    private double Share(NamePart part) => Math.Max(part.Count, 1.0) / (_total + ValueIndex.Unseen);

    private void Count(PersonName name, int by)
    {
        _total += by;
        foreach (var part in name.Parts)
        {
            part.Count += by;
        }
    }
}
