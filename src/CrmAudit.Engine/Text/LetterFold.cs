using System.Text;

namespace CrmAudit.Engine.Text;

/// <summary>Letters that spellings of one word do not agree in.</summary>
internal static class LetterFold
{
    private const char FirstCyrillic = '\u0400';
    private const char LastCyrillic = '\u04FF';

    /// <summary>Small letters of the Cyrillic block: a table, since the invariant culture asks a library for each letter that is not ASCII.</summary>
    private static readonly char[] Small = [.. Enumerable.Range(FirstCyrillic, LastCyrillic - FirstCyrillic + 1).Select(static letter => char.ToLowerInvariant((char)letter))];

    /// <summary>The same as one plain letter each; '\0' for what is none.</summary>
    private static readonly char[] PlainSmall = [.. Enumerable.Range(FirstCyrillic, LastCyrillic - FirstCyrillic + 1).Select(static letter =>
        char.IsLetter((char)letter) && WithoutMarks(((char)letter).ToString()) is [var plain] ? plain : '\0')];

    /// <summary>The lower-case letter; ё, which most people write without its dots, as е. A rule of the script, not of a language's words.</summary>
    public static char Lower(char letter) => ToLower(letter) is var lower && lower == 'ё' ? 'е' : lower;

    /// <summary>The word in small letters with the marks of its letters apart, as Unicode takes them apart, except for й, which is a letter, and ё, which is е.</summary>
    public static string Plain(ReadOnlySpan<char> word)
    {
        Span<char> plain = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        for (var i = 0; i < plain.Length; i++)
        {
            var letter = word[i];
            plain[i] = letter < 128 ? char.ToLowerInvariant(letter) : letter is >= FirstCyrillic and <= LastCyrillic ? PlainSmall[letter - FirstCyrillic] : '\0';
            if (plain[i] == '\0')
            {
                return WithoutMarks(word.ToString());
            }
        }
        return plain.ToString();
    }

    private static char ToLower(char letter) => letter is >= FirstCyrillic and <= LastCyrillic ? Small[letter - FirstCyrillic] : char.ToLowerInvariant(letter);

    private static string WithoutMarks(string word) =>
        NormalForm.Of(word, NormalizationForm.FormKD).ToLowerInvariant().Replace("и\u0306", "й", StringComparison.Ordinal).Replace("е\u0308", "е", StringComparison.Ordinal);
}
