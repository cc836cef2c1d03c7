using System.Text.RegularExpressions;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Text.Links;

/// <summary>
/// The records a cell names by their titles: Сделка: Поставка труб; Контакт: Ким Олег, Deal - Roof, Сделка #12, [Deal] Roof, several of them behind signs or on lines of
/// their own; by the short codes of Bitrix24 (D_12); or by the addresses of their cards.
/// </summary>
internal static partial class LinkText
{
    private static readonly string[] Entities = ["Deal", "Contact", "Company", "Lead"];

    private static readonly char[] Separators = ['\n', ';', '|'];

    /// <summary>The word for an entity at the beginning of a cell or of a part of it, and the sign that parts it from the title. A line begins at its own end of line alone, or a cell of blank lines would be gone through once a line.</summary>
    private static readonly Regex Prefix = new(
        $@"(?:^|[\r\n;,|])[^\S\r\n]*\[?(?:{string.Join('|', Entities.Select(static entity => $@"(?<{entity}>{WordPattern.Of("entity." + entity)}\p{{L}}*)"))})(?:(?<=\[\w+)\]\s*:?\s*|\s*:\s*|\s+[–—-]\s+|\s*(?=[#№""«]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The records named, in order; the whole cell where no entity is told.</summary>
    public static IReadOnlyList<NamedLink> Of(string cell)
    {
        var codes = CodeOrAddress().Matches(cell);
        if (codes.Count > 0)
        {
            return [.. codes.Select(static match => new NamedLink(EntityOfCode(match), match.Groups["id"].Value, match.Value))];
        }
        var marks = Prefix.Matches(cell);
        if (marks.Count == 0)
        {
            return [new(null, cell.Trim(), cell.Trim()), .. Parts(cell).Select(static part => new NamedLink(null, part, part))];
        }
        var links = new List<NamedLink>(marks.Count);
        for (var i = 0; i < marks.Count; i++)
        {
            var (start, end) = (marks[i].Index + marks[i].Length, i + 1 < marks.Count ? marks[i + 1].Index : cell.Length);
            var entity = Array.Find(Entities, entity => marks[i].Groups[entity].Success);
            links.Add(new(entity, Bare(cell[start..end]), cell[marks[i].Index..end].Trim(' ', ',', ';', '|', '\r', '\n')));
        }
        return links;
    }

    /// <summary>A short code of Bitrix24 (D_12, C_7, CO_3, L_5), or the address of a card in Bitrix24, amoCRM (where deals are called leads) or HubSpot.</summary>
    [GeneratedRegex(@"(?<=^|[\s,;|])(?<code>D|C|CO|L)_(?<id>\d+)(?=$|[\s,;|])|/crm/(?<bitrix>deal|contact|company|lead)/(?:details|show)/(?<id>\d+)|/(?<amo>leads|contacts|companies)/detail/(?<id>\d+)|/contacts/\d+/(?<hub>deal|contact|company)/(?<id>\d+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CodeOrAddress();

    private static string EntityOfCode(Match match)
    {
        var word = match.Groups["code"].Success ? match.Groups["code"].Value.ToUpperInvariant()
            : match.Groups["amo"].Success ? match.Groups["amo"].Value.ToLowerInvariant()
            : (match.Groups["bitrix"].Success ? match.Groups["bitrix"] : match.Groups["hub"]).Value.ToLowerInvariant();
        return word switch
        {
            "D" or "deal" or "leads" => "Deal",
            "C" or "contact" or "contacts" => "Contact",
            "CO" or "company" or "companies" => "Company",
            _ => "Lead",
        };
    }

    /// <summary>What an entity is called in a column of its own (Parent Type: Opportunities); null for a word that is none.</summary>
    public static string? EntityOf(string? word) => word is null ? null : Array.Find(Entities, entity => Words[entity].Matches(word.Trim()));

    private static readonly Dictionary<string, WordList> Words = Entities.ToDictionary(static entity => entity, static entity => WordList.Of("entity." + entity), StringComparer.Ordinal);

    private static string[] Parts(string cell)
    {
        var parts = cell.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? parts : [];
    }

    private static string Bare(string title) => title.Trim().TrimEnd(',', ';', '|').Trim();

    /// <summary>One record a cell names.</summary>
    /// <param name="Entity">What it is; null where the cell does not tell.</param>
    /// <param name="Title">Its title, name or number.</param>
    /// <param name="Whole">The same with the word for the entity before it, which may be part of the title.</param>
    internal readonly record struct NamedLink(string? Entity, string Title, string Whole)
    {
        /// <summary>The number the title is nothing but (#12, № 12, 12); null for any other title.</summary>
        public string? Number => Title.TrimStart('#', '№', ' ') is { Length: > 0 } digits && digits.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? digits : null;
    }
}
