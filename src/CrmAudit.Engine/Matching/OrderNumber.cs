using System.Text.RegularExpressions;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Matching;

/// <summary>The number an order has outside the CRM, in a deal's title or in a column of its own: two different ones are two orders.</summary>
internal static class OrderNumber
{
    private static readonly string Documents = string.Join('|', Lexicon.Words("order.document"));
    private static readonly string Numbers = string.Join('|', Lexicon.Words("order.number"));
    private static readonly Regex InTitle = InTitlePattern();
    private static readonly Regex Header = HeaderPattern();

    /// <summary>Whether both deals have such a number and not the same.</summary>
    public static bool Differ(CrmDeal a, CrmDeal b)
    {
        var (left, right) = (Of(a), Of(b));
        return left.Count > 0 && right.Count > 0 && !left.Overlaps(right);
    }

    /// <summary>The numbers of a deal; the CRM's own number of the card is none of them.</summary>
    private static HashSet<string> Of(CrmDeal deal)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in InTitle.Matches(deal.Name ?? ""))
        {
            found.Add(match.Groups["number"].Value);
        }
        foreach (var (header, value) in deal.Fields)
        {
            if (Header.IsMatch(header) && value.Any(char.IsAsciiDigit))
            {
                found.Add(value.Trim());
            }
        }
        found.Remove(deal.Id);
        return found;
    }

    /// <summary>A number behind the word or sign for one, or a row of six digits or more.</summary>
    private static Regex InTitlePattern() => new(
        $@"(?:№|#|{Documents})\D{{0,12}}?(?<number>\d[\w/-]*)|(?<![\d.,/])(?<number>\d{{6,}})(?![\d.,/])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>The word for a number beside that of a document, on either side.</summary>
    private static Regex HeaderPattern() => new(
        $@"(?<!\p{{L}})(?:{Numbers}|[№#])\W?(?:{Documents})|(?:{Documents})\p{{L}}*[\W_]?(?:(?:{Numbers})(?!\p{{L}})|[№#])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
