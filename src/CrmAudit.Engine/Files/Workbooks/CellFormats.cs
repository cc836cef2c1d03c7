using System.Globalization;
using System.Xml;

namespace CrmAudit.Engine.Files.Workbooks;

/// <summary>Which styles of a workbook show a number as a date or a duration.</summary>
internal sealed class CellFormats
{
    /// <summary>Longest code a spreadsheet program takes.</summary>
    private const int LongestCode = 255;

    private readonly List<WorkbookCellKind> _kinds = [];

    /// <summary>Reads the styles of a workbook; without any every number is a number.</summary>
    public static CellFormats Read(XmlReader? xml)
    {
        var formats = new CellFormats();
        var codes = new Dictionary<int, WorkbookCellKind>();
        var isOfCells = false;
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "cellXfs" })
            {
                isOfCells = false;
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                switch (xml.LocalName)
                {
                    case "numFmt" when Number(xml.GetAttribute("numFmtId")) is { } id:
                        codes[id] = Of(xml.GetAttribute("formatCode") ?? "");
                        break;
                    case "cellXfs":
                        isOfCells = !xml.IsEmptyElement;
                        break;
                    case "xf" when isOfCells:
                        var format = Number(xml.GetAttribute("numFmtId")) ?? 0;
                        formats._kinds.Add(codes.TryGetValue(format, out var kind) ? kind : OfBuiltIn(format));
                        break;
                }
            }
        }
        return formats;
    }

    /// <summary>How numbers of a style are shown: as number, date or duration.</summary>
    /// <param name="style">Number of the style.</param>
    public WorkbookCellKind Of(int style) => style >= 0 && style < _kinds.Count ? _kinds[style] : WorkbookCellKind.Number;

    /// <summary>What a format code shows, by its first section: a date has a year, month, day, hour, minute or second in it, a duration hours that do not end at 24.</summary>
    /// <param name="code">Code as a workbook writes it: dd.mm.yyyy, [h]:mm, #,##0.00.</param>
    internal static WorkbookCellKind Of(string code)
    {
        if (code.Length > LongestCode)
        {
            return WorkbookCellKind.Number;
        }
        var isDate = false;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, '"', i);
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    var end = End(code, ']', i);
                    if (end > i + 1 && code.AsSpan(i + 1, end - i - 1).Trim("hHmMsS").IsEmpty)
                    {
                        return WorkbookCellKind.Duration;
                    }
                    i = end;
                    break;
                case 'G' or 'g' when code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    i += "General".Length - 1;
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                    isDate = true;
                    break;
            }
        }
        return isDate ? WorkbookCellKind.Date : WorkbookCellKind.Number;
    }

    private static int End(string code, char sign, int from) => code.IndexOf(sign, from + 1) is var at && at < 0 ? code.Length - 1 : at;

    private static WorkbookCellKind OfBuiltIn(int format) => format switch
    {
        46 => WorkbookCellKind.Duration,
        >= 14 and <= 22 or >= 27 and <= 36 or 45 or 47 or >= 50 and <= 58 => WorkbookCellKind.Date,
        _ => WorkbookCellKind.Number,
    };

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
