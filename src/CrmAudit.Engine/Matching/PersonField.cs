using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching;

/// <summary>A field of persons' names in any script and order.</summary>
internal sealed class PersonField : MatchField, INameField
{
    /// <summary>What an equal given name says beside an equal family name, in bits, on top of its rarity: families do not give one name twice.</summary>
    private const double OneNameInFamily = 4;

    /// <summary>Share of one person's pairs of cards whose names may contradict each other in a table of any columns, where cells are swapped and left out.</summary>
    private const double MostContradicting = 0.1;

    /// <summary>The same on cards of a CRM: people are typed in carelessly there, and the names are theirs all the same.</summary>
    private const double MostContradictingOnCards = 0.3;

    /// <summary>Pairs of one person's cards from which a base can be judged.</summary>
    private const int FewestOfOne = 20;

    /// <summary>Letters of a given name from which a mailbox can be told to bear it.</summary>
    private const int ShortestBorne = 4;

    /// <summary>Given names a base is taken to have beside its own.</summary>
    private const double FewestGiven = 50;

    /// <summary>One more who shares a phone has the family name of another, where nobody is known to: so many in all.</summary>
    private const double OneMore = 0.15;

    /// <summary>What a given name says among relatives that agrees nearly, in bits: far off, near (children are given names that are near), or a word nobody is called by, which is hardly a sister's.</summary>
    private static readonly Dictionary<NameTie, double> NearlyAmongRelated = new() { [NameTie.Loose] = 1, [NameTie.Near] = 3, [NameTie.Slip] = 8 };

    /// <summary>What a family name says that agrees but nearly: among colleagues many are near.</summary>
    private const double NearFamily = 1;

    /// <summary>Share of one client's cards whose family names contradict each other (a marriage, a maiden name).</summary>
    private const double Renamed = 0.03;

    /// <summary>What it says, in bits, that such a family name is the other with several slips in it.</summary>
    private const double Mangled = 3;

    /// <summary>No given name is rarer than this among a family or office: the base is a sample.</summary>
    private const double RarestGiven = 0.003;

    /// <summary>
    /// What it says, in bits, that a card has no name where the value stands on one party: telephony, shops and forms make such cards of whoever calls or orders, and
    /// nothing on them tells of another.
    /// </summary>
    private const double Nameless = 4;

    /// <summary>What a father's name says that agrees beside a given name, in bits.</summary>
    private const double OneFather = 5;

    /// <summary>No family name is rarer than this, for the same reason.</summary>
    private const double RarestFamily = 0.002;

    /// <summary>
    /// Names of a people are not drawn apart: family and given names go together by language and generation, so that a full name is this many times as frequent as the
    /// product of its parts.
    /// </summary>
    private const double NamesGoTogether = 3;

    /// <summary>What a contradicting name says in a table of any columns, where names are put together from cells that may have been swapped or left out, in bits.</summary>
    private const double ContradictsBits = -4;

