using CrmAudit.Engine.Import.Mapping;
using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>Finds the header of a table: the row whose words name columns, that is as wide as the rows below it and holds no values.</summary>
internal static class HeaderSearch
{
    /// <summary>Score from which a row is a header by its words.</summary>
    public const double Known = 0.2;

    private const int SearchedRows = 30;

    /// <summary>More cells of a row say nothing new about its being a header.</summary>
    private const int SearchedCells = 200;

    private const int LongestCaption = 100;

    /// <summary>Rows below a row that it is compared with.</summary>
    private const int ComparedRows = 20;

    /// <summary>Rows narrower than this share of the rows are no measure of the width of a table.</summary>
    private const double UsualWidth = 0.8;

    /// <summary>Which row is the header (-1 when the table has none) and how much it looks like one, 0-1.</summary>
    public static (int Index, double Score) Find(IReadOnlyList<RawRow> rows)
    {
        var widths = rows.Select(static row => Filled(row.Cells.Span)).Order().ToList();
        var width = widths[(int)(UsualWidth * (widths.Count - 1))];
        var persons = new PersonNames(NameDictionary.GivenNames);
        var (best, bestScore) = (-1, 0.0);
        for (var i = 0; i < Math.Min(rows.Count, SearchedRows); i++)
        {
            var score = Score(rows[i].Cells.Span, width, persons);
            if (score > bestScore + 1e-9)
            {
                (best, bestScore) = (i, score);
            }
        }
        if (bestScore >= Known)
        {
            return (best, bestScore);
        }
        var widest = rows.Take(SearchedRows).Max(static row => Filled(row.Cells.Span));
        var first = rows.Take(SearchedRows).ToList().FindIndex(row => Filled(row.Cells.Span) == widest);
        return HoldsValues(rows, first, persons) ? (-1, 0) : (first, bestScore);
    }

    private static double Score(ReadOnlySpan<string> cells, int width, PersonNames persons)
    {
        var (filled, known) = (0, 0.0);
        foreach (var cell in cells[..Math.Min(cells.Length, SearchedCells)])
        {
            if (cell.Length > 0)
            {
                filled++;
                known += OfCell(cell, persons);
            }
        }
        return filled < 2 ? 0 : known / filled * Math.Min(1, (double)filled / Math.Max(1, Math.Min(width, SearchedCells)));
    }

    private static double OfCell(string cell, PersonNames persons)
    {
        if (cell.Length > LongestCaption)
        {
            return 0;
        }
        if (ProfileCatalogue.Knows(HeaderKey.Of(cell)))
        {
            return 1;
        }
        if (IsValue(CellKind.Of(cell, persons)))
        {
            return -1;
        }
        var meaning = HeaderReader.Read(cell);
        return meaning.IsTelling || meaning.IsTrap ? Math.Max(0, 0.9 - (0.2 * meaning.Unknown)) : 0;
    }

    /// <summary>Whether a row is data itself: below its values stand more of the same kind.</summary>
    private static bool HoldsValues(IReadOnlyList<RawRow> rows, int index, PersonNames persons)
    {
        var cells = rows[index].Cells.Span;
        for (var i = 0; i < Math.Min(cells.Length, SearchedCells); i++)
        {
            if (cells[i].Length > 0 && CellKind.Of(cells[i], persons) is CrmColumnContent.Phone or CrmColumnContent.Email or CrmColumnContent.TaxId or CrmColumnContent.Url)
            {
                return true;
            }
        }
        return IsLikeBelow(rows, index, persons);
    }

    /// <summary>Whether a row holds a date above dates, a person above persons, numbers above numbers: a caption of a column is none of what stands in it. Years and numbers in a row are captions too.</summary>
    private static bool IsLikeBelow(IReadOnlyList<RawRow> rows, int index, PersonNames persons)
    {
        var cells = rows[index].Cells.Span;
        var (sure, numbers, last) = (0, 0, -1L);
        for (var i = 0; i < Math.Min(cells.Length, SearchedCells); i++)
        {
            if (cells[i].Length == 0)
            {
                continue;
            }
            var kind = CellKind.Of(cells[i], persons);
            if (kind is not (CrmColumnContent.Date or CrmColumnContent.Amount or CrmColumnContent.Number or CrmColumnContent.Person) || !IsMostly(rows, index, i, kind, persons))
            {
                continue;
            }
            if (kind == CrmColumnContent.Number)
            {
                var isCaption = !long.TryParse(cells[i], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) || number is > 1900 and < 2100 || number == last + 1;
                last = number;
                numbers += isCaption ? 0 : 1;
            }
            else
            {
                sure++;
            }
        }
        return sure > 0 || numbers > 1;
    }

    private static bool IsMostly(IReadOnlyList<RawRow> rows, int index, int column, CrmColumnContent kind, PersonNames persons)
    {
        var (filled, same) = (0, 0);
        for (var i = index + 1; i < Math.Min(rows.Count, index + 1 + ComparedRows); i++)
        {
            if (column < rows[i].Cells.Length && rows[i].Cells.Span[column] is { Length: > 0 } cell)
            {
                filled++;
                same += CellKind.Of(cell, persons) == kind ? 1 : 0;
            }
        }
        return filled > 0 && 2 * same > filled;
    }

    private static bool IsValue(CrmColumnContent kind) => kind is CrmColumnContent.Phone or CrmColumnContent.Email or CrmColumnContent.TaxId or CrmColumnContent.Date or CrmColumnContent.Amount or CrmColumnContent.Number or CrmColumnContent.Url or CrmColumnContent.YesNo;

    private static int Filled(ReadOnlySpan<string> cells)
    {
        var filled = 0;
        foreach (var cell in cells)
        {
            filled += cell.Length > 0 ? 1 : 0;
        }
        return filled;
    }
}
