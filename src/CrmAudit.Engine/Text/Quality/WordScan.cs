using System.Buffers;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Text.Quality;

/// <summary>The words of one text: runs of letters; digits, dashes and signs part them (IT-отдел and 1С are two plain words).</summary>
/// <param name="Words">Number of words.</param>
/// <param name="Mixed">Words that mix Cyrillic and Latin look-alikes.</param>
/// <param name="FirstMixed">The first of them; null when there is none.</param>
/// <param name="Language">Language of the whole.</param>
internal readonly record struct WordScan(int Words, int Mixed, string? FirstMixed, TextLanguage Language)
{
    private static readonly SearchValues<char> KazakhLetters = SearchValues.Create([.. Lexicon.Words("letters.own").SelectMany(static letter => letter.ToLowerInvariant() + letter.ToUpperInvariant())]);

    /// <summary>Looks at every word once.</summary>
    public static WordScan Of(string text)
    {
        var (words, mixed, cyrillicWords, latinWords) = (0, 0, 0, 0);
        string? first = null;
        var (formStart, formLength) = (0, 0);
        var kazakh = false;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            var (cyrillic, latin) = (false, false);
            for (; i < text.Length && char.IsLetter(text[i]); i++)
            {
                cyrillic |= LookAlikes.IsCyrillic(text[i]);
                latin |= LookAlikes.IsLatin(text[i]);
                kazakh |= KazakhLetters.Contains(text[i]);
            }
            words++;
            var word = text.AsSpan(start, i - start);
            if (cyrillic && latin)
            {
                cyrillicWords++;
                if (LookAlikes.IsMixed(word))
                {
                    mixed++;
                    first ??= word.ToString();
                }
            }
            else if (cyrillic)
            {
                cyrillicWords++;
            }
            else if (latin)
            {
                if (formLength == 0 && LookAlikes.IsDisguisedForm(word))
                {
                    (formStart, formLength) = (start, word.Length);
                }
                else
                {
                    latinWords++;
                }
            }
        }
        if (formLength > 0)
        {
            if (cyrillicWords > 0 && latinWords == 0)
            {
                mixed++;
                first ??= text.Substring(formStart, formLength);
            }
            else
            {
                latinWords++;
            }
        }
        return new(words, mixed, first, LanguageOf(cyrillicWords, latinWords, kazakh));
    }

    private static TextLanguage LanguageOf(int cyrillic, int latin, bool kazakh) => (cyrillic, latin) switch
    {
        (0, 0) => TextLanguage.None,
        (0, _) => TextLanguage.Latin,
        ( > 0, > 0) => TextLanguage.Both,
        _ => kazakh ? TextLanguage.Kazakh : TextLanguage.Cyrillic,
    };
}
