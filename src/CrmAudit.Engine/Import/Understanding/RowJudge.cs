using CrmAudit.Engine.Import.Mapping;
using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Text;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>Tells rows that are no records: totals, titles of groups, headers again, footers, notes beside the table.</summary>
internal sealed class RowJudge
{
    /// <summary>Share of the rows of the sample in which a column must be filled for its emptiness to say something.</summary>
    private const double UsuallyFilled = 0.5;

    /// <summary>Share of the cells that must be their own headers in a header that stands again.</summary>
    private const double HeaderAgain = 0.7;

    /// <summary>Distinct values a filled cell up to which a column repeats them.</summary>
    private const double Repeated = 0.7;

    /// <summary>A table of fewer columns has no rows but records.</summary>
    private const int FewestColumns = 3;

    /// <summary>A group of goods has a name, and a code at most.</summary>
    private const int MostOfGroup = 2;

    /// <summary>Share of the items that have what every item has.</summary>
    private const double NearlyAlways = 0.9;

    private static readonly HashSet<string> OfGoods = new(StringComparer.Ordinal) { "price", "unitPrice", "stock", "quantity", "unit", "vat" };

    private static readonly HashSet<string> Summed = new(StringComparer.Ordinal) { "amount", "value", "quantity", "stock", "price", "annualRevenue", "duration" };

    private readonly IReadOnlyList<string> _headers;
    private readonly string[] _keys;

    /// <summary>Columns of text that nearly every record fills.</summary>
    private readonly bool[] _isText;

    /// <summary>Columns of figures.</summary>
    private readonly bool[] _isFigures;

    /// <summary>Columns of figures that a report sums, by their headers: a tax number is a figure too.</summary>
    private readonly bool[] _isSummed;

    /// <summary>Columns whose values come again and again, as the name of a group does.</summary>
    private readonly bool[] _repeats;

    /// <summary>Columns every item that is sold fills: its price, its unit, its stock.</summary>
    private readonly List<int> _ofGoods = [];

    private readonly PersonNames _persons = new(NameDictionary.GivenNames);

    private readonly int _texts;

    private readonly int _nameColumn;

    /// <summary>Whether the table is made of groups with titles: one stands above its header, or the header comes again for each.</summary>
    private readonly bool _isBoard;

    /// <summary>Whether the last row was below the data: a grand total, a footer.</summary>
    private bool _isBelow;

    /// <summary>Whether the last rows were parts of a record, under a header of their own.</summary>
    private bool _isInside;

    /// <param name="headers">Headers.</param>
    /// <param name="sample">First rows below them, whatever they are.</param>
    /// <param name="hasTitle">Whether something stands above the header.</param>
    public RowJudge(IReadOnlyList<string> headers, IReadOnlyList<RawRow> sample, bool hasTitle)
    {
        _headers = headers;
        _keys = [.. headers.Select(HeaderKey.Of)];
        (_isText, _isFigures, _isSummed) = (new bool[headers.Count], new bool[headers.Count], new bool[headers.Count]);
        _repeats = new bool[headers.Count];
        for (var i = 0; i < headers.Count; i++)
        {
            var (filled, figures) = (0, 0);
            var distinct = new HashSet<string>(StringComparer.Ordinal);
            foreach (var row in sample)
            {
                if (i < row.Cells.Length && row.Cells.Span[i].Length > 0)
                {
                    filled++;
                    figures += IsFigure(row.Cells.Span[i]) ? 1 : 0;
                    distinct.Add(row.Cells.Span[i]);
                }
            }
            var meaning = HeaderReader.Read(headers[i]);
            _isFigures[i] = filled > 0 && figures >= UsuallyFilled * filled;
            _isSummed[i] = _isFigures[i] && meaning.Attribute is { } attribute && Summed.Contains(attribute);
            _repeats[i] = distinct.Count <= Repeated * filled;
            _isText[i] = filled > 0 && !_isFigures[i] && filled >= UsuallyFilled * sample.Count;
        }
        var items = sample.Where(static row => Filled(row.Cells.Span) > MostOfGroup).ToList();
        for (var i = 0; i < headers.Count && items.Count > 1; i++)
        {
            var meaning = HeaderReader.Read(headers[i]);
            if (meaning is { IsTrap: false, Attribute: { } attribute } && OfGoods.Contains(attribute) && items.Count(row => i < row.Cells.Length && row.Cells.Span[i].Length > 0) >= NearlyAlways * items.Count)
            {
                _ofGoods.Add(i);
            }
        }
        _texts = _isText.Count(static isText => isText);
        _nameColumn = Array.FindIndex(_isText, static isText => isText);
        _isBoard = hasTitle || sample.Any(row => IsHeaderAgain(row.Cells.Span, Filled(row.Cells.Span)));
    }

    /// <summary>What a row is.</summary>
    /// <param name="row">Any row that is not blank.</param>
    public CrmRowKind Of(in RawRow row)
    {
        var kind = Judge(row);
        _isBelow = kind is CrmRowKind.Total or CrmRowKind.Footer || (_isBelow && kind == CrmRowKind.GroupTitle);
        return kind;
    }

    /// <summary>Forgets the rows judged so far: the table is read from its first row again.</summary>
    public void Restart() => (_isBelow, _isInside) = (false, false);

