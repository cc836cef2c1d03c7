using System.Text.RegularExpressions;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Matching.Columns;

/// <summary>What a column can say of a pair, guessed from its header and from what stands in it.</summary>
internal static partial class ColumnRoles
{
    private static readonly Regex GivenWords = WordPattern.In("column.given");

    private static readonly Regex FamilyWords = WordPattern.In("column.family");

    private static readonly Regex PlaceWords = WordPattern.In("column.place");

    private static readonly Regex ContextWords = WordPattern.In("column.context");

    /// <summary>Chance that two rows agree in a column from which on its values are few: a dozen evenly spread ones.</summary>
    private const double FewValues = 0.08;

    /// <summary>Filled rows below which the number of values tells nothing.</summary>
    private const int FewestRows = 50;

    /// <summary>Whether a header is that of given names.</summary>
    public static bool IsGiven(string header) => GivenHeader().IsMatch(header) || GivenWords.IsMatch(header);

    /// <summary>Whether a header is that of family names.</summary>
    public static bool IsFamily(string header) => FamilyHeader().IsMatch(header) || FamilyWords.IsMatch(header);

    /// <summary>Whether a header tells a place or a part of one.</summary>
    public static bool IsPlace(string header) => PlaceHeader().IsMatch(header) || PlaceWords.IsMatch(header);

    /// <summary>Whether many parties have a value of the column in common, by what it is: owner, source, position.</summary>
    public static bool IsContext(string header) => ContextHeader().IsMatch(header) || ContextWords.IsMatch(header);

    /// <summary>Whether the values are so few that they tell no parties apart.</summary>
    public static bool HasFewValues(IReadOnlyCollection<string?> values)
    {
        var filled = values.Count(static value => value is not null);
        if (filled < FewestRows)
        {
            return false;
        }
        var pairs = values.OfType<string>().CountBy(static value => value, StringComparer.OrdinalIgnoreCase).Sum(static pair => (double)pair.Value * (pair.Value - 1));
        return pairs / ((double)filled * (filled - 1)) >= FewValues;
    }

    [GeneratedRegex("(first|given|fore)[ _-]?name|^f_?name$|^given", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GivenHeader();

    [GeneratedRegex("(last|family|second)[ _-]?name|^l_?name$|surname", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FamilyHeader();

    [GeneratedRegex("city|town|suburb|village|^state|[ _]state$|region|province|county|country|^zip|zip[ _-]?code|post(al)?[ _-]?code|^zip$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceHeader();

    [GeneratedRegex("source|owner|manager|gender|^sex$|position|job|department|industry|status|stage|category|currency|employer", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContextHeader();
}
