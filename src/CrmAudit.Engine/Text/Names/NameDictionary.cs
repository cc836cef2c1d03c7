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
    private readonly FrozenDictionary<string, string> _mains;

    private NameDictionary(FrozenDictionary<string, string> mains)
    {
        _mains = mains;
    }

    public static NameDictionary GivenNames { get; } = Load("GivenNames");

    public static NameDictionary BusinessWords { get; } = Load("BusinessWords");

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

    public bool Contains(string skeleton) => _mains.ContainsKey(skeleton);

    /// <summary>A phrase as a key: the skeletons of its words.</summary>
    public static string Key(string phrase) => string.Join(' ', Words.Of(phrase).Select(static word => Skeleton.Of(word)));

    private static NameDictionary Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Names/{name}.json")!;
        var mains = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(mains, JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!.Select(static pair => new KeyValuePair<string, IEnumerable<string>>(pair.Key, pair.Value)));
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
