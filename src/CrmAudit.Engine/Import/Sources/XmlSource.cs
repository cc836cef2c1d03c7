using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// The lists of records of an XML file, as programs exchange them (a price list for a marketplace, CommerceML), and the sheets of a workbook Excel wrote as XML. Nothing
/// the file refers to is loaded, no entity it defines is expanded.
/// </summary>
internal static partial class XmlSource
{
    /// <summary>A tree of elements takes many times the bytes of the file.</summary>
    private const long Largest = 128L * 1024 * 1024;

    private const int HeadBytes = 1024;

    /// <summary>What a page is within.</summary>
    private static readonly HashSet<string> Pages = new(StringComparer.OrdinalIgnoreCase) { "html", "head", "body", "table", "tr", "div" };

    /// <summary>What else a page begins with that does not say what it is.</summary>
    private static readonly HashSet<string> Tags = new(StringComparer.OrdinalIgnoreCase) { "meta", "title", "style", "script", "link", "thead", "tbody", "td", "th", "span", "p", "b", "i", "font", "center", "br", "h1", "h2", "h3", "a", "form", "ul", "ol", "base" };

    private const int Deepest = 200;

    /// <summary>Letters stay letters: what is no field of its own is shown as it stands.</summary>
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly XNamespace Sheets = "urn:schemas-microsoft-com:office:spreadsheet";

    /// <summary>Whether a text is XML and no page: a page may begin as XML does, and a text in XML may hold a page.</summary>
    /// <param name="text">The first characters, without blanks before them.</param>
    public static bool Is(string text) => RootTag().Match(text) is { Success: true } root && !Pages.Contains(root.Groups[1].Value)
        && (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || (text.Contains("</", StringComparison.Ordinal) && !Tags.Contains(root.Groups[1].Value)));

