using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Text.Names;

/// <summary>What was meant where somebody typed with the other layout of the keyboard switched on: Fqueke is Айгуль, Шмфтщм is Ivanov.</summary>
internal static class KeyboardLayout
{
    private static readonly Dictionary<char, char> ToCyrillic = [];

    private static readonly Dictionary<char, char> ToLatin = [];

    /// <summary>Kazakh letters stand where the digits are: one of them inside a word is a letter.</summary>
    private static readonly Dictionary<char, char> ToKazakh = [];

    static KeyboardLayout()
    {
        var letters = Lexicon.Words("keyboard.cyrillic")[0];
        foreach (var keys in Lexicon.Words("keyboard.keys"))
        {
            Pair(keys, letters, ToCyrillic, char.IsUpper(keys[0]));
        }
        foreach (var keys in Lexicon.Words("keyboard.digits"))
        {
            Pair(keys, Lexicon.Words("keyboard.digitRow")[0], ToKazakh, !char.IsAsciiDigit(keys[0]));
        }
        foreach (var (key, letter) in ToCyrillic.Concat(ToKazakh))
        {
            ToLatin[letter] = key;
        }
    }

    /// <summary>The text as the other layout has it; null where it is in letters of both or of neither, or the other has signs for its letters: no Latin name is typed by the key of Ж.</summary>
    public static string? Other(string text)
    {
        var (latin, cyrillic) = (false, false);
        foreach (var letter in text)
        {
            latin |= char.IsAsciiLetter(letter);
            cyrillic |= letter is >= '\u0400' and <= '\u04FF';
            if (ToLatin.TryGetValue(letter, out var key) && !char.IsAsciiLetter(key))
            {
                return null;
            }
        }
        if (latin == cyrillic)
        {
            return null;
        }
        return string.Create(text.Length, (text, latin), static (typed, state) =>
        {
            for (var i = 0; i < typed.Length; i++)
            {
                typed[i] = state.latin ? Cyrillic(state.text, i) : ToLatin.GetValueOrDefault(state.text[i], state.text[i]);
            }
        });
    }

    private static char Cyrillic(string text, int at) =>
        ToCyrillic.TryGetValue(text[at], out var letter) || (IsInWord(text, at) && ToKazakh.TryGetValue(text[at], out letter)) ? letter : text[at];

    /// <summary>Whether the key of a letter stands beside a key of the row of digits, or beside its neighbours there.</summary>
    private static bool IsInWord(string text, int at) => IsBesideLetter(text, at, -1) || IsBesideLetter(text, at, 1);

    private static bool IsBesideLetter(string text, int at, int step)
    {
        do
        {
            at += step;
        }
        while (at >= 0 && at < text.Length && ToKazakh.ContainsKey(text[at]));
        return at >= 0 && at < text.Length && ToCyrillic.ContainsKey(text[at]);
    }

    private static void Pair(string keys, string letters, Dictionary<char, char> to, bool isShifted)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            to[keys[i]] = isShifted ? char.ToUpperInvariant(letters[i]) : letters[i];
        }
    }
}
