namespace CrmAudit.Engine.Matching;

/// <summary>
/// Groups matching rows without chaining: links are taken from the surest to the weakest, and two groups are only joined when the mean weight over all
/// pairs between them speaks for it and no pair vetoes. A weak link does not weld two firm groups.
/// </summary>
internal static class Clusters
{
    /// <summary>Pairs between two groups that are looked at when they are joined; larger groups are sampled evenly.</summary>
    private const int MostPairs = 200;

    /// <summary>Members that are asked why two others contradict each other.</summary>
    private const int MostMembers = 24;

    /// <summary>The groups of two rows or more; rows and groups ascending.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="links">Matching pairs with their weight in bits.</param>
    /// <param name="bits">Weight of any pair.</param>
    /// <param name="reconciles">Whether a row tells why two others, which it fits, contradict each other: such a pair says nothing.</param>
    public static List<List<int>> Of(int rows, IEnumerable<(int A, int B, double Bits)> links, Func<int, int, double> bits, Func<int, int, int, bool> reconciles)
    {
        var groupOf = new Dictionary<int, List<int>>();
        List<int> Group(int row)
        {
            if (!groupOf.TryGetValue(row, out var group))
            {
                groupOf[row] = group = [row];
            }
            return group;
        }
        foreach (var (a, b, _) in links.OrderByDescending(static link => Math.Round(link.Bits, 6)).ThenBy(static link => link.A).ThenBy(static link => link.B))
        {
            var (left, right) = (Group(a), Group(b));
            if (left == right || !Agree(left, right, bits, reconciles))
            {
                continue;
            }
            var (large, small) = left.Count >= right.Count ? (left, right) : (right, left);
            large.AddRange(small);
            foreach (var row in small)
            {
                groupOf[row] = large;
            }
        }
        var groups = groupOf.Values.Distinct().Where(static group => group.Count > 1).ToList();
        groups.ForEach(static group => group.Sort());
        groups.Sort(static (a, b) => a[0].CompareTo(b[0]));
        return groups;
    }

    private static bool Agree(List<int> left, List<int> right, Func<int, int, double> bits, Func<int, int, int, bool> reconciles)
    {
        if (left.Count * right.Count == 1)
        {
            return true;
        }
        var step = Math.Max(1, left.Count * right.Count / MostPairs);
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < left.Count * right.Count; i += step)
        {
            var (a, b) = (left[i / right.Count], right[i % right.Count]);
            var weight = bits(a, b);
            if (double.IsNegativeInfinity(weight))
            {
                if (!left.Concat(right).Take(MostMembers).Any(member => member != a && member != b && reconciles(member, a, b)))
                {
                    return false;
                }
                continue;
            }
            sum += weight;
            count++;
        }
        return count == 0 || sum / count > 0;
    }
}
