using System.Collections.Frozen;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Text.Names;

/// <summary>What cases, numbers and kinds of words add to them in Russian, Kazakh and English.</summary>
internal static class WordEndings
{
    /// <summary>Letters that have to be left of a word: a shorter stem is many words'.</summary>
    private const int ShortestStem = 3;

    /// <summary>The same for skeletons, in which different words fall together.</summary>
    private const int ShortestSkeleton = 5;

    private static readonly FrozenSet<string> Written = Endings().ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Skeletons = Written.Select(static ending => Skeleton.Of(ending)).Where(static ending => ending.Length > 0).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Consonants that a vowel after them softens (одақ, одағы) with what they were.</summary>
    private static readonly FrozenDictionary<char, char> Softened = Lexicon.Words("ending.softened").ToFrozenDictionary(static pair => pair[0], static pair => pair[^1]);

    private static readonly int Longest = Written.Max(static ending => ending.Length);

    /// <summary>A word in small letters and what is left of it without an ending, the longest first.</summary>
    public static IEnumerable<string> Stems(string word)
    {
        yield return word;
        foreach (var stem in Cut(word, Written, ShortestStem))
        {
            yield return stem;
            if (Softened.TryGetValue(stem[^1], out var hard))
            {
                yield return stem[..^1] + hard;
            }
        }
    }

    /// <summary>The same of a skeleton.</summary>
    public static IEnumerable<string> StemsOfSkeleton(string skeleton) => Cut(skeleton, Skeletons, ShortestSkeleton).Prepend(skeleton);

    private static IEnumerable<string> Cut(string word, FrozenSet<string> endings, int shortest)
    {
        for (var length = 1; length <= Math.Min(Longest, word.Length - shortest); length++)
        {
            if (endings.Contains(word[^length..]))
            {
                yield return word[..^length];
            }
        }
    }

    private static IEnumerable<string> Endings()
    {
        var adjectives = Lexicon.Words("ending.adjective");
        return Lexicon.Words("ending.noun").Concat(adjectives).Concat(Lexicon.Words("ending.derived").SelectMany(derived => adjectives.Select(ending => derived + ending)));
    }
}
