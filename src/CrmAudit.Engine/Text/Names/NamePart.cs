namespace CrmAudit.Engine.Text.Names;

/// <summary>One word of persons' names, prepared once and shared by all names that have it.</summary>
/// <param name="text">Skeleton.</param>
/// <param name="main">Main form by the dictionary of given names; the skeleton itself where it is not in there.</param>
/// <param name="isGiven">Whether the dictionary knows it.</param>
internal sealed class NamePart(string text, string main, bool isGiven)
{
    public string Text => text;

    public string Main => main;

    public bool IsGiven => isGiven;

    public bool IsInitial => text.Length == 1;

    /// <summary>Which letters it has, a bit each: one edit changes two bits at most, so most pairs are told apart without counting edits.</summary>
    public uint Letters { get; } = LettersOf(text);

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
