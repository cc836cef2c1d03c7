namespace CrmAudit.Engine.Text.Names;

/// <summary>Compares firms' names.</summary>
internal static class FirmComparison
{
    /// <summary>Letters of a name from which one of them may be a slip.</summary>
    private const int ShortestSlip = 8;

    /// <summary>
    /// Same: the same words, also written together (АлматыСервис). Close: every word has its like in some order, with a typing error or in another language only, figures equal. Extended: one
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
            return IsTranslation(a, b) ? FirmLevel.Close : FirmLevel.Same;
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
        return leftA + leftB == 1 && equal >= 3 && near == 0 ? FirmLevel.Extended
            : matched > 0 && IsSlip(a, b, used) ? FirmLevel.Close
            : FirmLevel.Different;
    }

    /// <summary>One letter of the whole, in a word too short to be told apart by itself (Керуен Фрм), or a blank besides (Рустами К); never a figure or a word of one or two letters.</summary>
    private static bool IsSlip(FirmName a, FirmName b, ReadOnlySpan<bool> usedB)
    {
        var (left, right) = (string.Concat(a.Words), string.Concat(b.Words));
        if (Math.Min(left.Length, right.Length) < ShortestSlip || Similarity.Edits(left, right, 1) > 1 || !left.Where(char.IsAsciiDigit).SequenceEqual(right.Where(char.IsAsciiDigit)))
        {
            return false;
        }
        if (a.Words.Count != b.Words.Count)
        {
            return true;
        }
        for (var j = 0; j < usedB.Length; j++)
        {
            if (!usedB[j] && b.Words[j].Length < 3)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>
    /// Whether a word that firms are called by for its sense is only translated, or not one word is the same as written: another firm may well be called so in another language.
    /// </summary>
    private static bool IsTranslation(FirmName a, FirmName b)
    {
        if (a.Words.Count != b.Words.Count)
        {
            return false;
        }
        var same = 0;
        for (var i = 0; i < a.Words.Count; i++)
        {
            if (a.Written[i] == b.Written[i])
            {
                same++;
            }
            else if (NameDictionary.NameWords.Contains(a.Written[i]))
            {
                return true;
            }
        }
        return same == 0;
    }

    /// <summary>Whether two names have not one word in common, though both are in one language: no translation of each other.</summary>
    public static bool AreUnlike(FirmName a, FirmName b)
    {
        if (a.Script != b.Script || Compare(a, b) != FirmLevel.Different)
        {
            return false;
        }
        foreach (var word in a.Words)
        {
            foreach (var other in b.Words)
            {
                if (word == other || IsNear(word, other) || (word.Length >= 3 && other.Length >= 3 && (word.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(word, StringComparison.Ordinal))))
                {
                    return false;
                }
            }
        }
        return true;
    }

    private static bool IsNear(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        return shorter >= 4 && !char.IsAsciiDigit(a[0]) && !char.IsAsciiDigit(b[0])
            && Similarity.Edits(a, b, shorter < 8 ? 1 : 2) <= (shorter < 8 ? 1 : 2);
    }
}