    private CrmRowKind Judge(in RawRow row)
    {
        var cells = row.Cells.Span;
        var (first, filled) = (-1, 0);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length > 0)
            {
                first = first < 0 ? i : first;
                filled++;
            }
        }
        if (first < 0)
        {
            return CrmRowKind.Footer;
        }
        if (first >= _headers.Count)
        {
            return CrmRowKind.Note;
        }
        _isInside = first == 0 ? filled > 1 && RowWords.IsSubitems(cells[0]) : _isInside;
        if (_isInside)
        {
            return CrmRowKind.Subitem;
        }
        if (filled > 1 && IsHeaderAgain(cells, filled))
        {
            return CrmRowKind.RepeatedHeader;
        }
        if (_headers.Count < FewestColumns)
        {
            return filled == 1 && RowWords.IsFooter(cells[first]) ? CrmRowKind.Footer : CrmRowKind.Record;
        }
        var others = FiguresOnly(cells, first + 1);
        if (others && filled < _headers.Count && RowWords.IsTotal(cells[first], _texts <= 1))
        {
            return CrmRowKind.Total;
        }
        if (filled <= 2 && RowWords.IsFooter(cells[first]))
        {
            return CrmRowKind.Footer;
        }
        if (_isBoard && _texts > 1 && first != _nameColumn && IsSummary(cells))
        {
            return CrmRowKind.Total;
        }
        if (!_isBelow && IsGroupOfGoods(cells, filled))
        {
            return CrmRowKind.GroupTitle;
        }
        if (filled == 1)
        {
            return OfOneCell(cells[first], first);
        }
        // The sums of a group stand without a word, or beside the name of the group alone.
        var isSum = others && (IsFigure(cells[first]) ? _texts > 0 && IsSumOnly(cells) : _texts >= FewestColumns && (_repeats[first] || RowWords.IsPlace(cells[first])) && OneTextOnly(cells));
        return isSum ? CrmRowKind.Total : CrmRowKind.Record;
    }

    /// <summary>A folder of a price list: a name, with its code or alone, and nothing of what every item has.</summary>
    private bool IsGroupOfGoods(ReadOnlySpan<string> cells, int filled)
    {
        if (filled > MostOfGroup || _ofGoods.Count < filled)
        {
            return false;
        }
        foreach (var column in _ofGoods)
        {
            if (column < cells.Length && cells[column].Length > 0)
            {
                return false;
            }
        }
        var texts = 0;
        foreach (var cell in cells)
        {
            texts += cell.Length > 0 && cell.Any(char.IsLetter) && CellKind.Of(cell, _persons) is CrmColumnContent.Text or CrmColumnContent.Person or CrmColumnContent.Firm ? 1 : 0;
        }
        return texts > 0;
    }

    private CrmRowKind OfOneCell(string cell, int column)
    {
        if (IsFigure(cell))
        {
            return _isSummed[column] && _texts > 0 ? CrmRowKind.Total : CrmRowKind.Record;
        }
        if (CellKind.Of(cell, _persons) is not (CrmColumnContent.Text or CrmColumnContent.Person or CrmColumnContent.Firm))
        {
            return CrmRowKind.Record;
        }
        // A record may have nothing but a name; the title of a group stands to the left of the names.
        return _isBelow ? CrmRowKind.Footer : column == 0 && _nameColumn > 0 ? CrmRowKind.GroupTitle : CrmRowKind.Record;
    }

    private bool IsHeaderAgain(ReadOnlySpan<string> cells, int filled)
    {
        var (same, others) = (0, 0);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length == 0)
            {
                continue;
            }
            if (i < _keys.Length && IsCaption(cells[i], i))
            {
                same++;
            }
            else if (++others > (1 - HeaderAgain) * filled)
            {
                return false;
            }
        }
        return same > 1;
    }

    /// <summary>Whether a cell is the caption of its column. A key begins with the first letter of its text, which tells nearly every cell apart.</summary>
    private bool IsCaption(string cell, int column) =>
        _keys[column].Length > 0 && LetterFold.Lower(cell[0]) == _keys[column][0] && HeaderKey.Of(cell) == _keys[column];

    /// <summary>Whether every filled cell is a figure that a report sums.</summary>
    private bool IsSumOnly(ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length > 0 && (i >= _isSummed.Length || !_isSummed[i]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>What a board writes below a group: sums, and the first and last of its days.</summary>
    private bool IsSummary(ReadOnlySpan<string> cells)
    {
        var sums = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length == 0)
            {
                continue;
            }
            var isSum = i < _isFigures.Length && _isFigures[i] && IsFigure(cells[i]);
            if (!isSum && !IsDays(cells[i]))
            {
                return false;
            }
            sums += isSum ? 1 : 0;
        }
        return sums > 0;
    }

    /// <summary>A date, or the first and the last of several.</summary>
    private bool IsDays(string cell)
    {
        const int Iso = 10;
        return CellKind.Of(cell, _persons) == CrmColumnContent.Date
            || (cell.Length > 2 * Iso && CellKind.Of(cell[..Iso], _persons) == CrmColumnContent.Date && CellKind.Of(cell[^Iso..], _persons) == CrmColumnContent.Date);
    }

    private static int Filled(ReadOnlySpan<string> cells)
    {
        var filled = 0;
        foreach (var cell in cells)
        {
            filled += cell.Length > 0 ? 1 : 0;
        }
        return filled;
    }

    private bool OneTextOnly(ReadOnlySpan<string> cells)
    {
        var texts = 0;
        for (var i = 0; i < Math.Min(cells.Length, _isText.Length); i++)
        {
            texts += _isText[i] && cells[i].Length > 0 ? 1 : 0;
        }
        return texts <= 1;
    }

    private bool FiguresOnly(ReadOnlySpan<string> cells, int from)
    {
        for (var i = from; i < cells.Length; i++)
        {
            if (cells[i].Length > 0 && !IsFigure(cells[i]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>An amount, a count or a share: no phone and no date.</summary>
    private bool IsFigure(string cell)
    {
        var digits = 0;
        foreach (var letter in cell)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        }
        return digits > 0 && (cell[^1] == '%' || CellKind.Of(cell, _persons) is CrmColumnContent.Number or CrmColumnContent.Amount);
    }
}
