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
    /// Pairs off the names of the two, the surest first: equal, equal by dictionary, near, initial. What is left over on both sides contradicts, and so do a man's and a
    /// woman's form of one name. The patronymic and a number speak where both have one.
    /// </summary>
    /// <param name="a">One name.</param>
    /// <param name="b">Another.</param>
    /// <param name="agreement">Receives the names that agree.</param>
    public static PersonLevel Compare(PersonName a, PersonName b, out PersonAgreement agreement)
    {
        agreement = default;
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
        if (best == 0 || (best == Initial && a.Whole > 0 && b.Whole > 0))
        {
            return WrittenTogether(a, b) ? Together(a, b, ref agreement) : PersonLevel.Different;
        }
        Span<int> pairOf = stackalloc int[countA];
        pairOf.Fill(-1);
        Span<bool> usedB = stackalloc bool[countB];
        var (equal, near, initials) = (0, 0, 0);
        for (var strength = Equal; strength >= Initial; strength--)
        {
            for (var i = 0; i < countA; i++)
            {
                for (var j = 0; j < countB && pairOf[i] < 0; j++)
                {
                    if (usedB[j] || strengths[(i * MostNames) + j] != strength)
                    {
                        continue;
                    }
                    pairOf[i] = j;
                    usedB[j] = true;
                    equal += strength == Equal ? 1 : 0;
                    near += strength == Like ? 1 : 0;
                    initials += strength == Initial ? 1 : 0;
                    if (strength == Equal && agreement.EqualCount < AgreedNames.Most)
                    {
                        agreement.Equal[agreement.EqualCount++] = a.Parts[i];
                    }
                }
            }
        }
        // One name is left on both sides and all else agrees to the letter, twice at least: a coarser error will do.
        if (countA == countB && near + initials == 0 && equal == countA - 1 && equal + (SamePatronymic(a, b) ? 1 : 0) >= 2)
        {
            var (i, j) = (pairOf.IndexOf(-1), usedB.IndexOf(false));
            if (IsCoarselyNear(a.Parts[i], b.Parts[j]))
            {
                pairOf[i] = j;
                near++;
            }
        }
        var matched = equal + near + initials;
        var (leftA, leftB) = (countA - matched, countB - matched);
        if (leftA > 0 && leftB > 0)
        {
            return WrittenTogether(a, b) ? Together(a, b, ref agreement)
                : FathersAndNumbers(a, b) && IsOnlyFamilyApart(a, b, pairOf, usedB) ? PersonLevel.OtherFamily
                : PersonLevel.Conflict;
        }
        if (!FathersAndNumbers(a, b) || AreManAndWoman(a, b, pairOf, strengths))
        {
            return PersonLevel.Conflict;
        }
        Assign(a, b, pairOf, strengths, ref agreement);
        if (matched == 1)
        {
            return PersonLevel.Partial;
        }
        return equal >= 2 && near + initials == 0 && leftA + leftB == 0 ? PersonLevel.Full : PersonLevel.Close;
    }

    private static PersonLevel Together(PersonName a, PersonName b, ref PersonAgreement agreement)
    {
        var whole = a.Parts.Length > b.Parts.Length ? a : b;
        agreement.Given = Array.Find(whole.Parts, static part => part.IsKnownGiven) ?? whole.Parts[0];
        return FathersAndNumbers(a, b) ? PersonLevel.Close : PersonLevel.Conflict;
    }

    /// <summary>Which of the agreeing names is the given one: what the dictionary or the base know as such, else the commoner; a word that ends as family names do is none.</summary>
    private static void Assign(PersonName a, PersonName b, ReadOnlySpan<int> pairOf, ReadOnlySpan<byte> strengths, ref PersonAgreement agreement)
    {
        var given = -1;
        for (var i = 0; i < pairOf.Length; i++)
        {
            if (pairOf[i] >= 0 && !IsFamily(a.Parts[i], b.Parts[pairOf[i]]) && (given < 0 || Rank(a.Parts[i], b.Parts[pairOf[i]]) > Rank(a.Parts[given], b.Parts[pairOf[given]])))
            {
                given = i;
            }
        }
        for (var i = 0; i < pairOf.Length; i++)
        {
            if (pairOf[i] < 0)
            {
                continue;
            }
            if (i == given)
            {
                var other = b.Parts[pairOf[i]];
                agreement.Given = a.Parts[i].IsInitial || (other.Count > a.Parts[i].Count && !other.IsInitial) ? other : a.Parts[i];
                agreement.ByInitial = strengths[(i * MostNames) + pairOf[i]] == Initial;
            }
            else
            {
                agreement.Family ??= a.Parts[i];
            }
        }
    }

    private static double Rank(NamePart a, NamePart b) =>
        (a.IsKnownGiven || b.IsKnownGiven ? 1e9 : a.IsInitial || b.IsInitial ? 5e8 : 0) + Math.Max(a.Count, b.Count);

    private static bool IsFamily(NamePart a, NamePart b) => (a.HasFamilyForm || b.HasFamilyForm) && !a.IsGiven && !b.IsGiven;

    /// <summary>Whether all that contradicts are family names, while a given name agrees.</summary>
    private static bool IsOnlyFamilyApart(PersonName a, PersonName b, ReadOnlySpan<int> pairOf, ReadOnlySpan<bool> usedB)
    {
        var agreesInGiven = false;
        for (var i = 0; i < pairOf.Length; i++)
        {
            if (pairOf[i] < 0)
            {
                if (a.Parts[i].IsKnownGiven || a.Parts[i].IsInitial)
                {
                    return false;
                }
            }
            else if (!a.Parts[i].IsInitial && !b.Parts[pairOf[i]].IsInitial && !IsFamily(a.Parts[i], b.Parts[pairOf[i]]))
            {
                agreesInGiven |= a.Parts[i].IsKnownGiven || b.Parts[pairOf[i]].IsKnownGiven || FamiliesAreLeft(a, b, pairOf, usedB);
            }
        }
        for (var j = 0; j < usedB.Length; j++)
        {
            if (!usedB[j] && (b.Parts[j].IsKnownGiven || b.Parts[j].IsInitial))
            {
                return false;
            }
        }
        return agreesInGiven;
    }

    private static bool FamiliesAreLeft(PersonName a, PersonName b, ReadOnlySpan<int> pairOf, ReadOnlySpan<bool> usedB)
    {
        for (var i = 0; i < pairOf.Length; i++)
        {
            if (pairOf[i] < 0 && !a.Parts[i].HasFamilyForm)
            {
                return false;
            }
        }
        for (var j = 0; j < usedB.Length; j++)
        {
            if (!usedB[j] && !b.Parts[j].HasFamilyForm)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>How far two words agree: equal, equal by dictionary, by sound or nearly, one is the other's initial, not at all (0).</summary>
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
        if (shorter >= 3 && a.Sound == b.Sound)
        {
            return Like;
        }
        // So does the base.
        if (a.IsEstablished && b.IsEstablished)
        {
            return 0;
        }
        if (shorter >= 4 && ((a.IsEstablished && b.MayBeSlip) || (b.IsEstablished && a.MayBeSlip)) && Similarity.Edits(left, right, 1) <= 1)
        {
            return Like;
        }
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
        Math.Min(a.Text.Length, b.Text.Length) >= 4 && !(a.IsEstablished && b.IsEstablished)
        && Similarity.Edits(a.Text, b.Text, 2) is var edits
        && ((edits == 1 && Math.Min(a.Text.Length, b.Text.Length) >= 5 && Similarity.JaroWinkler(a.Text, b.Text) >= Coarse) || (edits == 2 && HaveSameLetters(a.Text, b.Text)));

    /// <summary>The same letter, or the first of two that another script writes for one (Ж. is Z. where it was Zh, Ю. is I. where it was Iu).</summary>
    private static bool IsInitial(char a, char b) => a == b || (a, b) is ('j', 'z') or ('z', 'j') or ('c', 't') or ('t', 'c') or ('c', 'k') or ('k', 'c') or ('h', 'k') or ('k', 'h') or ('j', 'd') or ('d', 'j') or ('e', 'i') or ('i', 'e') or ('u', 'i') or ('i', 'u') or ('a', 'i') or ('i', 'a');

    /// <summary>Two letters have changed places.</summary>
    private static bool HaveSameLetters(string a, string b) => a.Length == b.Length && a.Order().SequenceEqual(b.Order());

    /// <summary>One side left out a blank: СергейЛавров.</summary>
    private static bool WrittenTogether(PersonName a, PersonName b)
    {
        if (a.Parts.Length == b.Parts.Length)
        {
            return false;
        }
        // As many letters on both sides, most of the time they are not, and nothing is put together.
        if (a.Parts.Sum(static part => part.Text.Length) is var length && (length < 6 || Math.Abs(length - b.Parts.Sum(static part => part.Text.Length)) > 1))
        {
            return false;
        }
        return a.Together == b.Together || (a.Parts.Length <= 2 && b.Parts.Length <= 2 && (a.Together == string.Concat(b.Names.Reverse()) || b.Together == string.Concat(a.Names.Reverse())));
    }

    /// <summary>
    /// Brother and sister, man and wife: a name agrees but for the ending of the woman's form, and nothing says that it is a slip. A given name that only one sex bears makes
    /// the family name's ending one, and two names of one sex the given name's.
    /// </summary>
    private static bool AreManAndWoman(PersonName a, PersonName b, ReadOnlySpan<int> pairOf, ReadOnlySpan<byte> strengths)
    {
        var (isOtherForm, isOtherGiven, agreesInGiven) = (false, false, false);
        for (var i = 0; i < pairOf.Length; i++)
        {
            if (pairOf[i] < 0)
            {
                continue;
            }
            var (left, right) = (a.Parts[i], b.Parts[pairOf[i]]);
            if (FamilyForm.AreManAndWoman(left.Text, right.Text) && left.Main != right.Main)
            {
                var isFamily = FamilyForm.IsFamilyPair(left.Text, right.Text) && !left.IsGiven && !right.IsGiven;
                isOtherForm |= isFamily;
                isOtherGiven |= !isFamily;
            }
            else
            {
                agreesInGiven |= !IsFamily(left, right) && strengths[(i * MostNames) + pairOf[i]] >= Like && left.IsOfOneSex;
            }
        }
        if (isOtherGiven)
        {
            return a.IsWoman is not { } left || b.IsWoman is not { } right || left != right;
        }
        return isOtherForm && !agreesInGiven;
    }

    /// <summary>
    /// Fathers' names as written: short forms of the dictionary play no part (Алексеевич is not Александрович, though Алекс may be either). Numbers are part of a name
    /// (Клиент 21 is not Клиент 22).
    /// </summary>
    private static bool FathersAndNumbers(PersonName a, PersonName b)
    {
        if (a.Number is { } number && b.Number is { } other && number != other)
        {
            return false;
        }
        if (a.Patronymic is not { } left || b.Patronymic is not { } right || left.Text == right.Text)
        {
            return true;
        }
        if (left.IsInitial || right.IsInitial)
        {
            return IsInitial(left.Text[0], right.Text[0]);
        }
        return IsShortened(left.Text, right.Text) || IsShortened(right.Text, left.Text) || left.Sound == right.Sound
            || (Similarity.Edits(left.Text, right.Text, 2) <= 2 && Similarity.JaroWinkler(left.Text, right.Text) >= 0.85 && !(left.IsEstablished && right.IsEstablished && left.Main != right.Main));
    }

    /// <summary>Валериановна and Валериевна, Константинович and Костянович: one stem is the beginning of the other.</summary>
    private static bool IsShortened(string part, string whole) => part.Length >= 4 && whole.Length - part.Length <= 3 && whole.StartsWith(part, StringComparison.Ordinal);
}
