using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CrmAudit.Engine.Files.Workbooks;

/// <summary>Takes texts out of a part of a workbook; of a text longer than asked for no more is held than that.</summary>
/// <param name="xml">The part.</param>
/// <param name="most">Characters of a text that are kept.</param>
internal sealed partial class XmlTexts(XmlReader xml, int most)
{
    private readonly char[] _chunk = new char[1 << 12];

    /// <summary>The text of the element the reader stands on; afterwards it stands on its end.</summary>
    public string Element()
    {
        var (text, rest) = ("", default(StringBuilder));
        var (depth, isEmpty) = (xml.Depth, xml.IsEmptyElement);
        while (!isEmpty && xml.Read() && !IsEnd(depth))
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
            {
                continue;
            }
            for (int read; (read = xml.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0;)
            {
                if (text.Length == 0)
                {
                    text = new(_chunk, 0, Math.Min(read, most));
                }
                else
                {
                    rest ??= new(text);
                    rest.Append(_chunk, 0, Math.Clamp(most - rest.Length, 0, read));
                }
            }
        }
        return Unescaped(rest?.ToString() ?? text);
    }

    /// <summary>The text of an element made of runs (t, r/t), how it is read aloud (rPh) left out; afterwards the reader stands on its end.</summary>
    public string Runs()
    {
        var (text, rest) = ("", default(StringBuilder));
        var (depth, isEmpty) = (xml.Depth, xml.IsEmptyElement);
        while (!isEmpty && xml.Read() && !IsEnd(depth))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                Pass();
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                var run = Element();
                if (text.Length == 0)
                {
                    text = run;
                }
                else
                {
                    rest ??= new(text);
                    rest.Append(run, 0, Math.Clamp(most - rest.Length, 0, run.Length));
                }
            }
        }
        return rest?.ToString() ?? text;
    }

    /// <summary>Passes over the element the reader stands on; afterwards it stands on its end.</summary>
    public void Pass()
    {
        var (depth, isEmpty) = (xml.Depth, xml.IsEmptyElement);
        while (!isEmpty && xml.Read() && !IsEnd(depth))
        {
        }
    }

    private bool IsEnd(int depth) => xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth;

    private static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, static match => ((char)int.Parse(match.ValueSpan.Slice(2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
