using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// Puts the cells of a line of text that has a delimiter too many or too few below their headers, where the values prove one place for it and no other:
/// a comma inside a text that nobody quoted, the blank columns at the end that nobody wrote.
/// </summary>
internal sealed class RowFit
{
    /// <summary>Delimiters inside one text.</summary>
    private const int MostInside = 4;

    /// <summary>Rows of the right width from which the columns are known.</summary>
    private const int FewestRows = 2;

    /// <summary>Different values a filled cell up to which a column repeats a few, and the cells from which that is no accident.</summary>
    private const double Few = 0.5;
    private const int FewestCells = 4;

    private readonly CrmColumnContent[] _kinds;

    /// <summary>Columns some rows leave blank.</summary>
    private readonly bool[] _isBlank;

    /// <summary>The values of columns that have but a few; null of any other.</summary>
    private readonly HashSet<string>?[] _values;

    private readonly PersonNames _persons = new(NameDictionary.GivenNames);

    private RowFit(CrmColumnContent[] kinds, bool[] isBlank, HashSet<string>?[] values) => (_kinds, _isBlank, _values) = (kinds, isBlank, values);

    /// <summary>Learns the columns from the rows that are as wide as the header; null where there are none to learn from.</summary>
    /// <param name="width">Columns of the header.</param>
    /// <param name="rows">The first rows.</param>
    public static RowFit? Of(int width, IReadOnlyList<RawRow> rows)
    {
        var whole = rows.Where(row => row.Cells.Length >= width && row.Cells.Span[width..].IndexOfAnyExcept("") < 0).ToList();
        if (whole.Count < FewestRows || width < 2)
        {
            return null;
        }
        var persons = new PersonNames(NameDictionary.GivenNames);
        var contents = Enumerable.Range(0, width).Select(i => ColumnContent.Of(whole, i, persons)).ToList();
        return new(
            [.. contents.Select(static content => content.Kind)],
            [.. contents.Select(content => content.Filled < whole.Count)],
            [.. contents.Select((content, i) => content is { Filled: >= FewestCells, Distinct: <= Few } ? whole.Select(row => row.Cells.Span[i]).ToHashSet(StringComparer.Ordinal) : null)]);
    }

    /// <summary>The cells below their headers; null where the values prove no place, or leave more than one.</summary>
    /// <param name="cells">Cells of the line.</param>
    /// <param name="delimiter">What parts them.</param>
    public string[]? Fit(ReadOnlySpan<string> cells, char delimiter)
    {
        var width = _kinds.Length;
        if (cells.Length < width)
        {
            string[] padded = [.. cells, .. Enumerable.Repeat("", width - cells.Length)];
            return _isBlank.AsSpan(cells.Length).IndexOf(false) < 0 && Agrees(padded, width) ? padded : null;
        }
        var extra = cells.Length - width;
        if (extra > MostInside)
        {
            return null;
        }
        string[]? fitting = null;
        for (var at = 0; at < width; at++)
        {
            if (IsTelling(_kinds[at]) || _values[at] is not null || cells[at].Length == 0)
            {
                continue;
            }
            string[] joined = [.. cells[..at], string.Join($"{delimiter} ", cells.Slice(at, extra + 1).ToArray()), .. cells[(at + extra + 1)..]];
            if (!Agrees(joined, at))
            {
                continue;
            }
            if (fitting is not null)
            {
                return null;
            }
            fitting = joined;
        }
        return fitting;
    }

    /// <summary>Whether every cell is what its column holds, as at least one of them shows.</summary>
    private bool Agrees(ReadOnlySpan<string> cells, int place)
    {
        var isShown = false;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length == 0 || i == place)
            {
                continue;
            }
            var kind = CellKind.Of(cells[i], _persons);
            if (_values[i] is { } values ? !values.Contains(cells[i]) : IsTelling(_kinds[i]) && !IsSame(_kinds[i], kind))
            {
                return false;
            }
            isShown |= _values[i] is not null || IsTelling(_kinds[i]);
        }
        return isShown;
    }

    private static bool IsTelling(CrmColumnContent kind) => kind is CrmColumnContent.Phone or CrmColumnContent.Email or CrmColumnContent.TaxId or CrmColumnContent.Date or CrmColumnContent.Amount or CrmColumnContent.Number or CrmColumnContent.Url or CrmColumnContent.Currency or CrmColumnContent.YesNo;

    private static bool IsSame(CrmColumnContent column, CrmColumnContent cell) => column == cell || (IsNumber(column) && IsNumber(cell));

    private static bool IsNumber(CrmColumnContent kind) => kind is CrmColumnContent.Amount or CrmColumnContent.Number or CrmColumnContent.TaxId or CrmColumnContent.YesNo;
}
