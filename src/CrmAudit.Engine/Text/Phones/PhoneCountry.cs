using System.Collections.Frozen;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Text.Phones;

/// <summary>The country a card names, as a hint how to read a phone that has no code of one.</summary>
internal static class PhoneCountry
{
    private static readonly FrozenDictionary<string, string> Regions = Lexicon.Under("country.")
        .SelectMany(static country => Lexicon.Words(country.Meaning).Append(country.Name).Select(name => (Name: name, Region: country.Name)))
        .ToFrozenDictionary(static pair => pair.Name, static pair => pair.Region, StringComparer.OrdinalIgnoreCase);

    private static readonly WordList Headers = WordList.Of("header.country");

    /// <summary>The ISO 3166 code of the country named in a column about the country; null where none is or it is not known.</summary>
    /// <param name="fields">Columns of a card by header.</param>
    public static string? Of(IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (header, value) in fields)
        {
            if (Headers.Matches(header) && Regions.TryGetValue(value.Trim(), out var region))
            {
                return region;
            }
        }
        return null;
    }
}
