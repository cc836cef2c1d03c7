using System.Collections.Frozen;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Text.Quality;

/// <summary>Latin letters that look like Cyrillic ones and words that mix the two alphabets because of it.</summary>
internal static class LookAlikes
{
    private static readonly string Cyrillic = string.Concat(Lexicon.Words("letters.lookAlike").Select(static pair => pair[0]));
    private static readonly string Latin = string.Concat(Lexicon.Words("letters.lookAlike").Select(static pair => pair[2]));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LegalForms = Lexicon.Set("firm.legalForm.lookAlike").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The letter as a Cyrillic one where it only looks Latin; itself otherwise.</summary>
    public static char ToCyrillic(char letter)
    {
        var index = Latin.IndexOf(letter, StringComparison.Ordinal);
        return index < 0 ? letter : Cyrillic[index];
    }

    /// <summary>Whether a letter is Cyrillic, Kazakh letters included.</summary>
    public static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u052F';

    /// <summary>Whether a letter is Latin, accented ones included.</summary>
    public static bool IsLatin(char letter) => char.IsAsciiLetter(letter) || letter is >= '\u00C0' and <= '\u024F' or 'ə';

    /// <summary>
    /// Whether a word of letters mixes the alphabets by look-alikes: it has letters of both, and all its Latin ones (or all its
    /// Cyrillic ones) look like the other alphabet's. «VIPклиент» has both and is no mistake of the keyboard; «Kазахстан» is.
    /// </summary>
    public static bool IsMixed(ReadOnlySpan<char> word)
    {
        var (latin, cyrillic, latinAlike, cyrillicAlike) = (0, 0, 0, 0);
        foreach (var c in word)
        {
            if (IsCyrillic(c))
            {
                cyrillic++;
                cyrillicAlike += Cyrillic.Contains(c, StringComparison.Ordinal) ? 1 : 0;
            }
            else if (IsLatin(c))
            {
                latin++;
                latinAlike += Latin.Contains(c, StringComparison.Ordinal) ? 1 : 0;
            }
        }
        return latin > 0 && cyrillic > 0 && (latin == latinAlike || cyrillic == cyrillicAlike);
    }

    /// <summary>Whether an all-Latin word only looks like a Cyrillic legal form (TOO, AO); a mistake beside Cyrillic words.</summary>
    public static bool IsDisguisedForm(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 3)
        {
            return false;
        }
        Span<char> folded = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsAsciiLetterUpper(word[i]))
            {
                return false;
            }
            folded[i] = ToCyrillic(word[i]);
        }
        return LegalForms.Contains(folded);
    }
}
