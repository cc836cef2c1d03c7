using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Text.Lexicons;

/// <summary>
/// The words people, exports and logs use, by what they mean: resources Lexicon/{language}.json, a file a language and one for the codes of systems. A
/// language is added by its file alone. A star stands for any letters: план* begins so, *план* has it inside.
/// </summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, string[]> ByMeaning = Load();

    /// <summary>Everything words are listed for.</summary>
    public static IEnumerable<string> Meanings => ByMeaning.Keys;

    /// <summary>The words of a meaning in every language.</summary>
    /// <param name="meaning">Key of the resources.</param>
    /// <exception cref="KeyNotFoundException">No language has words for it.</exception>
    public static IReadOnlyList<string> Words(string meaning) => ByMeaning[meaning];

    /// <summary>The words of a meaning as a set that does not tell capitals apart.</summary>
    /// <param name="meaning">Key of the resources; none of its words has a star.</param>
    public static FrozenSet<string> Set(string meaning) => ByMeaning[meaning].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of several meanings with what each of them stands for, capitals not told apart; of a word listed twice the first meaning counts.</summary>
    /// <param name="meanings">Keys of the resources and values.</param>
    public static FrozenDictionary<string, T> Map<T>(params IEnumerable<(string Meaning, T Value)> meanings) => meanings
        .SelectMany(static pair => ByMeaning[pair.Meaning].Select(word => (Word: word, pair.Value)))
        .DistinctBy(static pair => pair.Word, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(static pair => pair.Word, static pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The meanings that begin with a prefix and what follows it (currency.KZT: KZT), in ordinal order.</summary>
    /// <param name="prefix">Beginning of the keys, the dot included.</param>
    public static IEnumerable<(string Meaning, string Name)> Under(string prefix) =>
        ByMeaning.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(key => (key, key[prefix.Length..]));

    private static FrozenDictionary<string, string[]> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var words = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith("Lexicon/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (meaning, listed) in JsonSerializer.Deserialize<Dictionary<string, List<string>>>(stream)!)
            {
                if (!words.TryAdd(meaning, listed))
                {
                    words[meaning].AddRange(listed);
                }
            }
        }
        return words.ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }
}
