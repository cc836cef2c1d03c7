using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Text.Names;

/// <summary>What people make of given names when they call each other: Дауренчик, Жанарка, Олжик, Асеке.</summary>
internal static class ShortName
{
    /// <summary>Letters of a name that are left of it before a short ending, and before one that tells.</summary>
    private const int ShortestStem = 3;

    private const int ShortestBeforeLong = 2;

    private const int LongEnding = 3;

    /// <summary>Letters of a name that are left of it where its end is cut off, or its beginning, and how many are gone at least: one letter may be another name's.</summary>
    private const int ShortestBeginning = 3;

    private const int ShortestEnd = 4;

    private const int FewestCut = 2;

    private static readonly string[] Endings = [.. Lexicon.Words("name.short").Select(static ending => Skeleton.Of(ending)).Where(static ending => ending.Length > 0).Distinct().OrderByDescending(static ending => ending.Length)];

    /// <summary>How a word that no dictionary has ties in with a given name: the whole of it with an ending, only its beginning with one, or not at all.</summary>
    /// <param name="word">Skeleton of the word.</param>
    /// <param name="name">Skeleton of the given name.</param>
    public static NameTie Tie(string word, string name)
    {
        var common = word.AsSpan().CommonPrefixLength(name);
        // Олег is Олежка.
        common += common < Math.Min(word.Length, name.Length) && (name[common], word[common]) is ('g', 'j') or ('k', 'c') or ('h', 's') ? 1 : 0;
        foreach (var ending in Endings)
        {
            var stem = word.Length - ending.Length;
            if (stem >= (ending.Length < LongEnding ? ShortestStem : ShortestBeforeLong) && stem <= common && word.EndsWith(ending, StringComparison.Ordinal))
            {
                // Жанар and Жанара leave one stem.
                return name.Length - stem <= 1 ? NameTie.Spelling : NameTie.Near;
            }
        }
        return NameTie.None;
    }

    /// <summary>How a word ties in with a name it is the beginning or the end of: Рус for Руслан, Бота for Акбота.</summary>
    /// <param name="word">Skeleton of the word.</param>
    /// <param name="name">Skeleton of the longer name.</param>
    public static NameTie Cut(string word, string name) =>
        name.Length - word.Length >= FewestCut
        && ((word.Length >= ShortestBeginning && name.StartsWith(word, StringComparison.Ordinal)) || (word.Length >= ShortestEnd && name.EndsWith(word, StringComparison.Ordinal)))
            ? NameTie.Near
            : NameTie.None;
}
