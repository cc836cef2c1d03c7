namespace CrmAudit.Engine.Text.Names;

/// <summary>Compares firms' names.</summary>
internal static class FirmComparison
{
    /// <summary>
    /// Same: the same words in any order, also written together (АлматыСервис). Close: every word has its like with a typing error, figures equal. Extended: one
    /// side has one word more, but is otherwise the same and of three words at least. A branch is never its firm.
    /// </summary>
    public static FirmLevel Compare(FirmName a, FirmName b)
    {
        if (a.IsBranch != b.IsBranch)
        {
            return FirmLevel.Different;
        }
        if (a.Key == b.Key || string.Concat(a.Words) == string.Concat(b.Words))
        {
            return FirmLevel.Same;
        }
        Span<bool> used = stackalloc bool[Math.Min(b.Words.Count, 16)];
        var (equal, near) = (0, 0);
        for (var i = 0; i < Math.Min(a.Words.Count, 16); i++)
        {
            var word = a.Words[i];
            var best = -1;
            for (var j = 0; j < used.Length; j++)
            {
                if (!used[j] && b.Words[j] == word)
                {
                    best = j;
                    equal++;
                    break;
                }
            }
            for (var j = 0; best < 0 && j < used.Length; j++)
            {
                if (!used[j] && (IsNear(word, b.Words[j]) || a.Guesses[i] == b.Words[j] || b.Guesses[j] == word))
                {
                    best = j;
                    near++;
                }
            }
            if (best >= 0)
            {
                used[best] = true;
            }
        }
        var matched = equal + near;
        var (leftA, leftB) = (a.Words.Count - matched, b.Words.Count - matched);
        if (leftA == 0 && leftB == 0)
        {
            return FirmLevel.Close;
        }
        return leftA + leftB == 1 && equal >= 3 && near == 0 ? FirmLevel.Extended : FirmLevel.Different;
    }

    private static bool IsNear(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        return shorter >= 4 && !char.IsAsciiDigit(a[0]) && !char.IsAsciiDigit(b[0])
            && Similarity.Edits(a, b, shorter < 8 ? 1 : 2) <= (shorter < 8 ? 1 : 2);
    }
}