    [GeneratedRegex(@"^(?:\s|<\?[^>]*\?>|<!--(?:[^-]|-[^-])*-->|<!DOCTYPE[^\[>]*(?:\[[^\]]*\]\s*)?>)*<(?:[\p{L}_][\w.-]*:)?([\p{L}_][\w.-]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RootTag();

    [GeneratedRegex("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declared();

    /// <summary>The tables of a file, one for each list in it.</summary>
    /// <exception cref="ImportException">The file is too large or not valid XML; line and column are told.</exception>
    public static IEnumerable<RawTable> Read(SourceBytes source, TextEncoding detected, ImportOptions options)
    {
        var encoding = EncodingOf(source, detected, options);
        var root = Root(source, encoding);
        return root.Name == Sheets + "Workbook" ? Workbook(root, source, encoding, options) : JsonSource.Of(Values(root, source, options.Limits), "Xml", source, encoding, options);
    }

    /// <summary>Of several encodings whose bytes look alike the one the file itself names; what its bytes rule out, or the caller names, it cannot be.</summary>
    private static TextEncoding EncodingOf(SourceBytes source, TextEncoding detected, ImportOptions options)
    {
        if (options.Encoding is not null || !detected.Encoding.IsSingleByte || Declared().Match(detected.Encoding.GetString(source.Head(HeadBytes))) is not { Success: true } declared)
        {
            return detected;
        }
        try
        {
            return TextEncoding.OfName(declared.Groups[1].Value) is { Encoding.IsSingleByte: true } named ? named : detected;
        }
        catch (ImportException)
        {
            return detected;
        }
    }

    private static XElement Root(SourceBytes source, TextEncoding encoding)
    {
        if (source.Length > Largest)
        {
            throw new ImportException(new CrmText("Import.TooLarge", ("bytes", source.Length), ("limit", Largest)));
        }
        try
        {
            // Building a tree takes the square of its depth: that of a hostile file has to be known before.
            using (var levels = Open(source, encoding))
            {
                while (levels.Read())
                {
                    if (levels.Depth > Deepest)
                    {
                        throw new ImportException(new CrmText("Import.TooDeep", ("limit", (long)Deepest)), ((IXmlLineInfo)levels).LineNumber);
                    }
                }
            }
            using var reader = Open(source, encoding);
            return XDocument.Load(reader).Root!;
        }
        catch (XmlException problem)
        {
            throw new ImportException(new CrmText("Import.BadXml", ("line", (long)problem.LineNumber), ("column", (long)problem.LinePosition)), problem.LineNumber, problem);
        }
    }

    private static XmlReader Open(SourceBytes source, TextEncoding encoding) => XmlReader.Create(
        new StreamReader(source.Open(), encoding.Encoding),
        new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = Largest, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true, CloseInput = true });

    /// <summary>The file as JSON would have it: what is read of the one is read of the other.</summary>
    private static JsonElement Values(XElement root, SourceBytes source, ImportLimits limits)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Readable))
        {
            writer.WriteStartObject();
            writer.WritePropertyName(root.Name.LocalName);
            XmlValues.Write(writer, root, (limits.JsonDepth - 1) / 2, source.Cancel);
            writer.WriteEndObject();
        }
        return JsonDocument.Parse(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), new() { MaxDepth = limits.JsonDepth }).RootElement;
    }

    /// <summary>The sheets that look like exports, as of any workbook; the widest where none does.</summary>
    private static List<MatrixTable> Workbook(XElement root, SourceBytes source, TextEncoding encoding, ImportOptions options)
    {
        var sheets = root.Elements(Sheets + "Worksheet").Select(static sheet => (Name: (string?)sheet.Attribute(Sheets + "Name") ?? "", Sheet: sheet)).ToList();
        if (options.Worksheet is { } wanted && !sheets.Exists(sheet => wanted.Equals(sheet.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new ImportException(new CrmText("Import.NoWorksheet", ("worksheet", wanted), ("worksheets", sheets.ConvertAll(static sheet => sheet.Name))));
        }
        var tables = new List<MatrixTable>();
        foreach (var (name, sheet) in sheets.Where(sheet => options.Worksheet is null || options.Worksheet.Equals(sheet.Name, StringComparison.OrdinalIgnoreCase)))
        {
            var file = source.NewFile("Xml", source.Part is null ? name : $"{source.Part}/{name}");
            file.Encoding = encoding.Name;
            if (MatrixTable.Of(file, Rows(sheet, source, options.Limits), options.Limits) is { } table)
            {
                tables.Add(table);
            }
        }
        var known = tables.FindAll(static table => table.HeaderScore >= WorkbookSource.KnownHeader);
        return options.Worksheet is not null || tables.Count < 2 ? tables : known.Count > 0 ? known : [tables.MaxBy(static table => table.Headers.Count)!];
    }

    private static IEnumerable<RawRow> Rows(XElement sheet, SourceBytes source, ImportLimits limits)
    {
        var line = 0;
        foreach (var row in sheet.Elements(Sheets + "Table").Elements(Sheets + "Row"))
        {
            source.Cancel.ThrowIfCancellationRequested();
            line = IndexOf(row, "Index") ?? line + 1;
            var cells = new List<string>();
            var next = 0;
            foreach (var cell in row.Elements(Sheets + "Cell"))
            {
                var at = IndexOf(cell, "Index") - 1 ?? next;
                if (at >= limits.Columns)
                {
                    throw new ImportException(new CrmText("Import.TooManyColumns", ("columns", (long)at + 1), ("limit", (long)limits.Columns)), line);
                }
                while (cells.Count < at)
                {
                    cells.Add("");
                }
                var text = ((string?)cell.Element(Sheets + "Data") ?? "").Trim();
                cells.Add(text.Length > limits.CellLength ? text[..limits.CellLength] : text);
                next = at + 1 + (IndexOf(cell, "MergeAcross") ?? 0);
            }
            yield return new(line, cells.ToArray());
        }
    }

    private static int? IndexOf(XElement element, string name) => int.TryParse((string?)element.Attribute(Sheets + name), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index > 0 ? index : null;
}
