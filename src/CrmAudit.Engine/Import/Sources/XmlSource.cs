using System.Globalization;
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
    private const long Largest = 256L * 1024 * 1024;

    private const int Deepest = 200;

    private static readonly XNamespace Sheets = "urn:schemas-microsoft-com:office:spreadsheet";

    /// <summary>Whether a text is XML and no page.</summary>
    /// <param name="text">The first characters, without blanks before them.</param>
    public static bool Is(string text) =>
        (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || (text.Length > 1 && text[0] == '<' && char.IsLetter(text[1]) && text.Contains("</", StringComparison.Ordinal)))
        && !PageTag().IsMatch(text);

    [GeneratedRegex("<(?:html|body|tr|td|th)[\\s>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageTag();

    /// <summary>The tables of a file, one for each list in it.</summary>
    /// <exception cref="ImportException">The file is too large or not valid XML; line and column are told.</exception>
    public static IEnumerable<RawTable> Read(SourceBytes source, TextEncoding encoding, ImportOptions options)
    {
        var root = Root(source, encoding);
        return root.Name == Sheets + "Workbook" ? Workbook(root, source, encoding, options.Limits) : JsonSource.Of(Values(root, options.Limits), "Xml", source, encoding, options);
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
    private static JsonElement Values(XElement root, ImportLimits limits)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WritePropertyName(root.Name.LocalName);
            XmlValues.Write(writer, root, (limits.JsonDepth - 1) / 2);
            writer.WriteEndObject();
        }
        return JsonDocument.Parse(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), new() { MaxDepth = limits.JsonDepth }).RootElement;
    }

    private static IEnumerable<RawTable> Workbook(XElement root, SourceBytes source, TextEncoding encoding, ImportLimits limits)
    {
        foreach (var sheet in root.Elements(Sheets + "Worksheet"))
        {
            var name = (string?)sheet.Attribute(Sheets + "Name") ?? "";
            var file = source.NewFile("Xml", source.Part is null ? name : $"{source.Part}/{name}");
            file.Encoding = encoding.Name;
            if (MatrixTable.Of(file, Rows(sheet, source, limits), limits) is { } table)
            {
                yield return table;
            }
        }
    }

    private static IEnumerable<RawRow> Rows(XElement sheet, SourceBytes source, ImportLimits limits)
    {
        var line = 0;
        foreach (var row in sheet.Elements(Sheets + "Table").Elements(Sheets + "Row"))
        {
            source.Cancel.ThrowIfCancellationRequested();
            line = IndexOf(row) ?? line + 1;
            var cells = new List<string>();
            foreach (var cell in row.Elements(Sheets + "Cell"))
            {
                var at = (IndexOf(cell) ?? cells.Count + 1) - 1;
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
            }
            yield return new(line, cells.ToArray());
        }
    }

    private static int? IndexOf(XElement element) => int.TryParse((string?)element.Attribute(Sheets + "Index"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index > 0 ? index : null;
}
