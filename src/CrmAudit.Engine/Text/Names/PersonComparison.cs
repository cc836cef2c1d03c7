namespace CrmAudit.Engine.Text.Names;

/// <summary>Compares persons' names.</summary>
internal static class PersonComparison
{
    /// <summary>Jaro-Winkler similarity from which two names of five letters or more are one with a typing error.</summary>
    private const double Near = 0.9;

    /// <summary>The same where everything else agrees.</summary>
    private const double Coarse = 0.8;

    /// <summary>
    /// Pairs off the names of the two, the surest first: equal, equal by dictionary, near, initial. What is left over on both sides contradicts.
    /// The patronymic speaks where both have one.
    /// </summary>
    /// <param name="a">One name.</param>
    /// <param name="b">Another.</param>
    /// <param name="given">Given names and their short forms.</param>
    /// <param name="exact">Receives the names that agree to the letter.</param>
    /// <param name="exactCount">How many it received.</param>
    public static PersonLevel Compare(PersonName a, PersonName b, NameDictionary given, Span<string> exact, out int exactCount)
    {
        exactCount = 0;
        if (a.Key == b.Key && a.Names.Count >= 2 && a.Names.All(static name => name.Length > 1))
        {
            foreach (var name in a.Names.Take(exact.Length))
            {
                exact[exactCount++] = name;
            }
            return Patronymics(a, b, given) ? PersonLevel.Full : PersonLevel.Conflict;
        }
        if (a.Names.Count != b.Names.Count && WrittenTogether(a, b))
        {
            return Patronymics(a, b, given) ? PersonLevel.Close : PersonLevel.Conflict;
        }
        Span<bool> usedA = stackalloc bool[Math.Min(a.Names.Count, 8)];
        Span<bool> usedB = stackalloc bool[Math.Min(b.Names.Count, 8)];
        var (equal, near, initials) = (0, 0, 0);
        for (var strength = 3; strength >= 0; strength--)
        {
            for (var i = 0; i < usedA.Length; i++)
            {
                for (var j = 0; j < usedB.Length && !usedA[i]; j++)
                {
                    if (usedB[j] || Strength(a.Names[i], b.Names[j], given) != strength || strength == 0)
                    {
                        continue;
                    }
                    usedA[i] = usedB[j] = true;
                    equal += strength == 3 ? 1 : 0;
                    near += strength == 2 ? 1 : 0;
                    initials += strength == 1 ? 1 : 0;
                    if (strength == 3 && exactCount < exact.Length)
                    {
                        exact[exactCount++] = a.Names[i];
                    }
                }
            }
        }
        // One name is left on both sides and all else agrees to the letter, twice at least: a coarser error will do.
        if (usedA.Length == usedB.Length && near + initials == 0 && equal == usedA.Length - 1 && equal + (SamePatronymic(a, b) ? 1 : 0) >= 2
            && IsCoarselyNear(a.Names[usedA.IndexOf(false)], b.Names[usedB.IndexOf(false)], given))
        {
            near++;
        }
        var matched = equal + near + initials;
        var (leftA, leftB) = (usedA.Length - matched, usedB.Length - matched);
        if (equal + near == 0)
        {
            return PersonLevel.Different;
        }
        if ((leftA > 0 && leftB > 0) || !Patronymics(a, b, given) || AreManAndWoman(a, b))
        {
            return PersonLevel.Conflict;
        }
        if (matched == 1)
        {
            return PersonLevel.Partial;
        }
        return equal >= 2 && near + initials == 0 && leftA + leftB == 0 ? PersonLevel.Full : PersonLevel.Close;
    }

    /// <summary>3 equal, 2 equal by dictionary or nearly, 1 one is the other's initial, 0 different.</summary>
    private static int Strength(string a, string b, NameDictionary given)
    {
        if (a == b)
        {
            return a.Length == 1 ? 1 : 3;
        }
        if (a.Length == 1 || b.Length == 1)
        {
            return IsInitial(a[0], b[0]) ? 1 : 0;
        }
        if (given.Main(a) == given.Main(b))
        {
            return 2;
        }
        // The dictionary knows both names as different ones: Айгуль is not Айгерим, however near.
        if (given.Contains(a) && given.Contains(b))
        {
            return 0;
        }
        var shorter = Math.Min(a.Length, b.Length);
        if (shorter < 4)
        {
            return 0;
        }
        // A woman's family name is her husband's with an a: Ахметов and Ахметова are two people or one, which the given name tells.
        var edits = Similarity.Edits(a, b, shorter < 6 ? 1 : 2);
        return (edits == 1 && shorter >= 6) || (edits <= (shorter < 6 ? 1 : 2) && Similarity.JaroWinkler(a, b) >= Near) ? 2 : 0;
    }

    /// <summary>Валериановна and Валериевна, Константинович and Костянович: one stem is the beginning of the other.</summary>
    private static bool IsShortened(string part, string whole) => part.Length >= 4 && whole.Length - part.Length <= 3 && whole.StartsWith(part, StringComparison.Ordinal);

    private static bool SamePatronymic(PersonName a, PersonName b) => a.Patronymic is { Length: > 1 } stem && stem == b.Patronymic;

    private static bool IsCoarselyNear(string a, string b, NameDictionary given) =>
        Math.Min(a.Length, b.Length) >= 4 && !(given.Contains(a) && given.Contains(b))
        && Similarity.Edits(a, b, 2) is var edits
        && ((edits == 1 && Math.Min(a.Length, b.Length) >= 5 && Similarity.JaroWinkler(a, b) >= Coarse) || (edits == 2 && HaveSameLetters(a, b)));

    /// <summary>The same letter, or the first of two that another script writes for one (Ж. is Z. where it was Zh).</summary>
    private static bool IsInitial(char a, char b) => a == b || (a, b) is ('j', 'z') or ('z', 'j') or ('c', 't') or ('t', 'c') or ('c', 'k') or ('k', 'c') or ('h', 'k') or ('k', 'h');

    /// <summary>Two letters have changed places.</summary>
    private static bool HaveSameLetters(string a, string b) => a.Length == b.Length && a.Order().SequenceEqual(b.Order());

    /// <summary>One side left out a blank: СергейЛавров.</summary>
    private static bool WrittenTogether(PersonName a, PersonName b) =>
        a.Together.Length >= 6 && (a.Together == b.Together || (a.Names.Count <= 2 && b.Names.Count <= 2 && a.Together == string.Concat(b.Names.Reverse())));

    /// <summary>Brother and sister: the patronymics are a man's and a woman's, and so are the names (Мирослав, Мирослава).</summary>
    private static bool AreManAndWoman(PersonName a, PersonName b) =>
        a.IsWoman is { } left && b.IsWoman is { } right && left != right
        && a.Names.Any(name => b.Names.Any(other => Math.Abs(name.Length - other.Length) == 1 && (name + "a" == other || other + "a" == name)));


    private static bool Patronymics(PersonName a, PersonName b, NameDictionary given) =>
        a.Patronymic is not { } left || b.Patronymic is not { } right || Strength(left, right, given) > 0
        || IsShortened(left, right) || IsShortened(right, left)
        || (Similarity.Edits(left, right, 2) <= 2 && Similarity.JaroWinkler(left, right) >= 0.85 && !(given.Contains(left) && given.Contains(right)));
}
