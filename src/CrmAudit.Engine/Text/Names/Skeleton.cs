using System.Buffers;
using System.Text;

namespace CrmAudit.Engine.Text.Names;

/// <summary>
/// One spelling for all spellings of a word: Cyrillic (Russian and Kazakh letters) and every usual romanisation fold to the same Latin
/// skeleton. Шаяхметов, Shayakhmetov and Shaiahmetov, Қайрат, Кайрат, Qairat and Kairat become one. Look-alike letters of the other script
/// inside a word are taken for what they look like.
/// </summary>
internal static class Skeleton
{
    /// <summary>Letters looked at: what two words differ in further on is no spelling.</summary>
    private const int Longest = 64;

    private static readonly SearchValues<char> TurkicLatin = SearchValues.Create("əƏşŞğĞıçÇ");

    private const string LatinLookAlikes = "aceopxykmthbi";
    private const string CyrillicLookAlikes = "асеорхукмтнві";

    /// <summary>Words remembered by a thread: those of names and firms come again and again.</summary>
    private const int Remembered = 4096;

    [ThreadStatic]
    private static (string? Word, string Skeleton)[]? _remembered;

    /// <summary>The skeleton of one word; "" when it has neither letter nor digit.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        word = word[..Math.Min(word.Length, Longest)];
        _remembered ??= new (string?, string)[Remembered];
        ref var place = ref _remembered[(uint)string.GetHashCode(word, StringComparison.Ordinal) % Remembered];
        if (place.Word is not { } known || !word.SequenceEqual(known))
        {
            place = (word.ToString(), Fold(word));
        }
        return place.Skeleton;
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        var text = LetterFold.Plain(word);
        var (cyrillic, latin, ownCyrillic, ownLatin) = (0, 0, 0, 0);
        foreach (var letter in text)
        {
            if (letter is >= '\u0400' and <= '\u04FF')
            {
                cyrillic++;
                ownCyrillic += CyrillicLookAlikes.Contains(letter, StringComparison.Ordinal) ? 0 : 1;
            }
            else if (letter is >= 'a' and <= 'z')
            {
                latin++;
                ownLatin += LatinLookAlikes.Contains(letter, StringComparison.Ordinal) ? 0 : 1;
            }
        }
        var folded = new StringBuilder(text.Length);
        // Of a word in letters of two alphabets those decide that look like none of the other; where all do, it was typed by somebody who writes Cyrillic.
        if (cyrillic > 0 && (ownLatin == 0 || ownCyrillic > ownLatin || (ownCyrillic == ownLatin && cyrillic >= latin)))
        {
            FoldCyrillic(text, folded);
        }
        else
        {
            // Azerbaijani and Turkish write c for Дж and x for Х: a letter only they have tells.
            FoldLatin(cyrillic > 0 ? Swap(text, CyrillicLookAlikes, LatinLookAlikes) : text, word.ContainsAny(TurkicLatin), folded);
        }
        return Smooth(folded);
    }

    private static void FoldCyrillic(string text, StringBuilder folded)
    {
        foreach (var raw in text)
        {
            var at = LatinLookAlikes.IndexOf(raw, StringComparison.Ordinal);
            var letter = at >= 0 ? CyrillicLookAlikes[at] : raw;
            folded.Append(letter switch
            {
                'а' or 'ә' or 'ə' => "a",
                'б' => "b",
                'в' => "v",
                'г' or 'ғ' or 'ґ' => "g",
                'д' => "d",
                'е' or 'э' or 'є' => "e",
                'ж' or 'ҷ' or 'җ' => "j",
                'з' => "z",
                'и' or 'й' or 'ы' or 'і' or 'ї' => "i",
                'к' or 'қ' => "k",
                'л' => "l",
                'м' => "m",
                'н' or 'ң' => "n",
                'о' or 'ө' => "o",
                'п' => "p",
                'р' => "r",
                'с' => "s",
                'т' => "t",
                'у' or 'ұ' or 'ү' or 'ў' => "u",
                'ф' => "f",
                'х' or 'һ' or 'ҳ' => "h",
                'ц' or 'ч' => "c",
                'ш' or 'щ' => "s",
                'ю' => AfterConsonant(folded) ? "u" : "iu",
                'я' => AfterConsonant(folded) ? "a" : "ia",
                >= '0' and <= '9' => letter.ToString(),
                _ => "",
            });
        }
    }

    private static void FoldLatin(string text, bool isTurkic, StringBuilder folded)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var rest = text.AsSpan(i);
            var (fold, length) = rest switch
            {
                ['s', 'h', 'c', 'h', ..] or ['s', 'c', 'h', ..] => ("s", rest is ['s', 'h', ..] ? 4 : 3),
                ['t', 's', 'c', 'h', ..] => ("c", 4),
                ['t', 'c', 'h', ..] => ("c", 3),
                ['z', 'h', ..] => ("j", 2),
                ['k', 'h', ..] => ("h", 2),
                ['g', 'h', ..] => ("g", 2),
                ['c', 'h', ..] => ("c", 2),
                ['s', 'h', ..] => ("s", 2),
                ['t', 's', ..] => ("c", 2),
                ['t', 'z', 'h', ..] => ("tj", 3),
                ['t', 'z', ..] => ("c", 2),
                ['t', 'h', ..] => ("t", 2),
                ['p', 'h', ..] => ("f", 2),
                ['c', 'k', ..] => ("k", 2),
                ['y', 'u' or 'a', ..] => (AfterConsonant(folded) ? rest[1..2].ToString() : $"i{rest[1]}", 2),
                ['j', 'a' or 'e' or 'o' or 'u', ..] when folded.Length > 1 && folded[^1] == 'i' && !IsVowel(folded[^2]) => ("", 1),
                // й as Germans and Poles write it: before a consonant or at the end no Ж follows a vowel.
                ['j', ..] when !AfterConsonant(folded) && folded.Length > 0 && (rest.Length == 1 || !IsVowel(rest[1])) => ("i", 1),
                ['y', 'e', ..] => ("e", 2),
                ['y', 'o', ..] => ("e", 2),
                ['o', 'o', ..] => ("u", 2),
                ['e', 'e', ..] => ("i", 2),
                ['c', '\u0327', ..] => ("c", 2),
                ['c', ..] when isTurkic => ("j", 1),
                ['x', ..] when isTurkic => ("h", 1),
                ['c', 'e' or 'i' or 'y', ..] => ("s", 1),
                ['c', ..] => ("k", 1),
                ['q', ..] => ("k", 1),
                ['w', ..] => ("v", 1),
                // Export and text, but Axmetov.
                ['x', 'p' or 't' or 'c', ..] when folded.Length > 0 && folded[^1] == 'e' => ("ks", 1),
                ['x', 'a' or 'e' or 'i' or 'o' or 'u' or 'y', ..] or ['x'] => ("ks", 1),
                ['x', ..] => ("h", 1),
                ['y', ..] or ['ı', ..] => ("i", 1),
                ['ə' or 'æ', ..] => ("a", 1),
                ['ŋ', ..] => ("n", 1),
                ['ø', ..] => ("o", 1),
                ['ß', ..] => ("s", 1),
                ['ł', ..] => ("l", 1),
                [>= 'a' and <= 'z' or >= '0' and <= '9', ..] => (rest[..1].ToString(), 1),
                _ => ("", 1),
            };
            folded.Append(fold);
            i += length - 1;
        }
    }

    /// <summary>Whether я or ю comes after a consonant; anywhere else every romanisation writes two letters.</summary>
    private static bool AfterConsonant(StringBuilder folded) => folded.Length > 0 && !IsVowel(folded[^1]);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>Doubled letters once; ng, dj and ts as n, j and c, since one script writes a letter where the other writes two.</summary>
    private static string Smooth(StringBuilder folded)
    {
        var smooth = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            var letter = folded[i];
            var before = smooth.Length > 0 ? smooth[^1] : '\0';
            if (letter == before && !char.IsAsciiDigit(letter))
            {
                continue;
            }
            if (letter == 'g' && before == 'n')
            {
                continue;
            }
            if ((letter == 'j' && before == 'd') || (letter == 's' && before == 't'))
            {
                smooth.Length--;
            }
            smooth.Append(letter == 's' && before == 't' ? 'c' : letter);
        }
        return smooth.ToString();
    }

    private static string Swap(string text, string from, string to) => string.Create(text.Length, (text, from, to), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var at = state.from.IndexOf(state.text[i], StringComparison.Ordinal);
            span[i] = at >= 0 ? state.to[at] : state.text[i];
        }
    });
}
