namespace CrmAudit.Engine.Text.Names;

/// <summary>Whether two names alone can be those of one party, nothing else known of it.</summary>
internal static class NameMatch
{
    /// <summary>Two persons' names in any script and order.</summary>
    public static bool Persons(string a, string b) =>
        PersonName.Parse(a) is { } left && PersonName.Parse(b) is { } right
        && PersonComparison.Compare(left, right, NameDictionary.GivenNames, new string[4], out _) >= PersonLevel.Close;

    /// <summary>Two firms' names, legal forms apart.</summary>
    public static bool Firms(string a, string b) =>
        FirmName.Parse(a, NameDictionary.LegalForms, NameDictionary.BusinessWords) is { } left && FirmName.Parse(b, NameDictionary.LegalForms, NameDictionary.BusinessWords) is { } right
        && FirmComparison.Compare(left, right) >= FirmLevel.Extended;
}
