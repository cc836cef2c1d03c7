using System.Text;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>A word of a header.</summary>
/// <param name="Text">Lower case, io as e.</param>
/// <param name="Segment">Which part of a header in parts (Person - Phone, customer.name) the word stands in.</param>
/// <param name="IsCut">Whether a point follows at once: the word may be the beginning of a longer one.</param>
internal readonly record struct HeaderToken(string Text, int Segment, bool IsCut = false);

/// <summary>Cuts a header into words: at signs, at the humps of camelCase and between letters and figures.</summary>
internal static class HeaderTokens
{
    private const char Numero = '\u2116';

    public static List<HeaderToken> Of(string header)
    {
        var tokens = new List<HeaderToken>();
        var (start, segment) = (-1, 0);
        for (var i = 0; i <= header.Length; i++)
        {
            var letter = i < header.Length ? header[i] : ' ';
            var isWord = char.IsLetterOrDigit(letter) && letter != Numero;
            if (start >= 0 && (!isWord || IsBorder(header[i - 1], letter)))
            {
                Add(tokens, header.AsSpan(start, i - start), segment, i < header.Length && letter == '.');
                start = -1;
            }
            if (isWord)
            {
                start = start < 0 ? i : start;
            }
            else if (letter is Numero or '#')
            {
                tokens.Add(new("no", segment));
            }
            else if (tokens.Count > 0 && IsPart(header, i))
            {
                segment++;
            }
        }
        return tokens;
    }

    private static bool IsBorder(char before, char letter) =>
        (char.IsLower(before) && char.IsUpper(letter)) || (char.IsLetter(before) && char.IsDigit(letter)) || (char.IsDigit(before) && char.IsLetter(letter));

    /// <summary>A colon, a dash between blanks or a point between letters parts the owner of a field from the field.</summary>
    private static bool IsPart(string header, int i) => i < header.Length && header[i] switch
    {
        ':' => true,
        '-' or '\u2013' or '\u2014' => i > 0 && i + 1 < header.Length && char.IsWhiteSpace(header[i - 1]) && char.IsWhiteSpace(header[i + 1]),
        '.' => i > 0 && i + 1 < header.Length && char.IsLetter(header[i - 1]) && char.IsLetter(header[i + 1]),
        _ => false,
    };

    private static void Add(List<HeaderToken> tokens, ReadOnlySpan<char> word, int segment, bool isCut)
    {
        var text = Plain(word.ToString().ToLowerInvariant().Replace('\u0451', '\u0435'));
        // e-mail is one word, whichever alphabet its e is from.
        if (text is "mail" or "mails" && tokens.Count > 0 && tokens[^1].Text is "e" or "\u0435")
        {
            tokens[^1] = new("email", segment);
            return;
        }
        tokens.Add(new(text, segment, isCut));
    }

    /// <summary>Latin letters without their signs: people leave them out, and so do databases.</summary>
    private static string Plain(string word)
    {
        if (!word.AsSpan().ContainsAnyInRange('\u00DF', '\u024F'))
        {
            return word;
        }
        var plain = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            switch (letter)
            {
                case '\u00DF':
                    plain.Append("ss");
                    break;
                case '\u0131':
                    plain.Append('i');
                    break;
                case '\u0142':
                    plain.Append('l');
                    break;
                case >= '\u00E0' and <= '\u024F':
                    plain.Append(letter.ToString().Normalize(NormalizationForm.FormD)[0]);
                    break;
                default:
                    plain.Append(letter);
                    break;
            }
        }
        return plain.ToString();
    }
}
