namespace CrmAudit.Engine.Recount.Search;

/// <summary>Sets of changes that do not exclude each other.</summary>
internal static class Combinations
{
    /// <summary>All sets of a size; no two changes of a set are of one group.</summary>
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> changes, int size, Func<T, string> group)
    {
        var chosen = new T[size];
        return Next(0, 0);

        IEnumerable<IReadOnlyList<T>> Next(int depth, int from)
        {
            if (depth == size)
            {
                yield return [.. chosen];
                yield break;
            }
            for (var i = from; i < changes.Count; i++)
            {
                if (Array.TrueForAll(chosen[..depth], other => group(other) != group(changes[i])))
                {
                    chosen[depth] = changes[i];
                    foreach (var set in Next(depth + 1, i + 1))
                    {
                        yield return set;
                    }
                }
            }
        }
    }
}
