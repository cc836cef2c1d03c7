using System.Numerics;

namespace CrmAudit.Engine.Text.Names;

/// <summary>Compares persons' names.</summary>
internal static class PersonComparison
{
    /// <summary>Names of one person that are looked at.</summary>
    private const int MostNames = 8;

    /// <summary>Distance within which two words are one name in two spellings, where they have four letters at least.</summary>
    private const double SameSpelling = 0.5;

    /// <summary>Letters of two given names from which a vowel's difference is one of spelling.</summary>
    private const int LongGiven = 6;

    /// <summary>Distance, a letter of the shorter, within which a family name is a mangled one rather than another.</summary>
    private const double MangledDistance = 0.45;

    /// <summary>Distance within which a word nobody is called by is a slip of a name.</summary>
    private const double OneSlip = 1;

    /// <summary>Distance within which two fathers' names are one.</summary>
    private const double FathersSlip = 1.3;

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
        Span<NameTie> ties = stackalloc NameTie[MostNames * MostNames];
        var best = NameTie.None;
        for (var i = 0; i < countA; i++)
        {
            for (var j = 0; j < countB; j++)
            {
                var tie = ties[(i * MostNames) + j] = Tie(a.Parts[i], b.Parts[j]);
                best = tie > best ? tie : best;
            }
        }
        if (best == NameTie.None || (best == NameTie.Initial && a.Whole > 0 && b.Whole > 0 && !IsCalledByInitial(a, b) && !IsCalledByInitial(b, a)))
        {
            return WrittenTogether(a, b) ? Together(a, b, ref agreement) : PersonLevel.Different;
        }
        Span<int> pairOf = stackalloc int[countA];
        pairOf.Fill(-1);
        Span<bool> usedB = stackalloc bool[countB];
        var (matched, equal, loose) = (0, 0, 0);
        for (var tie = NameTie.Equal; tie > NameTie.None; tie--)
        {
            for (var i = 0; i < countA; i++)
            {
                for (var j = 0; j < countB && pairOf[i] < 0; j++)
                {
                    if (usedB[j] || ties[(i * MostNames) + j] != tie)
                    {
                        continue;
                    }
                    pairOf[i] = j;
                    usedB[j] = true;
                    matched++;
                    equal += tie == NameTie.Equal ? 1 : 0;
                    loose += tie == NameTie.Loose ? 1 : 0;
                    if (tie == NameTie.Equal && agreement.EqualCount < AgreedNames.Most)
                    {
                        agreement.Equal[agreement.EqualCount++] = a.Parts[i];
                    }
                }
            }
        }
        var (leftA, leftB) = (countA - matched, countB - matched);
        if (leftA > 0 && leftB > 0)
        {
            return WrittenTogether(a, b) ? Together(a, b, ref agreement)
                : FathersAndNumbers(a, b) && IsOnlyFamilyApart(a, b, pairOf, usedB) ? OtherFamily(a, b, pairOf, usedB, ref agreement)
                : PersonLevel.Conflict;
        }
        if (!FathersAndNumbers(a, b) || AreManAndWoman(a, b, pairOf, ties))
        {
            return PersonLevel.Conflict;
        }
        Assign(a, b, pairOf, ties, ref agreement);
        if (loose > 0 && !(loose == 1 && matched == equal + 1 && equal + (SamePatronymic(a, b) ? 1 : 0) >= 2))
        {
            // One of three may be far off; one of two is a reason to look for something else.
            return matched > 1 ? PersonLevel.Loose : PersonLevel.Conflict;
        }
        return matched == 1 ? PersonLevel.Partial : matched == equal && leftA + leftB == 0 ? PersonLevel.Full : PersonLevel.Close;
    }

    /// <summary>The family names contradict each other; where they are mangled rather than others, they tie in loosely.</summary>
    private static PersonLevel OtherFamily(PersonName a, PersonName b, ReadOnlySpan<int> pairOf, ReadOnlySpan<bool> usedB, ref PersonAgreement agreement)
    {
        for (var i = 0; i < pairOf.Length; i++)
        {
            for (var j = 0; j < usedB.Length; j++)
            {
                if (pairOf[i] >= 0 || usedB[j])
                {
                    continue;
                }
                var (left, right) = (a.Parts[i].Text, b.Parts[j].Text);
                var most = MangledDistance * Math.Min(left.Length, right.Length);
                if (NameDistance.Of(left, right, most) <= most)
                {
                    agreement.FamilyTie = NameTie.Loose;
                }
            }
        }
        return PersonLevel.OtherFamily;
    }

    /// <summary>Whether one has a given name alone, and the other a family name with the initial of one (Енлик, Е. Айтжанова).</summary>
    private static bool IsCalledByInitial(PersonName named, PersonName initialled) =>
        named.Parts is [{ IsKnownGiven: true, IsInitial: false, HasFamilyForm: false }] && initialled is { Whole: 1, Parts.Length: 2 } && Array.Exists(initialled.Parts, static part => !part.IsInitial && !part.IsKnownGiven);

    private static PersonLevel Together(PersonName a, PersonName b, ref PersonAgreement agreement)
    {
        var whole = a.Parts.Length > b.Parts.Length ? a : b;
        var given = Array.Find(whole.Parts, static part => part.IsKnownGiven) ?? whole.Parts[0];
        agreement.Given = given;
        agreement.Family = Array.Find(whole.Parts, part => part != given);
        agreement.GivenTie = agreement.FamilyTie = NameTie.Spelling;
        return FathersAndNumbers(a, b) ? PersonLevel.Close : PersonLevel.Conflict;
    }

    /// <summary>Which of the agreeing names is the given one: what the dictionary or the base know as such, else the commoner; a word that ends as family names do is none.</summary>
    private static void Assign(PersonName a, PersonName b, ReadOnlySpan<int> pairOf, ReadOnlySpan<NameTie> ties, ref PersonAgreement agreement)
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
                agreement.GivenTie = ties[(i * MostNames) + pairOf[i]];
            }
            else
            {
                var tie = ties[(i * MostNames) + pairOf[i]];
                if (tie > agreement.FamilyTie)
                {
                    (agreement.Family, agreement.OtherFamily, agreement.FamilyTie) = (a.Parts[i], b.Parts[pairOf[i]], tie);
                }
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

    /// <summary>How two words tie in.</summary>
    private static NameTie Tie(NamePart a, NamePart b)
    {
        if (ReferenceEquals(a, b) || a.Text == b.Text)
        {
            return a.IsInitial ? NameTie.Initial : NameTie.Equal;
        }
        if (a.IsInitial || b.IsInitial)
        {
            return FitsInitial(a.Text, b.Text) ? NameTie.Initial : NameTie.None;
        }
        if (a.IsGiven && b.IsGiven)
        {
            // The dictionary knows both: as one name, or as two, however near (Айгуль, Айгерим), save where one is what the other is called for short.
            return NamePart.AreForms(a, b) ? NameTie.Spelling : (ShortOf(a, b) > NameTie.None || AreOneInTwoSpellings(a.Text, b.Text)) && !NamePart.AreOfTwoSexes(a, b) ? NameTie.Near : NameTie.None;
        }
        if (a.IsListed != b.IsListed && ShortOf(a, b) is > NameTie.None and var tie)
        {
            return tie;
        }
        var shorter = Math.Min(a.Text.Length, b.Text.Length);
        if (shorter >= 3 && a.Sound == b.Sound)
        {
            return NameTie.Spelling;
        }
        if (NamePart.AreOfTwoSexes(a, b))
        {
            return NameTie.None;
        }
        var most = Loosest(shorter);
        if (Math.Abs(a.Text.Length - b.Text.Length) > most / NameDistance.LeastLoss || BitOperations.PopCount(a.Consonants ^ b.Consonants) > 2 * most)
        {
            return NameTie.None;
        }
        var distance = NameDistance.Of(a.Text, b.Text, most);
        if (distance > most)
        {
            return NameTie.None;
        }
        if (distance <= SameSpelling && shorter >= 4)
        {
            return NameTie.Spelling;
        }
        if (a.IsEstablished && b.IsEstablished)
        {
            // So does the base, and so does the way names are put together.
            return NameTie.None;
        }
        var isSlip = (a.IsEstablished && b.MayBeSlip) || (b.IsEstablished && a.MayBeSlip);
        return isSlip && distance <= Math.Max(OneSlip, Nearest(shorter)) ? NameTie.Slip : distance <= Nearest(shorter) ? NameTie.Near : NameTie.Loose;
    }

    /// <summary>Whether long names that the dictionary has both differ in a vowel neighbours swap (Рустам, Рустем) or in the last а (Гүлнар, Гульнара; man and woman are told apart by the rest).</summary>
    private static bool AreOneInTwoSpellings(string a, string b) =>
        Math.Min(a.Length, b.Length) >= LongGiven && (FamilyForm.AreManAndWoman(a, b) || (a.Length == b.Length && NameDistance.Of(a, b, SameSpelling) <= SameSpelling));

    /// <summary>How one ties in with the other that is called so for short: by an ending where it is nobody's full name, or cut off at either end.</summary>
    private static NameTie ShortOf(NamePart a, NamePart b)
    {
        if (a.IsFullName != b.IsFullName)
        {
            var (word, name) = a.IsFullName ? (b, a) : (a, b);
            if (ShortName.Tie(word.Text, name.Text) is > NameTie.None and var tie)
            {
                return tie;
            }
        }
        var (shorter, longer) = a.Text.Length < b.Text.Length ? (a, b) : (b, a);
        return longer.IsGiven || longer.IsCompound ? ShortName.Cut(shorter.Text, longer.Text) : NameTie.None;
    }

    /// <summary>Distance of two words that are near, by the letters of the shorter.</summary>
    private static double Nearest(int letters) => letters switch { < 4 => 0.3, 4 => 0.8, 5 => 1, < 8 => 1.3, _ => 2 };

    /// <summary>Distance of two words that may be one name where something else says so.</summary>
    private static double Loosest(int letters) => letters switch { < 3 => 0, < 5 => 1.2, < 7 => 1.8, _ => 2.2 };

    private static bool SamePatronymic(PersonName a, PersonName b) => a.Patronymic is { IsInitial: false } stem && stem.Text == b.Patronymic?.Text;

    /// <summary>Whether one is the beginning of the other, or a single letter the other may begin with in another script: Y. is И., Ю. or Я., and Ю. is neither of the other two.</summary>
    private static bool FitsInitial(string a, string b) =>
        a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal) || (Math.Min(a.Length, b.Length) == 1 && IsInitial(a[0], b[0]));

    /// <summary>The same letter, or the first of two that another script writes for one (Ж. is Z. where it was Zh, Ю. is I. where it was Iu).</summary>
    private static bool IsInitial(char a, char b) => a == b || (a, b) is ('j', 'z') or ('z', 'j') or ('c', 't') or ('t', 'c') or ('c', 'k') or ('k', 'c') or ('h', 'k') or ('k', 'h') or ('j', 'd') or ('d', 'j') or ('e', 'i') or ('i', 'e') or ('u', 'i') or ('i', 'u');

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
    private static bool AreManAndWoman(PersonName a, PersonName b, ReadOnlySpan<int> pairOf, ReadOnlySpan<NameTie> ties)
    {
        var (isOtherForm, isOtherGiven, agreesInGiven) = (false, false, false);
        for (var i = 0; i < pairOf.Length; i++)
        {
            if (pairOf[i] < 0)
            {
                continue;
            }
            var (left, right) = (a.Parts[i], b.Parts[pairOf[i]]);
            if (FamilyForm.AreManAndWoman(left.Text, right.Text) && !NamePart.AreForms(left, right))
            {
                var isFamily = FamilyForm.IsFamilyPair(left.Text, right.Text) && !left.IsGiven && !right.IsGiven;
                isOtherForm |= isFamily;
                isOtherGiven |= !isFamily;
            }
            else
            {
                agreesInGiven |= !IsFamily(left, right) && ties[(i * MostNames) + pairOf[i]] >= NameTie.Spelling && left.IsOfOneSex;
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
            return FitsInitial(left.Text, right.Text);
        }
        return IsShortened(left.Text, right.Text) || IsShortened(right.Text, left.Text) || left.Sound == right.Sound
            || (NameDistance.Of(left.Text, right.Text, Loosest(7)) <= Math.Max(FathersSlip, Nearest(Math.Min(left.Text.Length, right.Text.Length))) && !(left.IsEstablished && right.IsEstablished && !NamePart.AreForms(left, right)));
    }

    /// <summary>Валериановна and Валериевна, Константинович and Костянович: one stem is the beginning of the other.</summary>
    private static bool IsShortened(string part, string whole) => part.Length >= 4 && whole.Length - part.Length <= 3 && whole.StartsWith(part, StringComparison.Ordinal);
}
