using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// A header of two rows, as accounting writes them: a caption over several columns, and below it what each of them is. A caption that comes again under another
/// one (a quantity per warehouse) is no field of the record, but under the one that closes a report (a total, a closing stock).
/// </summary>
/// <param name="Last">Index of the lower row.</param>
/// <param name="Headers">Both captions of every column.</param>
/// <param name="Shared">Columns that are one of several of their kind.</param>
internal sealed record TwoRowHeader(int Last, IReadOnlyList<string> Headers, IReadOnlySet<int> Shared)
{
    private const string Joint = " / ";

    /// <summary>The header a row and the one above or below it make together; null where the row is the whole header.</summary>
    /// <param name="rows">First rows of the table.</param>
    /// <param name="index">Row that looks most like a header.</param>
    public static TwoRowHeader? Of(IReadOnlyList<RawRow> rows, int index)
    {
        var persons = new PersonNames(NameDictionary.GivenNames);
        return (index > 0 ? Join(rows[index - 1], rows[index], index, persons) : null)
            ?? (index + 1 < rows.Count ? Join(rows[index], rows[index + 1], index + 1, persons) : null);
    }

    private static TwoRowHeader? Join(in RawRow upper, in RawRow lower, int last, PersonNames persons)
    {
        var width = Math.Max(upper.Cells.Length, lower.Cells.Length);
        var (above, below) = (Cells(upper, width), Cells(lower, width));
        // The first column has its caption above, and at least one caption above stands over two below.
        if (lower.Line > upper.Line + 1 || above[0].Length == 0 || below[0].Length > 0 || !below.All(cell => IsCaption(cell, persons)) || !above.All(cell => IsCaption(cell, persons)))
        {
            return null;
        }
        var groups = new string[width];
        var spans = 0;
        for (var i = 0; i < width; i++)
        {
            var isUnder = i > 0 && above[i].Length == 0 && below[i].Length > 0 && below[i - 1].Length > 0;
            groups[i] = isUnder ? groups[i - 1] : above[i];
            spans += isUnder ? 1 : 0;
            if (below[i].Length > 0 && groups[i].Length == 0)
            {
                return null;
            }
        }
        if (spans == 0)
        {
            return null;
        }
        var headers = Enumerable.Range(0, width).Select(i => below[i].Length == 0 ? above[i] : Closing(groups[i], below[i]) ?? groups[i] + Joint + below[i]).ToList();
        var shared = Enumerable.Range(0, width)
            .Where(i => below[i].Length > 0 && Closing(groups[i], below[i]) is null && below.Count(cell => cell.Equals(below[i], StringComparison.OrdinalIgnoreCase)) > 1)
            .ToHashSet();
        return new(last, headers, shared);
    }

    /// <summary>The caption of a column under one that closes a report: what a total is of, the closing stock for its quantity. Null under any other.</summary>
    private static string? Closing(string group, string caption) => RowWords.IsTotal(group, isStrict: true) ? caption
        : HeaderReader.Read(group) is { Attribute: "stock", Unknown: 0 } && HeaderReader.Read(caption).Attribute == "quantity" ? group
        : null;

    private static bool IsCaption(string cell, PersonNames persons) => cell.Length == 0 || CellKind.Of(cell, persons) is CrmColumnContent.Text or CrmColumnContent.Firm or CrmColumnContent.Person;

    private static string[] Cells(in RawRow row, int width)
    {
        var cells = new string[width];
        for (var i = 0; i < width; i++)
        {
            cells[i] = i < row.Cells.Length ? row.Cells.Span[i] : "";
        }
        return cells;
    }
}
