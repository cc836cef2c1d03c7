using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using CrmAudit.Engine.Text.Lexicons;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// The words of headers: resources Understanding/Words.*.json, concept to its words. A star stands for any ending; an entry may have several words, and a tilde for an
/// ending of the language: a longer word is another word. A language is added by a file. Russian, Kazakh and English have words for every concept and go first; others
/// have the words of common exports, none of which takes the place of a word of the three.
/// </summary>
internal static class HeaderLexicon
{
    private const string Prefix = "Understanding/Words.";

    /// <summary>Words of more parts are no header.</summary>
    private const int MostJoined = 4;

    /// <summary>Fewer letters are part of too many words.</summary>
    private const int ShortestPart = 3;

    private static readonly Dictionary<string, List<Entry>> ByStart = Load();

    private static readonly FrozenSet<string> Short = new[] { "id", "no", "is", "at", "by" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words without endings, which headers in Latin letters write together.</summary>
    private static readonly FrozenSet<string> Plain = ByStart.Values.SelectMany(static entries => entries).Where(static entry => entry.MayJoin).SelectMany(static entry => entry.PlainWords)
        .Where(static word => word.Length >= ShortestPart || Short.Contains(word)).ToFrozenSet(StringComparer.Ordinal);

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

    /// <summary>The words a header wrote together (dealname, lastmodifieddate), as few as there are; null where it is not made of known ones alone.</summary>
    public static IReadOnlyList<string>? Apart(string word)
    {
        var least = new int[word.Length + 1];
        var from = new int[word.Length + 1];
        Array.Fill(least, int.MaxValue, 1, word.Length);
        for (var end = 2; end <= word.Length; end++)
        {
            for (var start = 0; start <= end - 2; start++)
            {
                if (least[start] < least[end] - 1 && Plain.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.AsSpan(start, end - start)))
                {
                    (least[end], from[end]) = (least[start] + 1, start);
                }
            }
        }
        if (least[^1] is < 2 or > MostJoined)
        {
            return null;
        }
        var parts = new List<string>();
        for (var end = word.Length; end > 0; end = from[end])
        {
            parts.Insert(0, word[from[end]..end]);
        }
        return parts;
    }

    private static Dictionary<string, List<Entry>> Load()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(static name => !TextCatalogue.Languages.Contains(name[Prefix.Length..^".json".Length])).ThenBy(static name => name, StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var language = name[Prefix.Length..^".json".Length];
            var isMain = TextCatalogue.Languages.Contains(language);
            var file = JsonSerializer.Deserialize<WordFile>(stream, JsonSerializerOptions.Web)!;
            Add(HeaderWordRole.Attribute, file.Attributes);
            Add(HeaderWordRole.Event, file.Events);
            Add(HeaderWordRole.Noun, file.Nouns);
            Add(HeaderWordRole.Ignored, new() { [""] = file.Ignored });
            Add(HeaderWordRole.Trap, new() { [""] = file.Traps });
            Add(HeaderWordRole.Unit, file.Units);

            void Add(HeaderWordRole role, Dictionary<string, string[]> words)
            {
                foreach (var (concept, phrase) in words.SelectMany(static pair => pair.Value.Select(phrase => (pair.Key, phrase))))
                {
                    // One word may be of two languages; where they disagree about it, the first file in the order of names is kept.
                    if (!entries.TryGetValue(phrase, out var known))
                    {
                        entries[phrase] = known = new(phrase, role, concept) { IsHeadFirst = file.HeadFirst };
                    }
                    // A word of one of the three is not made one of another grammar by a fourth.
                    known.IsHeadFirst |= isMain && file.HeadFirst;
                    known.MayJoin |= file.Joins;
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

        private static readonly FrozenSet<string> Endings = Lexicon.Words("ending.noun").Concat(Lexicon.Words("ending.adjective")).ToFrozenSet(StringComparer.Ordinal);

        private readonly (string Stem, bool IsOpen, bool IsInflected)[] _words;

        public Entry(string phrase, HeaderWordRole role, string concept)
        {
            _words = [.. phrase.Replace('\u0451', '\u0435').Split(' ').Select(static word => word[^1] is '*' or '~' ? (word[..^1], true, word[^1] == '~') : (word, false, false))];
            Role = role;
            Concept = concept;
            Weight = (100 * _words.Length) + (2 * _words.Sum(static word => word.Stem.Length)) + (_words.All(static word => !word.IsOpen) ? 1 : 0);
        }

        public HeaderWordRole Role { get; }

        public string Concept { get; }

        /// <summary>Whether the language of the entry names the thing first and then whose it is.</summary>
        public bool IsHeadFirst { get; set; }

        /// <summary>Whether headers of the language write its words together.</summary>
        public bool MayJoin { get; set; }

        public int Length => _words.Length;

        /// <summary>Its words that have no endings.</summary>
        public IEnumerable<string> PlainWords => _words.Where(static word => !word.IsOpen).Select(static word => word.Stem);

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
                if (!IsWord(i, tokens[at + i].Text))
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
                var stem = _words[i].Stem;
                var token = tokens[at + i];
                if (token.IsCut && token.Text.Length >= ShortestCut && stem.Length > token.Text.Length && stem.StartsWith(token.Text, StringComparison.Ordinal))
                {
                    cut++;
                }
                else if (!IsWord(i, token.Text))
                {
                    return false;
                }
            }
            return cut > 0;
        }

        private bool IsWord(int i, string text)
        {
            var (stem, isOpen, isInflected) = _words[i];
            return isOpen
                ? text.StartsWith(stem, StringComparison.Ordinal) && (!isInflected || text.Length == stem.Length || Endings.Contains(text[stem.Length..]))
                : text == stem;
        }
    }

    private sealed class WordFile
    {
        /// <summary>Whether the thing is named first and then whose it is.</summary>
        public bool HeadFirst { get; init; }

        /// <summary>Whether headers write words together.</summary>
        public bool Joins { get; init; }

        public required Dictionary<string, string[]> Attributes { get; init; }

        public required Dictionary<string, string[]> Events { get; init; }

        public required Dictionary<string, string[]> Nouns { get; init; }

        public required string[] Ignored { get; init; }

        public required string[] Traps { get; init; }

        public Dictionary<string, string[]> Units { get; init; } = [];
    }
}
