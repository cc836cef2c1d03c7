using System.Buffers;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Text.Names;

/// <summary>The letters a name is written in, as far as they tell its language.</summary>
internal enum TextScript
{
    /// <summary>Latin.</summary>
    Latin,

    /// <summary>Cyrillic without Kazakh letters: Russian, or Kazakh that needs none.</summary>
    Cyrillic,

    /// <summary>Cyrillic with letters only Kazakh has.</summary>
    Kazakh,
}

/// <summary>Tells <see cref="TextScript"/>.</summary>
internal static class TextScripts
{
    private static readonly SearchValues<char> KazakhLetters = SearchValues.Create([.. Lexicon.Words("letters.own").SelectMany(static letter => letter.ToLowerInvariant() + letter.ToUpperInvariant())]);

    /// <summary>The script of most letters of a text.</summary>
    public static TextScript Of(string text)
    {
        var (cyrillic, latin) = (0, 0);
        foreach (var letter in text)
        {
            if (KazakhLetters.Contains(letter))
            {
                return TextScript.Kazakh;
            }
            cyrillic += letter is >= '\u0400' and <= '\u04FF' ? 1 : 0;
            latin += char.IsAsciiLetter(letter) ? 1 : 0;
        }
        return cyrillic >= latin ? TextScript.Cyrillic : TextScript.Latin;
    }
}