    private static readonly CrmAgreement[] Agreements = [.. Enum.GetNames<PersonLevel>().Select(Enum.Parse<CrmAgreement>)];
    private readonly PersonName?[] _names;
    private readonly IReadOnlyList<string?> _texts;
    private readonly bool _vetoes;
    private readonly Dictionary<char, int> _beginnings = [];
    private int _given;
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
            if (reader.Read(texts[i]) is { } person)
            {
                _names[i] = person;
                Count(person, 1);
            }
        }
        foreach (var read in _names.OfType<PersonName>())
        {
            if (Array.Find(read.Parts, static part => part.IsKnownGiven) is { } known)
            {
                _beginnings[known.Text[0]] = _beginnings.GetValueOrDefault(known.Text[0]) + 1;
                _given++;
            }
        }
    }

    public override bool IsCostly => true;

    public override IReadOnlyList<CrmAgreement> Levels => Agreements;

    public override double[] PriorM { get; } = [0.01, 0.01, 0.02, 0.04, 0.06, 0.3, 0.56];

    public override bool Has(int row) => _names[row] is not null;

    public override string? Shown(int row) => _texts[row];

    public PersonName? NameOf(int row) => _names[row];

    public override ulong Identity(int row)
    {
        if (_names[row] is not { } name)
        {
            return 0;
        }
        // As the key of the name is, without putting it together.
        var texts = Array.ConvertAll(name.Parts, static part => part.Text);
        Array.Sort(texts, StringComparer.Ordinal);
        var identity = CandidatePairs.Hash("");
        for (var i = 0; i < texts.Length; i++)
        {
            identity = CandidatePairs.Hash(texts[i], i == 0 ? identity : CandidatePairs.Hash(" ", identity));
        }
        identity = name.Patronymic is { } father ? CandidatePairs.Hash(father.Text, CandidatePairs.Hash(" ", identity)) : identity;
        return name.Number is { } number ? CandidatePairs.Hash(number, CandidatePairs.Hash(" ", identity)) : identity;
    }

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
        _names[a] is not { } left || _names[b] is not { } right || PersonComparison.Compare(left, right, out _) >= PersonLevel.Loose;

    public bool AreUnlike(int a, int b) =>
        _vetoes && _names[a] is { } left && _names[b] is { } right && PersonComparison.Compare(left, right, out _) == PersonLevel.Different;

    public bool AreMadeFrom(int whole, int a, int b) =>
        _vetoes && _names[whole] is { Whole: > 1 } && Fullness(whole) >= Math.Max(Fullness(a), Fullness(b)) && IsMadeFrom(whole, a) && IsMadeFrom(whole, b);

    private bool IsMadeFrom(int whole, int row) => _names[row] is { } name && PersonComparison.Compare(_names[whole]!, name, out _) >= PersonLevel.Partial;

    /// <summary>A person's names contradict those of another or they do not: where they do so among one person's cards, they say nothing.</summary>
    public bool Learn(IReadOnlyCollection<(int A, int B)> one, IReadOnlyCollection<(int A, int B)> related) =>
        one.Count < FewestOfOne || one.Count(pair => !MayBeOne(pair.A, pair.B)) <= (_vetoes ? MostContradictingOnCards : MostContradicting) * one.Count;

    public bool? FitsInitial(int initial, int whole)
    {
        if (_names[initial] is not { } left || _names[whole] is not { } right || left.Whole == left.Parts.Length || right.Whole < right.Parts.Length)
        {
            return null;
        }
        foreach (var part in left.Parts)
        {
            if (!part.IsInitial && Array.Exists(right.Parts, other => IsOf(other, part)))
            {
                return PersonComparison.Compare(left, right, out _) >= PersonLevel.Partial;
            }
        }
        return null;
    }

    public bool IsNamedAfter(string value, int row)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        if (at < 0 || _names[row] is not { } name)
        {
            return false;
        }
        var bearer = Skeleton.Of(value.AsSpan(0, at));
        return Array.Exists(name.Parts, part => part.IsKnownGiven && part.Text.Length >= ShortestBorne && bearer.Contains(part.Text, StringComparison.Ordinal));
    }

    public double AmongRelated(int a, int b, SharedValues shared, ReadOnlySpan<int> parties, double prior, bool isBorne)
    {
        if (_names[a] is not { } left || _names[b] is not { } right)
        {
            return parties.Length > 1 ? prior + Ambiguous : prior + Nameless;
        }
        var level = PersonComparison.Compare(left, right, out var agreement);
        if (level <= PersonLevel.Conflict)
        {
            return prior + Ambiguous;
        }
        if (level == PersonLevel.OtherFamily)
        {
            // By their names they are two parties, whoever else has the value; but nobody shares a mailbox of his given name with another who is called so.
            return (isBorne ? prior : Math.Min(prior, Math.Log2(2 * shared.Copies / Math.Max(1, parties.Length - 1)))) + FatherBits(left, right)
                + (agreement.FamilyTie == NameTie.Loose ? Mangled : 0) + Math.Log2(Renamed * 2 / Math.Max(agreement.EqualCount > 0 ? Share(agreement.Equal[0]!) : 0.02, RarestGiven));
        }
        var isShort = agreement.Given is null || agreement.Family is null || agreement.GivenTie == NameTie.Initial;
        if (level < PersonLevel.Full && (Fits(a, parties) > 1 || Fits(b, parties) > 1 || (isShort && parties.Length >= SharedValues.MostParties)))
        {
            return prior + Ambiguous;
        }
        if (agreement.Given is not { } given)
        {
            return prior - 2;
        }
        if (agreement.GivenTie == NameTie.Initial && agreement.Family is not null)
        {
            // Of cards with an initial beside their family name, so many are copies; the others fit by chance.
            return Math.Max(prior, Math.Log2(shared.InitialCopies / (1 - shared.InitialCopies))) - Math.Log2(Beginning(given.Text[0]));
        }
        var isNamed = agreement.GivenTie >= NameTie.Spelling;
        var bits = isNamed ? Math.Log2((level == PersonLevel.Full ? 0.9 : 0.6) / Math.Max(Share(given), RarestGiven))
            : agreement.GivenTie == NameTie.Initial ? -Math.Log2(Beginning(given.Text[0]))
            : NearlyAmongRelated[agreement.GivenTie];
        return prior + bits + (agreement.Family is { } family ? FamilyBits(family, agreement, isNamed, level == PersonLevel.Full, parties) : 0) + (isNamed ? FatherBits(left, right) : 0);
    }

    /// <summary>
    /// A family name in common says the more, the fewer of the others who share the phone have it: much in an office, nothing in a family, which on the other hand does not give one name twice.
    /// Where the whole name is the same and nobody else there has the family name, it says as much as it is rare.
    /// </summary>
    private double FamilyBits(NamePart family, in PersonAgreement agreement, bool isNamed, bool isWhole, ReadOnlySpan<int> parties)
    {
        var (having, other) = (0, agreement.OtherFamily ?? family);
        foreach (var party in parties)
        {
            having += Array.Exists(_names[party]!.Parts, part => IsOf(part, family) || IsOf(part, other)) ? 1 : 0;
        }
        var isFamily = parties.Length < 2 || having > 1;
        var rarity = parties.Length < 2 ? 0 : Math.Max(0, -Math.Log2((Math.Max(0, having - 1) + OneMore) / (parties.Length - 1 + OneMore)));
        if (isWhole && !isFamily)
        {
            rarity = Math.Max(rarity, -Math.Log2(Math.Max(Share(family), RarestFamily)));
        }
        var oneNameOnly = !isNamed ? 0 : isFamily || agreement.FamilyTie >= NameTie.Spelling ? OneNameInFamily : NearFamily;
        return Math.Max(oneNameOnly, agreement.FamilyTie >= NameTie.Spelling ? rarity : 0);
    }

    /// <summary>Two of one given name who share a phone are hardly of one father's name as well.</summary>
    private static double FatherBits(PersonName a, PersonName b) => a.Patronymic is { IsInitial: false } father && father.Text == b.Patronymic?.Text ? OneFather : 0;

    private static bool IsOf(NamePart part, NamePart family) => part.Text == family.Text || FamilyForm.AreManAndWoman(part.Text, family.Text);

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

    /// <summary>Share of the given names that begin with a letter.</summary>
    private double Beginning(char letter) => (_beginnings.GetValueOrDefault(letter) + 0.05 * FewestGiven) / (_given + FewestGiven);

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
