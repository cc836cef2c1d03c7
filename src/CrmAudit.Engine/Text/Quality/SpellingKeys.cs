using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Text.Quality;

/// <summary>
/// Folds the spellings of one dictionary value to one key: case, signs and blanks do not matter, both alphabets go to one skeleton
/// of sounds (Avito = Авито), the names of a city and of a few well-known channels are one. Digits stay apart: «Канал 1» is not «Канал 2».
/// </summary>
internal sealed class SpellingKeys
{
    /// <summary>Below this many letters only case and signs are folded: МТ and MT may well be two things.</summary>
    private const int ShortestSkeleton = 4;

    private static readonly FrozenDictionary<char, string> FromCyrillic = Pairs(Lexicon.Words("letters.sound"));

    private static readonly string[] CityBefore = [.. Lexicon.Words("city.before").Select(static word => word + " ")];

    private static readonly string[] CityAfter = [.. Lexicon.Words("city.after").Select(static word => " " + word)];

    private static readonly (string From, string To)[] Digraphs =
    [
        ("shch", "s"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ch", "s"), ("sh", "s"), ("ts", "s"), ("yu", "u"), ("iu", "u"), ("ya", "a"),
        ("ia", "a"), ("yo", "e"), ("ye", "e"), ("ph", "f"), ("ng", "n"), ("ck", "k"),
    ];

    private static readonly FrozenDictionary<char, string> FromLatin = Pairs(["q=k", "w=v", "x=h", "y=i", "c=k", "ı=i", "ŋ=n"]);

    private static readonly Lazy<FrozenSet<string>> Former = new(static () => DictionaryResource.Read("FormerCities")["names"].Select(Plain).ToFrozenSet(StringComparer.Ordinal));

    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);

    /// <summary>The module's cities and channels and the cities of the configuration (main name to the others).</summary>
    public SpellingKeys(IEnumerable<KeyValuePair<string, IList<string>>> cities)
    {
        foreach (var (name, others) in DictionaryResource.Read("Cities").Concat(DictionaryResource.Read("Channels")))
        {
            Add(name, others);
        }
        foreach (var (name, others) in cities)
        {
            Add(name, others);
        }
    }

    /// <summary>The key of a value; empty when it has neither letter nor digit.</summary>
    public string Of(string text)
    {
        var plain = Plain(text);
        if (_aliases.TryGetValue(plain, out var alias))
        {
            return alias;
        }
        var skeleton = Skeleton(plain);
        return _aliases.GetValueOrDefault(skeleton, skeleton);
    }

    /// <summary>Whether a value is a name a city has no longer: however often it is written, it is not the one to keep.</summary>
    public static bool IsFormer(string text) => Former.Value.Contains(Plain(text));

    /// <summary>Whether a value is a known city or town.</summary>
    public bool IsKnown(string text) => _aliases.ContainsKey(Plain(text)) || _aliases.ContainsKey(Skeleton(Plain(text)));

    private void Add(string name, IEnumerable<string> others)
    {
        var key = Skeleton(Plain(name));
        foreach (var spelling in others.Prepend(name))
        {
            var plain = Plain(spelling);
            _aliases.TryAdd(plain, key);
            _aliases.TryAdd(Skeleton(plain), key);
        }
    }

    /// <summary>Letters and digits in lower case, accents off, the mark of a city («г.», «қ.», «город») off.</summary>
    private static string Plain(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in NormalForm.Of(text, NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(c))
            {
                result.Append(char.ToLowerInvariant(c));
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }
        var plain = result.ToString().TrimEnd();
        foreach (var mark in CityBefore)
        {
            if (plain.StartsWith(mark, StringComparison.Ordinal))
            {
                plain = plain[mark.Length..];
            }
        }
        foreach (var mark in CityAfter)
        {
            if (plain.EndsWith(mark, StringComparison.Ordinal))
            {
                plain = plain[..^mark.Length];
            }
        }
        return plain.Replace(" ", "", StringComparison.Ordinal);
    }

    private static string Skeleton(string plain)
    {
        if (plain.Length < ShortestSkeleton)
        {
            return plain;
        }
        var text = plain;
        if (text.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            text = StripAccents(text);
            foreach (var (from, to) in Digraphs)
            {
                text = text.Replace(from, to, StringComparison.Ordinal);
            }
        }
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var soft = c == 'c' && i + 1 < text.Length && text[i + 1] is 'e' or 'i' or 'y';
            var folded = soft ? "s" : FromCyrillic.GetValueOrDefault(c) ?? FromLatin.GetValueOrDefault(c) ?? c.ToString();
            foreach (var letter in folded)
            {
                if (result.Length == 0 || result[^1] != letter || char.IsAsciiDigit(letter))
                {
                    result.Append(letter);
                }
            }
        }
        return result.ToString();
    }

    private static string StripAccents(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in NormalForm.Of(text, NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                result.Append(c);
            }
        }
        return result.ToString();
    }

    private static FrozenDictionary<char, string> Pairs(IEnumerable<string> pairs) =>
        pairs.ToFrozenDictionary(static pair => pair[0], static pair => pair[2..]);
}
