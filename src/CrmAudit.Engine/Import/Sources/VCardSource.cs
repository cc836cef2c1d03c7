using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// The cards of a vCard file, one row each: 2.1 (versit, 1996), 3.0 (RFC 2426) and 4.0 (RFC 6350) alike, mixed in one file as phones export them. Pictures and keys
/// are left out.
/// </summary>
internal static class VCardSource
{
    private const string Family = "N Family";
    private const string Given = "N Given";
    private const string Additional = "N Additional";
    private const string City = "ADR City";
    private const string Country = "ADR Country";

    private static readonly string[] Headers = ["UID", "FN", Family, Given, Additional, "NICKNAME", "ORG", "TITLE", "TEL", "EMAIL", "ADR", City, Country, "URL", "BDAY", "NOTE", "CATEGORIES", "IMPP", "REV"];

    public static RawTable? Read(SourceBytes source, TextEncoding encoding, ImportLimits limits)
    {
        var file = source.NewFile("VCard");
        file.Encoding = encoding.Name;
        var table = KeyedTable.Of(file, Headers, Rows(source, encoding, limits));
        if (table.Sample.Count > 0)
        {
            return table;
        }
        table.Dispose();
        return null;
    }

    private static IEnumerable<RawRow> Rows(SourceBytes source, TextEncoding encoding, ImportLimits limits)
    {
        string[]? cells = null;
        var start = 0;
        foreach (var (line, property) in VCardLine.Read(source, encoding.Encoding, limits.CellLength))
        {
            switch (property.Name)
            {
                case "BEGIN" when property.Value.Equals("VCARD", StringComparison.OrdinalIgnoreCase):
                    cells = new string[Headers.Length];
                    Array.Fill(cells, "");
                    start = line;
                    break;
                case "END" when cells is not null:
                    yield return new(start, cells);
                    cells = null;
                    break;
                default:
                    if (cells is not null)
                    {
                        Add(cells, property);
                    }
                    break;
            }
        }
        // A file that was cut off ends in the middle of a card.
        if (cells is not null)
        {
            yield return new(start, cells);
        }
    }

    private static void Add(string[] cells, VCardLine property)
    {
        switch (property.Name)
        {
            case "N":
                var names = property.Parts();
                Put(cells, Family, names, 0);
                Put(cells, Given, names, 1);
                Put(cells, Additional, names, 2);
                break;
            case "ORG":
                Put(cells, "ORG", property.Parts(), 0);
                break;
            case "ADR":
                // Post office box, extended address, street, city, region, code, country.
                var address = property.Parts();
                Put(cells, City, address, 3);
                Put(cells, Country, address, 6);
                Append(cells, "ADR", string.Join(", ", address.Where(static part => part.Length > 0)));
                break;
            case "TEL":
                Append(cells, "TEL", Phone(property.Text()));
                break;
            case "BDAY":
                // A birthday without its year (--0417, or Apple's year 1604) is no date.
                if (property.Text() is { Length: >= 8 } day && day[0] != '-' && !day.StartsWith("1604", StringComparison.Ordinal))
                {
                    Append(cells, "BDAY", day);
                }
                break;
            default:
                if (Array.IndexOf(Headers, property.Name) >= 0)
                {
                    Append(cells, property.Name, property.Text());
                }
                break;
        }
    }

    /// <summary>A URI of RFC 3966 (tel:+7-701-555-01-01;ext=105) as people write it.</summary>
    private static string Phone(string text) => text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? text[4..].Replace(";ext=", " ext. ", StringComparison.OrdinalIgnoreCase) : text;

    private static void Put(string[] cells, string header, IReadOnlyList<string> parts, int at)
    {
        if (at < parts.Count)
        {
            Append(cells, header, parts[at]);
        }
    }

    /// <summary>Several phones, addresses or notes of a card stand in one cell, a line each.</summary>
    private static void Append(string[] cells, string header, string text)
    {
        text = text.Trim();
        ref var cell = ref cells[Array.IndexOf(Headers, header)];
        if (text.Length > 0)
        {
            cell = cell.Length == 0 ? text : $"{cell}\n{text}";
        }
    }
}
