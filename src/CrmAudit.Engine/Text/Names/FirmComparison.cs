namespace CrmAudit.Engine.Text.Names;

/// <summary>Compares firms' names.</summary>
internal static class FirmComparison
{
    /// <summary>Letters of a name from which one of them may be a slip.</summary>
    private const int ShortestSlip = 8;

    /// <summary>Letters of a word that may be translated.</summary>
    private const int ShortestWord = 3;

    /// <summary>Letters in front in which two forms of one word agree.</summary>
    private const int CognateLetters = 4;

    /// <summary>The distance of two spellings of one word.</summary>
    private const double CognateDistance = 2;

    /// <summary>Words of a name that are looked at.</summary>
    private const int MostWords = 16;

    /// <summary>Words one name may have more than the other and be the same firm's.</summary>
    private const int MostAdded = 2;

    /// <summary>
    /// Same: the same words, also written together (АлматыСервис). Close: every word has its like in some order, with a typing error or in another language only, figures equal. Part: one side
    /// has a word or two more, or is the other's abbreviation. Kindred: a word in common. Where one has a figure the other has not, they differ (Аптека №1 is not Аптека); a branch is never its
    /// firm.
    /// </summary>
    /// <param name="a">A name.</param>
    /// <param name="b">Another.</param>
    /// <param name="isEstablished">Whether a word is one by itself, as often as firms have it: two such words are no slips of each other; null where nothing tells.</param>
    public static FirmLevel Compare(FirmName a, FirmName b, Func<string, bool>? isEstablished = null)
    {
        if (a.IsBranch != b.IsBranch)
        {
            return FirmLevel.Different;
        }
        if (a.Key == b.Key || string.Concat(a.Words) == string.Concat(b.Words) || string.Concat(a.Written) == string.Concat(b.Written))
        {
            return IsTranslation(a, b) ? FirmLevel.Close : FirmLevel.Same;
        }
        Span<bool> usedA = stackalloc bool[Math.Min(a.Words.Count, MostWords)];
        Span<bool> usedB = stackalloc bool[Math.Min(b.Words.Count, MostWords)];
        var matched = Align(a, b, usedA, usedB, isEstablished);
        var (leftA, leftB) = (a.Words.Count - matched, b.Words.Count - matched);
        if (leftA == 0 && leftB == 0)
        {
            return FirmLevel.Close;
        }
        if (a.IsOfPerson && b.IsOfPerson && matched > 1 && Math.Min(leftA, leftB) == 0 && Remain(leftA > 0 ? a.ArePatronymics : b.ArePatronymics, leftA > 0 ? usedA : usedB))
        {
            return FirmLevel.Same;
        }
        if (Abbreviates(a, usedA, b, usedB) || Abbreviates(b, usedB, a, usedA))
        {
            return matched > 0 ? FirmLevel.Close : FirmLevel.Part;
        }
        return matched == 0 ? FirmLevel.Different
            : IsSlip(a, b, usedA, usedB, isEstablished) ? FirmLevel.Close
            : HasFigures(a, usedA) || HasFigures(b, usedB) ? FirmLevel.Different
            : Math.Min(leftA, leftB) > 0 ? MayBeTranslated(a, usedA, b, usedB) ? FirmLevel.Translated : FirmLevel.Kindred
            : Remain(a.ArePlain, usedA) && Remain(b.ArePlain, usedB) ? FirmLevel.Extended
            : leftA + leftB <= MostAdded ? FirmLevel.Part
            : FirmLevel.Kindred;
    }

    /// <summary>Whether two names are those of two places, whatever else agrees: a firm and its branch, or points under different numbers.</summary>
    public static bool AreApart(FirmName a, FirmName b) => a.IsBranch != b.IsBranch || (a.Numbers is { Length: > 0 } left && b.Numbers is { Length: > 0 } right && left != right);

