namespace CrmAudit.Engine.Text.Names;

/// <summary>Endings that only family names of Russian form have, as skeletons: -ов, -ев, -ский and their forms for women.</summary>
internal static class FamilyForm
{
    private const int Shortest = 5;

    /// <summary>Whether a skeleton ends so.</summary>
    public static bool Has(string text) => IsWomans(text) is not null;

    /// <summary>Whether the form is a woman's; null where the word has no such form. A vowel before -ска is a pet name's (Глебушка).</summary>
    public static bool? IsWomans(string text) => text.Length < Shortest ? null
        : text.EndsWith("ova", StringComparison.Ordinal) || text.EndsWith("eva", StringComparison.Ordinal) || (text.EndsWith("ska", StringComparison.Ordinal) && text[^4] is not ('a' or 'e' or 'i' or 'o' or 'u')) || text.EndsWith("skaia", StringComparison.Ordinal) ? true
        : text.EndsWith("ov", StringComparison.Ordinal) || text.EndsWith("ev", StringComparison.Ordinal) || text.EndsWith("ski", StringComparison.Ordinal) || text.EndsWith("skii", StringComparison.Ordinal) ? false
        : null;

    /// <summary>Whether one word is the other's form for a woman.</summary>
    public static bool AreManAndWoman(string a, string b) =>
        Math.Abs(a.Length - b.Length) == 1 && (a.Length < b.Length ? b.EndsWith('a') && b.StartsWith(a, StringComparison.Ordinal) : a.EndsWith('a') && a.StartsWith(b, StringComparison.Ordinal));

    /// <summary>Whether a man's and a woman's form are those of a family name, -ин included.</summary>
    public static bool IsFamilyPair(string a, string b) =>
        (a.Length < b.Length ? a : b) is var man && (Has(man) || (man.Length >= Shortest && man.EndsWith("in", StringComparison.Ordinal)));
}
