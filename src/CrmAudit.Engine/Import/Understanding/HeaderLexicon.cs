using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// The words of headers in the three languages: resources Understanding/Words.*.json, concept to its words. A star stands for any ending; an entry may have
/// several words. A language is added by a file.
/// </summary>
internal static class HeaderLexicon
{
    private const string Prefix = "Understanding/Words.";

    private static readonly Dictionary<string, List<Entry>> ByStart = Load();

    /// <summary>The longest entry the words at a place begin with; null when there is none.</summary>
    public static Entry? Match(IReadOnlyList<HeaderToken> tokens, int at)
    {
        Entry? best = null;
        var word = tokens[at].Text;
        for (var length = 1; length <= Math.Min(Entry.KeyLength, word.Length); length++)
        {
            if (!ByStart.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.AsSpan(0, length), out var entries))
            {
                continue;
            }
            foreach (var entry in entries)
            {
                if ((best is null || entry.Weight > best.Weight) && entry.Fits(tokens, at))
                {
                    best = entry;
                }
            }
        }
        return best;
    }

    /// <summary>
    /// What words cut short by a point begin: the entry of the most words, where all such entries mean the same. Beside a word for a date what happened goes
    /// before who did it ("date cr." is created, not creator). Null where the beginning is that of several things.
    /// </summary>
    public static Entry? MatchCut(IReadOnlyList<HeaderToken> tokens, int at, bool isDate)
    {
        var found = new List<Entry>();
        var word = tokens[at].Text;
        for (var length = 1; length <= Math.Min(Entry.KeyLength, word.Length); length++)
        {
            if (ByStart.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.AsSpan(0, length), out var entries))
            {
                found.AddRange(entries.Where(entry => entry.FitsCut(tokens, at)));
            }
        }
        if (found.Count == 0)
        {
            return null;
        }
        var most = found.Max(static entry => entry.Length);
        found.RemoveAll(entry => entry.Length < most);
        if (isDate && found.Exists(static entry => entry.Role == HeaderWordRole.Event))
        {
            found.RemoveAll(static entry => entry.Role != HeaderWordRole.Event);
        }
        return found.TrueForAll(entry => entry.Role == found[0].Role && entry.Concept == found[0].Concept) ? found[0] : null;
    }

    private static Dictionary<string, List<Entry>> Load()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var language = name[Prefix.Length..^".json".Length];
            var file = JsonSerializer.Deserialize<WordFile>(stream, JsonSerializerOptions.Web)!;
            Add(HeaderWordRole.Attribute, file.Attributes);
            Add(HeaderWordRole.Event, file.Events);
            Add(HeaderWordRole.Noun, file.Nouns);
            Add(HeaderWordRole.Ignored, new() { [""] = file.Ignored });
            Add(HeaderWordRole.Trap, new() { [""] = file.Traps });

            void Add(HeaderWordRole role, Dictionary<string, string[]> words)
            {
                foreach (var (concept, phrase) in words.SelectMany(static pair => pair.Value.Select(phrase => (pair.Key, phrase))))
                {
                    // One word may be of two languages; where they disagree about it, the first file in the order of names is kept.
                    if (!entries.TryGetValue(phrase, out var known))
                    {
                        entries[phrase] = known = new(phrase, role, concept);
                    }
                    known.Languages.Add(language);
                }
            }
        }
        return entries.Values.GroupBy(static entry => entry.Key, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.ToList(), StringComparer.Ordinal);
    }

    /// <summary>One word or phrase of the lexicon.</summary>
    internal sealed class Entry
    {
        public const int KeyLength = 3;

        /// <summary>Fewer letters begin too many words.</summary>
        private const int ShortestCut = 3;

        private readonly (string Stem, bool IsOpen)[] _words;

        public Entry(string phrase, HeaderWordRole role, string concept)
        {
            _words = [.. phrase.Replace('\u0451', '\u0435').Split(' ').Select(static word => word.EndsWith('*') ? (word[..^1], true) : (word, false))];
            Role = role;
            Concept = concept;
            Weight = (100 * _words.Length) + (2 * _words.Sum(static word => word.Stem.Length)) + (_words.All(static word => !word.IsOpen) ? 1 : 0);
        }

        public HeaderWordRole Role { get; }

        public string Concept { get; }

        /// <summary>Languages the entry is of.</summary>
        public HashSet<string> Languages { get; } = new(StringComparer.Ordinal);

        public int Length => _words.Length;

        /// <summary>More words, then more letters, then no open ending.</summary>
        public int Weight { get; }

        public string Key => _words[0].Stem.Length > KeyLength ? _words[0].Stem[..KeyLength] : _words[0].Stem;

        public bool Fits(IReadOnlyList<HeaderToken> tokens, int at)
        {
            if (at + _words.Length > tokens.Count)
            {
                return false;
            }
            for (var i = 0; i < _words.Length; i++)
            {
                var (stem, isOpen) = _words[i];
                var text = tokens[at + i].Text;
                if (isOpen ? !text.StartsWith(stem, StringComparison.Ordinal) : text != stem)
                {
                    return false;
                }
            }
            return true;
        }

        /// <summary>Whether the words at a place are these, some of them cut short by a point.</summary>
        public bool FitsCut(IReadOnlyList<HeaderToken> tokens, int at)
        {
            if (at + _words.Length > tokens.Count)
            {
                return false;
            }
            var cut = 0;
            for (var i = 0; i < _words.Length; i++)
            {
                var (stem, isOpen) = _words[i];
                var token = tokens[at + i];
                if (token.IsCut && token.Text.Length >= ShortestCut && stem.Length > token.Text.Length && stem.StartsWith(token.Text, StringComparison.Ordinal))
                {
                    cut++;
                }
                else if (isOpen ? !token.Text.StartsWith(stem, StringComparison.Ordinal) : token.Text != stem)
                {
                    return false;
                }
            }
            return cut > 0;
        }
    }

    private sealed class WordFile
    {
        public required Dictionary<string, string[]> Attributes { get; init; }

        public required Dictionary<string, string[]> Events { get; init; }

        public required Dictionary<string, string[]> Nouns { get; init; }

        public required string[] Ignored { get; init; }

        public required string[] Traps { get; init; }
    }
}
