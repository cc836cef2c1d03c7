namespace CrmAudit.Engine.Text.Names;

/// <summary>Likeness of strings.</summary>
internal static class Similarity
{
    /// <summary>
    /// Jaro-Winkler similarity, 0-1 (W. Winkler, 1990): Jaro's mean of the shares of matching letters and of those in order, raised by 0.1 for each of
    /// up to four equal letters in front.
    /// </summary>
    public static double JaroWinkler(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length == b.Length ? 1 : 0;
        }
        if (a.Length > 64 || b.Length > 64)
        {
            a = a[..Math.Min(64, a.Length)];
            b = b[..Math.Min(64, b.Length)];
        }
        var window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        ulong usedA = 0, usedB = 0;
        var matches = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var to = Math.Min(b.Length - 1, i + window);
            for (var j = Math.Max(0, i - window); j <= to; j++)
            {
                if ((usedB >> j & 1) == 0 && a[i] == b[j])
                {
                    usedA |= 1UL << i;
                    usedB |= 1UL << j;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0)
        {
            return 0;
        }
        var (k, swaps) = (0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            if ((usedA >> i & 1) == 0)
            {
                continue;
            }
            while ((usedB >> k & 1) == 0)
            {
                k++;
            }
            swaps += a[i] == b[k++] ? 0 : 1;
        }
        double m = matches;
        var jaro = ((m / a.Length) + (m / b.Length) + ((m - (swaps / 2.0)) / m)) / 3;
        var prefix = 0;
        while (prefix < Math.Min(4, Math.Min(a.Length, b.Length)) && a[prefix] == b[prefix])
        {
            prefix++;
        }
        return jaro + (prefix * 0.1 * (1 - jaro));
    }

    /// <summary>
    /// Edits from one string to the other: insertions, deletions, changes and swaps of neighbours (optimal string alignment); more than
    /// <paramref name="most"/> comes back as most + 1.
    /// </summary>
    public static int Edits(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > 128 || b.Length > 128)
        {
            return a.SequenceEqual(b) ? 0 : most + 1;
        }
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> above = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    edits = Math.Min(edits, before[j - 2] + 1);
                }
                row[j] = edits;
                least = Math.Min(least, edits);
            }
            if (least > most)
            {
                return most + 1;
            }
            above.CopyTo(before);
            row.CopyTo(above);
        }
        return Math.Min(above[b.Length], most + 1);
    }
}
