namespace CrmAudit.Engine.Text.Names;

/// <summary>One word of persons' names, prepared once and shared by all names that have it.</summary>
/// <param name="text">Skeleton.</param>
/// <param name="mains">Main forms by the dictionary of given names (Саша is Александр and Александра); empty where it is not in there.</param>
internal sealed class NamePart(string text, IReadOnlyList<string> mains)
{
    /// <summary>Occurrences from which a given name that the dictionary lacks is a name of its own and no slip of another.</summary>
    private const int Established = 3;

    /// <summary>Occurrences from which a given name can be told to be of one sex.</summary>
    private const int OfOneSex = 5;

    /// <summary>Occurrences up to which a word may be a slip of an established given name.</summary>
    private const int Rare = 2;

    private readonly IReadOnlyList<string> _mains = mains;

    public string Text => text;

    /// <summary>Whether the dictionary has it as it is written here.</summary>
    public bool IsListed { get; init; }

    /// <summary>Whether the dictionary knows it, be it by its sound.</summary>
    public bool IsGiven => _mains.Count > 0;

    /// <summary>Whether the dictionary has it as a name of its own and not only as what somebody is called for short.</summary>
    public bool IsFullName => _mains.Contains(text);

    /// <summary>Whether it is put together as given names are.</summary>
    public bool IsCompound { get; } = GivenCompound.Is(text);

    /// <summary>How often the base has it where only a given name stands: in a column of given names, or before a patronymic.</summary>
    public int AsGiven { get; set; }

    /// <summary>Whether it is a given name as far as the dictionary or the base tell.</summary>
    public bool IsKnownGiven => IsGiven || (AsGiven > 0 && AsGiven * 2 > Count && !HasFamilyForm);

    /// <summary>Whether it is a given name of its own, so that a near one is another name and no slip.</summary>
    public bool IsEstablished => IsGiven || IsCompound || (AsGiven >= Established && IsKnownGiven);

    /// <summary>Whether it may be a slip of an established given name: no dictionary knows it and hardly a card has it.</summary>
    public bool MayBeSlip => !IsGiven && !IsCompound && Count <= Rare && !HasFamilyForm;

    /// <summary>Whether it is the first letter of a name: one letter as it is folded, or Ю and Я, which are two.</summary>
    public bool IsInitial => text.Length == 1 || text is "iu" or "ia";

    /// <summary>Whether it ends as only family names do.</summary>
    public bool HasFamilyForm { get; } = FamilyForm.Has(text);

    /// <summary>How it sounds, whoever romanised it.</summary>
    public string Sound { get; } = SoundKey.Of(text);

    /// <summary>
    /// Which consonants it has, a bit for those that are written for each other: a slip changes two bits at most, so most pairs are told apart without counting slips.
    /// </summary>
    public uint Consonants { get; } = ConsonantsOf(text);

    /// <summary>How often it stands beside a man's family name or patronymic, and beside a woman's.</summary>
    public int Men { get; set; }

    public int Women { get; set; }

    /// <summary>Whether the base knows it as the name of one sex: beside it a family name of the other sex is a slip.</summary>
    public bool IsOfOneSex => Math.Max(Men, Women) >= OfOneSex && Math.Min(Men, Women) * 10 <= Math.Max(Men, Women);

    /// <summary>Whether the base knows both as given names of one sex and not of the same.</summary>
    public static bool AreOfTwoSexes(NamePart a, NamePart b) => !a.HasFamilyForm && !b.HasFamilyForm && a.IsOfOneSex && b.IsOfOneSex && a.Women > a.Men != b.Women > b.Men;

    /// <summary>Whether the dictionary knows both as forms of one name.</summary>
    public static bool AreForms(NamePart a, NamePart b) => a._mains.Any(main => b._mains.Contains(main));

    /// <summary>How many of the names that are compared have it.</summary>
    public int Count { get; set; }

    private static uint ConsonantsOf(string text)
    {
        var consonants = 0u;
        foreach (var letter in text)
        {
            consonants |= letter switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' or 'j' or 'v' or 'c' => 0u,
                'h' or 'g' => 1u << ('k' & 31),
                'z' => 1u << ('s' & 31),
                'd' => 1u << ('t' & 31),
                'b' => 1u << ('p' & 31),
                'm' => 1u << ('n' & 31),
                _ => 1u << (letter & 31),
            };
        }
        return consonants;
    }
}
