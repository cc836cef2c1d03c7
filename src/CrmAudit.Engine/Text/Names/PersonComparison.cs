using System.Numerics;

namespace CrmAudit.Engine.Text.Names;

/// <summary>Compares persons' names.</summary>
internal static class PersonComparison
{
    /// <summary>Jaro-Winkler similarity from which two names of five letters or more are one with a typing error.</summary>
    private const double Near = 0.9;

    /// <summary>The same where everything else agrees.</summary>
    private const double Coarse = 0.8;

    /// <summary>Names of one person that are looked at.</summary>
    private const int MostNames = 8;

    private const byte Equal = 3;
    private const byte Like = 2;
    private const byte Initial = 1;

    /// <summary>
    /// Pairs off the names of the two, the surest first: equal, equal by dictionary, near, initial. What is left over on both sides contradicts.
    /// The patronymic speaks where both have one.
    /// </summary>
    /// <param name="a">One name.</param>
    /// <param name="b">Another.</param>
    /// <param name="agreed">Receives the names that agree to the letter.</param>
    /// <param name="agreedCount">How many it received.</param>
    public static PersonLevel Compare(PersonName a, PersonName b, ref AgreedNames agreed, out int agreedCount)
    {
        agreedCount = 0;
        var (countA, countB) = (Math.Min(a.Parts.Length, MostNames), Math.Min(b.Parts.Length, MostNames));
        Span<byte> strengths = stackalloc byte[MostNames * MostNames];
        byte best = 0;
        for (var i = 0; i < countA; i++)
        {
            for (var j = 0; j < countB; j++)
            {
                best = Math.Max(best, strengths[(i * MostNames) + j] = Strength(a.Parts[i], b.Parts[j]));
            }
        }
        if (best <= Initial)
        {
            return a.Parts.Length != b.Parts.Length && WrittenTogether(a, b) ? Together(a, b) : PersonLevel.Different;
        }
        Span<bool> usedA = stackalloc bool[countA];
        Span<bool> usedB = stackalloc bool[countB];
        var (equal, near, initials) = (0, 0, 0);
        for (var strength = Equal; strength >= Initial; strength--)
        {
            for (var i = 0; i < countA; i++)
            {
                for (var j = 0; j < countB && !usedA[i]; j++)
                {
                    if (usedB[j] || strengths[(i * MostNames) + j] != strength)
                    {
                        continue;
                    }
                    usedA[i] = usedB[j] = true;
                    equal += strength == Equal ? 1 : 0;
                    near += strength == Like ? 1 : 0;
                    initials += strength == Initial ? 1 : 0;
                    if (strength == Equal && agreedCount < AgreedNames.Most)
                    {
                        agreed[agreedCount++] = a.Parts[i];
                    }
                }
            }
        }
        // One name is left on both sides and all else agrees to the letter, twice at least: a coarser error will do.
        if (countA == countB && near + initials == 0 && equal == countA - 1 && equal + (SamePatronymic(a, b) ? 1 : 0) >= 2
            && IsCoarselyNear(a.Parts[usedA.IndexOf(false)], b.Parts[usedB.IndexOf(false)]))
        {
            near++;
        }
        var matched = equal + near + initials;
        var (leftA, leftB) = (countA - matched, countB - matched);
        if (leftA > 0 && leftB > 0)
        {
            return a.Parts.Length != b.Parts.Length && WrittenTogether(a, b) ? Together(a, b) : PersonLevel.Conflict;
        }
        if (!Patronymics(a, b) || AreManAndWoman(a, b))
        {
            return PersonLevel.Conflict;
        }
        if (matched == 1)
        {
            return PersonLevel.Partial;
        }
        return equal >= 2 && near + initials == 0 && leftA + leftB == 0 ? PersonLevel.Full : PersonLevel.Close;
    }

    private static PersonLevel Together(PersonName a, PersonName b) => Patronymics(a, b) ? PersonLevel.Close : PersonLevel.Conflict;