    /// <summary>The words of two names that are left over when those that are alike are paired off.</summary>
    public static (List<string> A, List<string> B, int Matched) Rest(FirmName a, FirmName b)
    {
        Span<bool> usedA = stackalloc bool[Math.Min(a.Words.Count, MostWords)];
        Span<bool> usedB = stackalloc bool[Math.Min(b.Words.Count, MostWords)];
        var matched = Align(a, b, usedA, usedB);
        return (Left(a, usedA), Left(b, usedB), matched);
    }

    /// <summary>The words of two names that are alike, pair by pair.</summary>
    public static List<(string A, string B)> Common(FirmName a, FirmName b)
    {
        Span<bool> usedA = stackalloc bool[Math.Min(a.Words.Count, MostWords)];
        Span<bool> usedB = stackalloc bool[Math.Min(b.Words.Count, MostWords)];
        var pairs = new List<(string, string)>(4);
        Align(a, b, usedA, usedB, pairs: pairs);
        return pairs;
    }

    /// <summary>Pairs the words off, the equal ones first.</summary>
    private static int Align(FirmName a, FirmName b, Span<bool> usedA, Span<bool> usedB, Func<string, bool>? isEstablished = null, List<(string A, string B)>? pairs = null)
    {
        usedA.Clear();
        usedB.Clear();
        var matched = 0;
        foreach (var mayDiffer in new ReadOnlySpan<bool>([false, true]))
        {
            for (var i = 0; i < usedA.Length; i++)
            {
                for (var j = 0; j < usedB.Length && !usedA[i]; j++)
                {
                    if (!usedB[j] && (a.Words[i] == b.Words[j] || (mayDiffer && AreAlike(a, i, b, j, isEstablished))))
                    {
                        usedA[i] = usedB[j] = true;
                        matched++;
                        pairs?.Add((a.Words[i], b.Words[j]));
                    }
                }
            }
        }
        return matched;
    }

    /// <summary>Whether two words are a slip of the keyboard apart, or one is a slip of the word the other stands for; two that are known are two (эксперт, экспорт).</summary>
    private static bool AreAlike(FirmName a, int i, FirmName b, int j, Func<string, bool>? isEstablished) =>
        !(a.AreKnown[i] && b.AreKnown[j])
        && (IsNear(a.Words[i], b.Words[j]) || a.Guesses[i] == b.Words[j] || b.Guesses[j] == a.Words[i] || ((a.AreKnown[i] || b.AreKnown[j]) && IsNear(a.Written[i], b.Written[j])))
        && (isEstablished is null || !isEstablished(a.Words[i]) || !isEstablished(b.Words[j]));

    private static List<string> Left(FirmName name, ReadOnlySpan<bool> used)
    {
        var left = new List<string>();
        for (var i = 0; i < used.Length; i++)
        {
            if (!used[i])
            {
                left.Add(name.Words[i]);
            }
        }
        return left;
    }

    /// <summary>Whether all that is left of one name is one word of the first letters of what is left of the other (М. Е. for Мухаммед Ерланулы).</summary>
    private static bool Abbreviates(FirmName shorter, ReadOnlySpan<bool> usedShorter, FirmName longer, ReadOnlySpan<bool> usedLonger)
    {
        var at = usedShorter.IndexOf(false);
        if (at < 0 || usedShorter[(at + 1)..].Contains(false) || shorter.Words.Count > MostWords || longer.Words.Count > MostWords)
        {
            return false;
        }
        var letters = shorter.Written[at].AsSpan();
        for (var i = 0; i < usedLonger.Length; i++)
        {
            if (!usedLonger[i])
            {
                var word = longer.Written[i].AsSpan();
                if (letters.IsEmpty || char.IsAsciiDigit(letters[0]) || word[0] != letters[0] || word.Length < 2)
                {
                    return false;
                }
                // Я and Ю are two letters of a skeleton.
                letters = letters[(letters is ['i', 'a' or 'u', ..] && word[1] == letters[1] ? 2 : 1)..];
            }
        }
        return letters.IsEmpty;
    }

