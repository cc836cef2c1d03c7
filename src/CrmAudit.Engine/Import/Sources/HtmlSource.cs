using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>The tables of an HTML page, which several systems call .xls. Nothing the page refers to is loaded.</summary>
internal static class HtmlSource
{
    private const long Largest = 256L * 1024 * 1024;

    /// <summary>Columns one cell may stand over.</summary>
    private const int MostSpanned = 100;

    /// <exception cref="ImportException">The page is too large or has no table.</exception>
    public static IEnumerable<RawTable> Read(SourceBytes source, TextEncoding encoding, ImportOptions options)
    {
        if (source.Length > Largest)
        {
            throw new ImportException(new CrmText("Import.TooLarge", ("bytes", source.Length), ("limit", Largest)));
        }
        using var reader = new StreamReader(source.Open(), encoding.Encoding);
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false, IsKeepingSourceReferences = true }).ParseDocument(reader.ReadToEnd());
        var found = false;
        foreach (var element in document.QuerySelectorAll("table").OfType<IHtmlTableElement>().Where(static table => table.QuerySelector("table") is null))
        {
            var file = source.NewFile("Html");
            file.Encoding = encoding.Name;
            if (MatrixTable.Of(file, Rows(element), options.Limits) is { } table)
            {
                found = true;
                yield return table;
            }
        }
        if (!found)
        {
            throw new ImportException(new CrmText("Import.NoTable"));
        }
    }

    private static IEnumerable<RawRow> Rows(IHtmlTableElement table)
    {
        // Rows for which a cell above still holds, by column: its text stands in the first of them only.
        var held = new List<int>();
        foreach (var row in table.Rows)
        {
            var cells = new List<string>();
            foreach (var cell in row.Cells)
            {
                SkipHeld(cells, held);
                for (var span = 0; span < Math.Clamp(cell.ColumnSpan, 1, MostSpanned); span++)
                {
                    cells.Add(span == 0 ? cell.TextContent.Trim() : "");
                    Hold(held, cells.Count - 1, cell.RowSpan - 1);
                }
            }
            SkipHeld(cells, held);
            yield return new((row as IElement)?.SourceReference?.Position.Line ?? 0, cells.ToArray());
        }
    }

    private static void SkipHeld(List<string> cells, List<int> held)
    {
        while (cells.Count < held.Count && held[cells.Count] > 0)
        {
            held[cells.Count]--;
            cells.Add("");
        }
    }

    private static void Hold(List<int> held, int column, int rows)
    {
        if (rows <= 0)
        {
            return;
        }
        while (held.Count <= column)
        {
            held.Add(0);
        }
        held[column] = rows;
    }
}
