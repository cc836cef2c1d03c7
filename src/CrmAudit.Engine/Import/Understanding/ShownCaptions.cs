using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// What is shown of the first row of a table nobody knows. It may be captions, and it may be somebody's letter or card: a cell is shown where it is short
/// and plain text; a name, a firm, a number or a sentence is left out.
/// </summary>
internal static class ShownCaptions
{
    private const int Most = 12;

    private const int Longest = 40;

    private const int MostDigits = 4;

    private const string LeftOut = "…";

    /// <summary>The captions to show; empty where none may be.</summary>
    public static List<string> Of(IEnumerable<string> headers)
    {
        var persons = new PersonNames(NameDictionary.GivenNames);
        var shown = headers.Where(static header => header.Length > 0).Take(Most).Select(header => IsShown(header, persons) ? header : LeftOut).ToList();
        return shown.TrueForAll(static caption => caption == LeftOut) ? [] : shown;
    }

    private static bool IsShown(string header, PersonNames persons) =>
        header.Length <= Longest && header.Count(char.IsAsciiDigit) <= MostDigits && CellKind.Of(header, persons) is CrmColumnContent.Text or CrmColumnContent.Currency
        && !Words.Of(header).Any(static word => NameDictionary.GivenNames.Contains(Skeleton.Of(word)));
}