    /// <summary>How far two words agree: equal, equal by dictionary or nearly, one is the other's initial, not at all (0).</summary>
    private static byte Strength(NamePart a, NamePart b)
    {
        if (ReferenceEquals(a, b) || a.Text == b.Text)
        {
            return a.IsInitial ? Initial : Equal;
        }
        if (a.IsInitial || b.IsInitial)
        {
            return IsInitial(a.Text[0], b.Text[0]) ? Initial : (byte)0;
        }
        if (a.Main == b.Main)
        {
            return Like;
        }
        // The dictionary knows both names as different ones: Айгуль is not Айгерим, however near.
        if (a.IsGiven && b.IsGiven)
        {
            return 0;
        }
        var (left, right) = (a.Text, b.Text);
        var shorter = Math.Min(left.Length, right.Length);
        var most = shorter < 6 ? 1 : 2;
        if (shorter < 4 || Math.Abs(left.Length - right.Length) > most || BitOperations.PopCount(a.Letters ^ b.Letters) > 2 * most)
        {
            return 0;
        }
        var edits = Similarity.Edits(left, right, most);
        return (edits == 1 && shorter >= 6) || (edits <= most && Similarity.JaroWinkler(left, right) >= Near) ? Like : (byte)0;
    }

    private static bool SamePatronymic(PersonName a, PersonName b) => a.Patronymic is { IsInitial: false } stem && stem.Text == b.Patronymic?.Text;

    private static bool IsCoarselyNear(NamePart a, NamePart b) =>
        Math.Min(a.Text.Length, b.Text.Length) >= 4 && !(a.IsGiven && b.IsGiven)
        && Similarity.Edits(a.Text, b.Text, 2) is var edits
        && ((edits == 1 && Math.Min(a.Text.Length, b.Text.Length) >= 5 && Similarity.JaroWinkler(a.Text, b.Text) >= Coarse) || (edits == 2 && HaveSameLetters(a.Text, b.Text)));

    /// <summary>The same letter, or the first of two that another script writes for one (Ж. is Z. where it was Zh).</summary>
    private static bool IsInitial(char a, char b) => a == b || (a, b) is ('j', 'z') or ('z', 'j') or ('c', 't') or ('t', 'c') or ('c', 'k') or ('k', 'c') or ('h', 'k') or ('k', 'h');

    /// <summary>Two letters have changed places.</summary>
    private static bool HaveSameLetters(string a, string b) => a.Length == b.Length && a.Order().SequenceEqual(b.Order());

    /// <summary>One side left out a blank: СергейЛавров.</summary>
    private static bool WrittenTogether(PersonName a, PersonName b)
    {
        // As many letters on both sides, most of the time they are not, and nothing is put together.
        if (a.Parts.Sum(static part => part.Text.Length) is var length && (length < 6 || Math.Abs(length - b.Parts.Sum(static part => part.Text.Length)) > 1))
        {
            return false;
        }
        return a.Together == b.Together || (a.Parts.Length <= 2 && b.Parts.Length <= 2 && a.Together == string.Concat(b.Names.Reverse()));
    }

    /// <summary>Brother and sister: the patronymics are a man's and a woman's, and so are the names (Мирослав, Мирослава).</summary>
    private static bool AreManAndWoman(PersonName a, PersonName b) =>
        a.IsWoman is { } left && b.IsWoman is { } right && left != right
        && a.Names.Any(name => b.Names.Any(other => Math.Abs(name.Length - other.Length) == 1 && (name + "a" == other || other + "a" == name)));

    /// <summary>Fathers' names as written: short forms of the dictionary play no part (Алексеевич is not Александрович, though Алекс may be either).</summary>
    private static bool Patronymics(PersonName a, PersonName b)
    {
        if (a.Patronymic is not { } left || b.Patronymic is not { } right || left.Text == right.Text)
        {
            return true;
        }
        if (left.IsInitial || right.IsInitial)
        {
            return IsInitial(left.Text[0], right.Text[0]);
        }
        return IsShortened(left.Text, right.Text) || IsShortened(right.Text, left.Text)
            || (Similarity.Edits(left.Text, right.Text, 2) <= 2 && Similarity.JaroWinkler(left.Text, right.Text) >= 0.85 && !(left.IsGiven && right.IsGiven && left.Main != right.Main));
    }

    /// <summary>Валериановна and Валериевна, Константинович and Костянович: one stem is the beginning of the other.</summary>
    private static bool IsShortened(string part, string whole) => part.Length >= 4 && whole.Length - part.Length <= 3 && whole.StartsWith(part, StringComparison.Ordinal);
}
