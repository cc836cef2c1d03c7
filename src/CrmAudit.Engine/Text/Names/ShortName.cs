using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Text.Names;

/// <summary>What people make of given names when they call each other: Дауренчик, Жанарка, Олжик, Асеке.</summary>
internal static class ShortName
{
    /// <summary>Letters of a name that are left of it before a short ending, and before one that tells.</summary>
    private const int ShortestStem = 3;

    private const int ShortestBeforeLong = 2;

    private const int LongEnding = 3;

    private static readonly string[] Endings = [.. Lexicon.Words("name.short").Select(static ending => Skeleton.Of(ending)).Where(static ending => ending.Length > 0).Distinct().OrderByDescending(static ending => ending.Length)];

    /// <summary>How a word that no dictionary has ties in with a given name: the whole of it with an ending, only its beginning with one, or not at all.</summary>
    /// <param name="word">Skeleton of the word.</param>
    /// <param name="name">Skeleton of the given name.</param>
    public static NameTie Tie(string word, string name)
    {
        var common = word.AsSpan().CommonPrefixLength(name);
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
}
