using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Text.Names;

/// <summary>
/// Words that mean the same in Russian, Kazakh and English, by skeleton: legal forms, business words, cities, given names and their short forms. Data of the
/// resources Names/*.json (main word to the others), extended by the configuration.
/// </summary>
internal sealed class NameDictionary
{
    /// <summary>Shorter words are too near one another to guess by a slip.</summary>
    private const int Shortest = 5;

    private const int LongestPhrase = 500;

    private readonly FrozenDictionary<string, string> _mains;

    /// <summary>Words of the dictionary by what is left of them without one letter: a word one slip away shares such a rest (W. Garbe's symmetric deletes).</summary>
    private readonly FrozenDictionary<string, string[]> _slips;

    private NameDictionary(FrozenDictionary<string, string> mains)
    {
        _mains = mains;
        _slips = mains.Keys.Where(static key => key.Length >= Shortest && !key.Contains(' ', StringComparison.Ordinal))
            .SelectMany(static key => Deletes(key).Select(rest => (rest, key)))
            .GroupBy(static pair => pair.rest, static pair => pair.key, StringComparer.Ordinal)
            .ToFrozenDictionary(static group => group.Key, static group => group.Distinct().Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }

    public static NameDictionary GivenNames { get; } = Load("GivenNames");

    /// <summary>Words firms are called by for their sense (звезда, жұлдыз, star): another firm may be called by the translation.</summary>
    public static NameDictionary NameWords { get; } = Load("NameWords");

    /// <summary>Words for trades, goods and places, and <see cref="NameWords"/>.</summary>
    public static NameDictionary BusinessWords { get; } = Load("BusinessWords", "NameWords");

    public static NameDictionary LegalForms { get; } = Load("LegalForms");

    /// <summary>The dictionary with the entries of a configuration added.</summary>
    public NameDictionary With(IEnumerable<KeyValuePair<string, IList<string>>> added)
    {
        var mains = new Dictionary<string, string>(_mains, StringComparer.Ordinal);
        Add(mains, added.Select(static pair => new KeyValuePair<string, IEnumerable<string>>(pair.Key, pair.Value)));
        return new(mains.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The main word of a skeleton (or of several, joined by blanks); the skeleton itself when it is not in the dictionary.</summary>
    public string Main(string skeleton) => _mains.GetValueOrDefault(skeleton, skeleton);

    /// <summary>The main word of the one entry that is a slip of the keyboard away; null when none or several are.</summary>
    public string? Guess(string skeleton)
    {
        if (skeleton.Length < Shortest || _mains.ContainsKey(skeleton))
        {
            return null;
        }
        string? found = null;
        foreach (var rest in Deletes(skeleton))
        {
            foreach (var key in _slips.GetValueOrDefault(rest, []))
            {
                if (Similarity.Edits(key, skeleton, 1) <= 1)
                {
                    var main = _mains[key];
                    if (found is not null && found != main)
                    {
                        return null;
                    }
                    found = main;
                }
            }
        }
        return found;
    }

    /// <summary>The main word of a short entry of the same length with one letter changed or two swapped; null when there is none.</summary>
    public string? MistypedForm(string skeleton)
    {
        foreach (var (key, main) in _mains)
        {
            if (key.Length == skeleton.Length && key.Length is 3 or 4 && (Similarity.Edits(key, skeleton, 1) == 1 || key.Order().SequenceEqual(skeleton.Order())))
            {
                return main;
            }
        }
        return null;
    }

    private static IEnumerable<string> Deletes(string word)
    {
        yield return word;
        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
        }
    }

    public bool Contains(string skeleton) => _mains.ContainsKey(skeleton);

    /// <summary>A phrase as a key: the skeletons of its words.</summary>
    public static string Key(string phrase) => string.Join(' ', Words.Of(phrase.Length > LongestPhrase ? phrase[..LongestPhrase] : phrase).Select(static word => Skeleton.Of(word)));

    private static NameDictionary Load(params ReadOnlySpan<string> names)
    {
        var mains = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Names/{name}.json")!;
            Add(mains, JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!.Select(static pair => new KeyValuePair<string, IEnumerable<string>>(pair.Key, pair.Value)));
        }
        return new(mains.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static void Add(Dictionary<string, string> mains, IEnumerable<KeyValuePair<string, IEnumerable<string>>> entries)
    {
        foreach (var (main, others) in entries)
        {
            var key = Key(main);
            mains[key] = key;
            foreach (var other in others)
            {
                mains.TryAdd(Key(other), key);
            }
        }
    }
}
