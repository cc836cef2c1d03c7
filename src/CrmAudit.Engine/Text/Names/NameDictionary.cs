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

    /// <summary>The same for two that sound alike.</summary>
    private const int ShortestSound = 4;

    private const int LongestPhrase = 500;

    /// <summary>Letters of the longest word that is guessed.</summary>
    private const int LongestWord = 128;

    /// <summary>Letters in which a phrase's first word must agree to be looked at.</summary>
    private const int PhraseHead = 3;

    /// <summary>Letters of a word of a phrase from which it may be mistyped, and how often.</summary>
    private const int LongWord = 8;

    private const int LongSlips = 2;

    /// <summary>Letters from which one of them may be mistyped.</summary>
    private const int MiddlingWord = 6;

    /// <summary>A form of a word.</summary>
    /// <param name="Text">As it is written, in small letters; empty where it is a phrase or only its skeleton is known.</param>
    /// <param name="Form">Its skeleton.</param>
    /// <param name="Main">Skeleton of the main word.</param>
    private sealed record Entry(string Text, string Form, string Main);

    private readonly List<Entry> _entries;

    private readonly FrozenDictionary<string, string> _mains;

    /// <summary>Further main words of a form that belongs to several (Саша).</summary>
    private readonly FrozenDictionary<string, string[]> _others;

    /// <summary>Words of the dictionary by what is left of them without one letter: a word one slip away shares such a rest (W. Garbe's symmetric deletes).</summary>
    private readonly FrozenDictionary<string, string[]> _slips;

    /// <summary>Words of the dictionary by their sound, where all that sound so are one name's forms.</summary>
    private readonly Lazy<FrozenDictionary<string, string>> _bySound;

    /// <summary>Words of the dictionary as they are written and without their endings, where all that are left so are one word's forms.</summary>
    private readonly Lazy<FrozenDictionary<string, string>> _byStem;

    /// <summary>The same of skeletons.</summary>
    private readonly Lazy<FrozenDictionary<string, string>> _bySkeletonStem;

    /// <summary>Forms of two words and more by the beginning of the first, the longest first.</summary>
    private readonly Lazy<ILookup<string, (string[] Words, string Main)>> _phrases;

    private NameDictionary(List<Entry> entries)
    {
        _entries = entries;
        // A main word is itself first, and beside that what another's form is romanised to (Леся, and Лёша for Алексей).
        var mains = entries.GroupBy(static entry => entry.Form, static entry => entry.Main, StringComparer.Ordinal)
            .Select(static group => (group.Key, Mains: group.Distinct().OrderByDescending(main => main == group.Key).ToArray())).ToList();
        _mains = mains.ToFrozenDictionary(static form => form.Key, static form => form.Mains[0], StringComparer.Ordinal);
        _others = mains.Where(static form => form.Mains.Length > 1).ToFrozenDictionary(static form => form.Key, static form => form.Mains[1..], StringComparer.Ordinal);
        _slips = _mains.Keys.Where(static key => key.Length >= Shortest && !key.Contains(' ', StringComparison.Ordinal))
            .SelectMany(static key => Deletes(key).Select(rest => (rest, key)))
            .GroupBy(static pair => pair.rest, static pair => pair.key, StringComparer.Ordinal)
            .ToFrozenDictionary(static group => group.Key, static group => group.Distinct().Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        _bySound = new(() => BySound(_mains));
        _byStem = new(() => ByStem(entries.Where(static entry => entry.Text.Length > 0).Select(static entry => (entry.Text, entry.Main)), WordEndings.Stems));
        _bySkeletonStem = new(() => ByStem(_mains.Where(static pair => !pair.Key.Contains(' ', StringComparison.Ordinal)).Select(static pair => (pair.Key, pair.Value)), WordEndings.StemsOfSkeleton));
        _phrases = new(() => _mains.Where(static pair => pair.Key.Contains(' ', StringComparison.Ordinal)).Select(static pair => (Words: pair.Key.Split(' '), pair.Value))
            .OrderByDescending(static phrase => phrase.Words.Length).ToLookup(static phrase => Head(phrase.Words[0]), StringComparer.Ordinal));
    }

    /// <summary>What each stem stands for: the word that is written so, else the one word that leaves it.</summary>
    private static FrozenDictionary<string, string> ByStem(IEnumerable<(string Word, string Main)> words, Func<string, IEnumerable<string>> stems)
    {
        var all = words.ToList();
        var written = all.Select(static word => word.Word).ToHashSet(StringComparer.Ordinal);
        return Unique(all).Concat(Unique(all.SelectMany(word => stems(word.Word).Select(stem => (Key: stem, word.Main))).Where(stem => !written.Contains(stem.Key))))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> BySound(FrozenDictionary<string, string> mains) =>
        mains.Where(static pair => pair.Key.Length >= ShortestSound).GroupBy(static pair => SoundKey.Of(pair.Key), StringComparer.Ordinal)
            .Where(static group => group.DistinctBy(static pair => pair.Value).Count() == 1)
            .ToFrozenDictionary(static group => group.Key, static group => group.Min(static pair => pair.Key)!, StringComparer.Ordinal);

    /// <summary>The keys of one main word only.</summary>
    private static Dictionary<string, string> Unique(IEnumerable<(string Key, string Main)> items) =>
        items.GroupBy(static item => item.Key, static item => item.Main, StringComparer.Ordinal).Select(static group => (group.Key, Mains: group.Distinct().ToList()))
            .Where(static item => item.Mains.Count == 1).ToDictionary(static item => item.Key, static item => item.Mains[0], StringComparer.Ordinal);

    private static string Head(string word) => word[..Math.Min(word.Length, PhraseHead)];

    public static NameDictionary GivenNames { get; } = Load("GivenNames");

    /// <summary>Words firms are called by for their sense (звезда, жұлдыз, star): another firm may be called by the translation.</summary>
    public static NameDictionary NameWords { get; } = Load("NameWords");

    /// <summary>Words for trades, goods, places and qualities, and <see cref="NameWords"/>.</summary>
    public static NameDictionary BusinessWords { get; } = Load("BusinessWords", "NameWords");

    public static NameDictionary LegalForms { get; } = Load("LegalForms");

    /// <summary>The dictionary with the entries of a configuration added.</summary>
    public NameDictionary With(IEnumerable<KeyValuePair<string, IList<string>>> added) =>
        new([.. Entries(added.Select(static pair => new KeyValuePair<string, IEnumerable<string>>(pair.Key, pair.Value))), .. _entries]);

    /// <summary>The dictionary with words made one that were found to mean the same.</summary>
    /// <param name="mains">Main word, or one the dictionary lacks, to the main word it is from now on; skeletons.</param>
    public NameDictionary Uniting(IReadOnlyDictionary<string, string> mains) =>
        new([.. mains.Select(static pair => new Entry("", pair.Key, pair.Value)), .. _entries.Select(entry => entry with { Main = mains.GetValueOrDefault(entry.Main, entry.Main) })]);

    /// <summary>The main word of a skeleton (or of several, joined by blanks); the skeleton itself when it is not in the dictionary.</summary>
    public string Main(string skeleton) => _mains.GetValueOrDefault(skeleton, skeleton);

    /// <summary>The main word of a word in any of its cases, numbers and kinds (кирпича, кирпичный, кірпіші, bricks); its skeleton when the dictionary has none of them.</summary>
    /// <param name="word">The word in small letters: written, words differ that have one skeleton (шыны, синий).</param>
    /// <param name="skeleton">Its skeleton.</param>
    public string MainOf(string word, string skeleton)
    {
        foreach (var stem in WordEndings.Stems(word))
        {
            if (_byStem.Value.TryGetValue(stem, out var main))
            {
                return main;
            }
        }
        if (_mains.TryGetValue(skeleton, out var known))
        {
            return known;
        }
        foreach (var stem in WordEndings.StemsOfSkeleton(skeleton))
        {
            if (_bySkeletonStem.Value.TryGetValue(stem, out var main))
            {
                return main;
            }
        }
        return skeleton;
    }

    /// <summary>The main word of the longest phrase of the dictionary (детский сад) that stands at a place, slips of the keyboard in its long words allowed; null when none does.</summary>
    public (string Main, int Length)? PhraseAt(IReadOnlyList<string> words, int at)
    {
        foreach (var (phrase, main) in _phrases.Value[Head(words[at])])
        {
            if (phrase.Length <= words.Count - at && StandsAt(phrase, words, at))
            {
                return (main, phrase.Length);
            }
        }
        return null;
    }

    private static bool StandsAt(string[] phrase, IReadOnlyList<string> words, int at)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!IsLike(phrase[i], words[at + i]))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsLike(string word, string other) => word == other || (SlipsIn(word) is > 0 and var slips && Similarity.Edits(word, other, slips) <= slips);

    private static int SlipsIn(string word) => word.Length >= LongWord ? LongSlips : word.Length >= MiddlingWord ? 1 : 0;

    /// <summary>All main words of a skeleton, the first the one of <see cref="Main"/>; none when it is not in the dictionary.</summary>
    public IReadOnlyList<string> Mains(string skeleton) => !_mains.TryGetValue(skeleton, out var main) ? [] : _others.TryGetValue(skeleton, out var others) ? [main, .. others] : [main];

    /// <summary>All main words of a person's name; one that only sounds like an entry (Kostia, Костя) is it where no other sounds so.</summary>
    public IReadOnlyList<string> NamesOf(string skeleton) => Mains(skeleton) is { Count: > 0 } mains ? mains : _bySound.Value.TryGetValue(SoundKey.Of(skeleton), out var known) ? Mains(known) : [];

    /// <summary>The main word of the one entry that is a slip of the keyboard away; null when none or several are.</summary>
    public string? Guess(string skeleton)
    {
        if (skeleton.Length is < Shortest or > LongestWord || _mains.ContainsKey(skeleton))
        {
            return null;
        }
        string? found = null;
        var slips = _slips.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> rest = stackalloc char[LongestWord];
        skeleton.CopyTo(rest);
        // The word itself, then without its first letter, its second and so on, each put back before the next is taken out.
        for (var without = -1; without < skeleton.Length; without++)
        {
            if (without > 0)
            {
                rest[without - 1] = skeleton[without - 1];
            }
            else if (without == 0)
            {
                skeleton.AsSpan(1).CopyTo(rest);
            }
            if (!slips.TryGetValue(rest[..(without < 0 ? skeleton.Length : skeleton.Length - 1)], out var keys))
            {
                continue;
            }
            foreach (var key in keys)
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

    private static NameDictionary Load(params string[] names) => new([.. names.SelectMany(static name =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Names/{name}.json")!;
        return Entries(JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!.Select(static pair => new KeyValuePair<string, IEnumerable<string>>(pair.Key, pair.Value)));
    })]);

    /// <summary>Each form with its main word, the main words themselves first.</summary>
    private static List<Entry> Entries(IEnumerable<KeyValuePair<string, IEnumerable<string>>> entries)
    {
        var read = entries.Select(static pair => (Main: Key(pair.Key), Text: TextOf(pair.Key), pair.Value)).ToList();
        return [.. read.Select(static entry => new Entry(entry.Text, entry.Main, entry.Main)), .. read.SelectMany(static entry => entry.Value.Select(form => new Entry(TextOf(form), Key(form), entry.Main)))];
    }

    private static string TextOf(string form) => Words.Of(form) is [var word] ? word.ToLowerInvariant() : "";
}