    /// <summary>Whether what is left of two names in two languages may be one in both: about as many words, and not all of them known, which would have found each other.</summary>
    private static bool MayBeTranslated(FirmName a, ReadOnlySpan<bool> usedA, FirmName b, ReadOnlySpan<bool> usedB) =>
        a.Script != b.Script && Math.Abs(usedA.Count(false) - usedB.Count(false)) <= 1 && (HasUnknown(a, usedA) || HasUnknown(b, usedB)) && AreWords(a, usedA) && AreWords(b, usedB);

    /// <summary>Whether what is left are words: a shorter one is an initial or an abbreviation.</summary>
    private static bool AreWords(FirmName name, ReadOnlySpan<bool> used)
    {
        for (var i = 0; i < used.Length; i++)
        {
            if (!used[i] && name.Words[i].Length < ShortestWord)
            {
                return false;
            }
        }
        return true;
    }

    private static bool HasUnknown(FirmName name, ReadOnlySpan<bool> used)
    {
        for (var i = 0; i < used.Length; i++)
        {
            if (!used[i] && !name.AreKnown[i])
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether all that is left of a name is of a kind.</summary>
    private static bool Remain(bool[] kind, ReadOnlySpan<bool> used)
    {
        for (var i = 0; i < used.Length; i++)
        {
            if (!used[i] && !kind[i])
            {
                return false;
            }
        }
        return true;
    }

    private static bool HasFigures(FirmName name, ReadOnlySpan<bool> used)
    {
        for (var i = 0; i < used.Length; i++)
        {
            if (!used[i] && name.Words[i].Any(char.IsAsciiDigit))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>One letter of the whole, in a word too short to be told apart by itself (Керуен Фрм), or a blank besides (Рустами К); never a figure or a word of one or two letters.</summary>
    private static bool IsSlip(FirmName a, FirmName b, ReadOnlySpan<bool> usedA, ReadOnlySpan<bool> usedB, Func<string, bool>? isEstablished)
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
        return usedA.IndexOf(false) < 0 || usedB.IndexOf(false) < 0 || isEstablished?.Invoke(a.Words[usedA.IndexOf(false)]) is not true || isEstablished.Invoke(b.Words[usedB.IndexOf(false)]) is not true;
    }

    /// <summary>
    /// Whether another firm may well be called so: a word that firms are called by for its sense is translated, or not one word is the same as written, or one language has two words for
    /// a thing (фуд, продукт). A trade that is translated beside a name of its own is the same firm's; beside words of the trade alone (Косметика қоймасы) it is any firm's.
    /// </summary>
    private static bool IsTranslation(FirmName a, FirmName b)
    {
        if (a.Words.Count != b.Words.Count)
        {
            return false;
        }
        var (same, isTranslated, hasOwnName) = (0, false, a.AreKnown.Contains(false));
        for (var i = 0; i < a.Words.Count; i++)
        {
            if (a.Written[i] == b.Written[i] || AreCognate(a.Written[i], b.Written[i]))
            {
                same++;
                hasOwnName |= NameDictionary.NameWords.Contains(a.Written[i]);
            }
            else if (a.Script == b.Script || NameDictionary.NameWords.Contains(a.Written[i]))
            {
                return true;
            }
            else
            {
                isTranslated = true;
            }
        }
        return same == 0 || (isTranslated && !hasOwnName);
    }

    /// <summary>Whether two words are one in other letters or with another ending (сервис, service; кирпича, кирпичный).</summary>
    private static bool AreCognate(string a, string b)
    {
        var common = a.AsSpan().CommonPrefixLength(b);
        return common >= CognateLetters || common == Math.Min(a.Length, b.Length) || NameDistance.Of(a, b, CognateDistance) <= CognateDistance;
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
