namespace CrmAudit.Engine.Text.Names;

/// <summary>One word of persons' names, prepared once and shared by all names that have it.</summary>
/// <param name="text">Skeleton.</param>
/// <param name="main">Main form by the dictionary of given names; the skeleton itself where it is not in there.</param>
/// <param name="isGiven">Whether the dictionary knows it.</param>
internal sealed class NamePart(string text, string main, bool isGiven)
{
    /// <summary>Occurrences from which a given name that the dictionary lacks is a name of its own and no slip of another.</summary>
    private const int Established = 3;

    /// <summary>Occurrences from which a given name can be told to be of one sex.</summary>
    private const int OfOneSex = 5;

    /// <summary>Occurrences up to which a word may be a slip of an established given name.</summary>
    private const int Rare = 2;

    public string Text => text;

    public string Main => main;

    /// <summary>Whether the dictionary knows it.</summary>
    public bool IsGiven => isGiven;

    /// <summary>How often the base has it where only a given name stands: in a column of given names, or before a patronymic.</summary>
    public int AsGiven { get; set; }

    /// <summary>Whether it is a given name as far as the dictionary or the base tell.</summary>
    public bool IsKnownGiven => isGiven || (AsGiven > 0 && AsGiven * 2 > Count && !HasFamilyForm);

    /// <summary>Whether it is a given name of its own, so that a near one is another name and no slip.</summary>
    public bool IsEstablished => isGiven || (AsGiven >= Established && IsKnownGiven);

    /// <summary>Whether it may be a slip of an established given name: no dictionary knows it and hardly a card has it.</summary>
    public bool MayBeSlip => !isGiven && Count <= Rare && !HasFamilyForm;

    public bool IsInitial => text.Length == 1;

    /// <summary>Whether it ends as only family names do.</summary>
    public bool HasFamilyForm { get; } = FamilyForm.Has(text);

    /// <summary>How it sounds, whoever romanised it.</summary>
    public string Sound { get; } = SoundKey.Of(text);

    /// <summary>Which letters it has, a bit each: one edit changes two bits at most, so most pairs are told apart without counting edits.</summary>
    public uint Letters { get; } = LettersOf(text);

    /// <summary>How often it stands beside a man's family name or patronymic, and beside a woman's.</summary>
    public int Men { get; set; }

    public int Women { get; set; }

    /// <summary>Whether the base knows it as the name of one sex: beside it a family name of the other sex is a slip.</summary>
    public bool IsOfOneSex => Math.Max(Men, Women) >= OfOneSex && Math.Min(Men, Women) * 10 <= Math.Max(Men, Women);

    /// <summary>How many of the names that are compared have it.</summary>
    public int Count { get; set; }

    private static uint LettersOf(string text)
    {
        var letters = 0u;
        foreach (var letter in text)
        {
            letters |= 1u << (letter & 31);
        }
        return letters;
    }
}
