namespace CrmAudit.Engine.Text.Names;

/// <summary>
/// How far two skeletons are apart, in slips of the keyboard: a letter lost, added, changed or swapped with its neighbour counts one. Letters that romanisations and neighbouring
/// languages write for each other (Ө as o and u, Ж as j, z and dj, Қ as k, q and kh, й as i and j, an і left out) count a part of one.
/// </summary>
internal static class NameDistance
{
    /// <summary>What a slip in the first letter counts on top: people look at it.</summary>
    private const double First = 0.4;

    /// <summary>What two letters that changed places over others count.</summary>
    private const double ChangedPlaces = 1.3;

    /// <summary>What the letter least missed counts.</summary>
    public const double LeastLoss = 0.4;

    /// <summary>Letters looked at; longer words are no names.</summary>
    private const int Longest = 40;

    private const int Letters = 26;

    private static readonly double[] Changes = Table();

    private static readonly double[] Losses = Lost();

    /// <summary>The distance, or more than <paramref name="most"/> where it is larger.</summary>
    /// <param name="a">Skeleton.</param>
    /// <param name="b">Skeleton.</param>
    /// <param name="most">Distance that still matters.</param>
    public static double Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, double most)
    {
        if (a.Length > Longest || b.Length > Longest)
        {
            return a.SequenceEqual(b) ? 0 : most + 1;
        }
        if (HaveChangedPlaces(a, b))
        {
            return ChangedPlaces;
        }
        Span<double> before = stackalloc double[b.Length + 1];
        Span<double> above = stackalloc double[b.Length + 1];
        Span<double> row = stackalloc double[b.Length + 1];
        above[0] = 0;
        for (var j = 1; j <= b.Length; j++)
        {
            above[j] = above[j - 1] + Loss(b, j - 1);
        }
        for (var i = 1; i <= a.Length; i++)
        {
            var least = row[0] = above[0] + Loss(a, i - 1);
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : Change(a[i - 1], b[j - 1]) + (i == 1 && j == 1 ? First : 0);
                var distance = Math.Min(Math.Min(above[j] + Loss(a, i - 1), row[j - 1] + Loss(b, j - 1)), above[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    distance = Math.Min(distance, before[j - 2] + 1);
                }
                row[j] = distance;
                least = Math.Min(least, distance);
            }
            if (least > most)
            {
                return most + 1;
            }
            above.CopyTo(before);
            row.CopyTo(above);
        }
        return above[b.Length];
    }

    /// <summary>Two letters that do not stand side by side have changed places (Туркин, Куртин).</summary>
    private static bool HaveChangedPlaces(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }
        var (first, second) = (-1, -1);
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i])
            {
                continue;
            }
            if (second >= 0)
            {
                return false;
            }
            (first, second) = first < 0 ? (i, -1) : (first, i);
        }
        return second > first + 1 && a[first] == b[second] && a[second] == b[first];
    }

    private static double Change(char a, char b) => IsLetter(a) && IsLetter(b) ? Changes[((a - 'a') * Letters) + b - 'a'] : 1;

    private static double Loss(ReadOnlySpan<char> word, int at) => (IsLetter(word[at]) ? Losses[word[at] - 'a'] : 1) + (at == 0 ? First : 0);

    private static bool IsLetter(char letter) => letter is >= 'a' and <= 'z';

    private static double[] Table()
    {
        var table = new double[Letters * Letters];
        Array.Fill(table, 1);
        foreach (var (pair, cost) in new[]
        {
            ("ou", 0.3), ("ei", 0.3), ("ae", 0.5), ("ao", 0.6), ("iu", 0.6), ("eo", 0.6), ("ai", 0.8), ("au", 0.8), ("eu", 0.8), ("io", 0.8),
            ("hk", 0.25), ("gk", 0.5), ("gh", 0.5), ("ij", 0.3), ("jz", 0.4), ("dj", 0.6), ("gj", 0.8), ("cs", 0.5), ("cj", 0.6), ("sz", 0.6), ("ck", 0.6), ("ct", 0.7),
            ("uv", 0.3), ("fv", 0.4), ("bp", 0.7), ("bv", 0.7), ("dt", 0.7), ("fp", 0.7), ("mn", 0.8), ("lr", 0.9),
        })
        {
            table[((pair[0] - 'a') * Letters) + pair[1] - 'a'] = cost;
            table[((pair[1] - 'a') * Letters) + pair[0] - 'a'] = cost;
        }
        return table;
    }

    private static double[] Lost()
    {
        var lost = new double[Letters];
        Array.Fill(lost, 1);
        (lost['i' - 'a'], lost['j' - 'a'], lost['h' - 'a'], lost['e' - 'a'], lost['u' - 'a'], lost['o' - 'a']) = (LeastLoss, 0.5, 0.5, 0.8, 0.8, 0.8);
        return lost;
    }
}
