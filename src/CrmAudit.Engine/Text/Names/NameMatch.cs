namespace CrmAudit.Engine.Text.Names;

/// <summary>Whether two names alone can be those of one party, nothing else known of it: kinder to a slip of the keyboard than a comparison that other fields support.</summary>
internal static class NameMatch
{
    /// <summary>Share of the letters that may be mistyped.</summary>
    private const double Slips = 0.1;

    /// <summary>Two persons' names in any script and order.</summary>
    public static bool Persons(string a, string b)
    {
        if (PersonName.Parse(a) is not { } left || PersonName.Parse(b) is not { } right)
        {
            return false;
        }
        var level = PersonComparison.Compare(left, right, out _);
        return level >= PersonLevel.Close || (left.Patronymic is null && right.Patronymic is null && IsSlip(left.Together, right.Together));
    }

    /// <summary>Two firms' names, legal forms apart.</summary>
    public static bool Firms(string a, string b)
    {
        if (FirmName.Parse(a, NameDictionary.LegalForms, NameDictionary.BusinessWords) is not { } left || FirmName.Parse(b, NameDictionary.LegalForms, NameDictionary.BusinessWords) is not { } right)
        {
            return false;
        }
        return FirmComparison.Compare(left, right) >= FirmLevel.Close || (left.IsBranch == right.IsBranch && IsSlip(string.Concat(left.Words), string.Concat(right.Words)));
    }

    private static bool IsSlip(string a, string b)
    {
        var most = (int)(Slips * Math.Max(a.Length, b.Length));
        return most > 0 && Similarity.Edits(a, b, most) <= most;
    }
}
