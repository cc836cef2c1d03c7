using System.Globalization;
using System.Xml;

namespace CrmAudit.Engine.Files.Workbooks;

/// <summary>
/// Reads the sheets of an XLSX workbook forward, row by row. Only what stands in the file costs anything: a row or a cell that is styled and empty is
/// passed over, however far out it is, and a gap is no row. Formulas give their last result; macros, links and drawings are not looked at.
/// </summary>
internal sealed class WorkbookReader : IDisposable
{
    /// <summary>Rows a sheet can have.</summary>
    public const int MostRows = 1 << 20;

    /// <summary>Columns a sheet can have.</summary>
    public const int MostColumns = 1 << 14;

    /// <summary>Days between the two dates workbooks count from: 1899-12-30 and 1904-01-01.</summary>
    private const double From1904 = 1462;

    private readonly WorkbookPackage _package;
    private readonly List<(string Name, string? Part)> _sheets = [];
    private readonly List<(string Id, string Kind, string Part)> _relations = [];
    private readonly int _mostColumns;
    private readonly int _cellLength;
    private WorkbookCell[] _cells = [];
    private List<string>? _texts;
    private CellFormats? _formats;
    private XmlReader? _xml;
    private XmlTexts? _parts;
    private bool _isFrom1904;
    private int _sheet = -1;

    /// <summary>Opens a workbook; before its first sheet.</summary>
    /// <param name="stream">The file; closed with this.</param>
    /// <param name="mostColumns">Columns that are read, at most <see cref="MostColumns"/>.</param>
    /// <param name="cellLength">Characters of a cell that are read.</param>
    /// <exception cref="InvalidDataException">This is no workbook, or a damaged one.</exception>
    public WorkbookReader(Stream stream, int mostColumns = MostColumns, int cellLength = 1 << 20)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _mostColumns = Math.Min(mostColumns, MostColumns);
        _cellLength = cellLength;
        try
        {
            _package = new(stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
        try
        {
            ReadSheets();
        }
        catch (Exception exception)
        {
            _package.Dispose();
            if (exception is XmlException)
            {
                throw Damage(exception);
            }
            throw;
        }
    }

    /// <summary>Names of the sheets in their order.</summary>
    public IReadOnlyList<string> Names => _sheets.ConvertAll(static sheet => sheet.Name);

    /// <summary>Name of the sheet that is read.</summary>
    public string Name => _sheets[_sheet].Name;

    /// <summary>1-based number of the row that was read.</summary>
    public int Row { get; private set; }

    /// <summary>Cells of the row up to the last one that is not empty.</summary>
    public int Count { get; private set; }

    /// <summary>A cell of the row that no sheet can have, or that lies right of the columns that are read, as the file calls it; null where there is none.</summary>
    public string? Outside { get; private set; }

    /// <summary>A cell of the row.</summary>
    /// <param name="column">0-based; past the last cell of the row it is empty.</param>
    public WorkbookCell this[int column] => column < Count ? _cells[column] : default;

    /// <summary>Goes to the next sheet; false when there is none.</summary>
    public bool NextSheet()
    {
        CloseSheet();
        if (_sheet + 1 >= _sheets.Count)
        {
            return false;
        }
        _sheet++;
        return true;
    }

    /// <summary>Reads the next row that has a value; false at the end of the sheet.</summary>
    /// <exception cref="InvalidDataException">The sheet is damaged.</exception>
    public bool Read()
    {
        try
        {
            return ReadRow();
        }
        catch (XmlException exception)
        {
            throw Damage(exception);
        }
    }

    public void Dispose()
    {
        CloseSheet();
        _package.Dispose();
    }

    private void CloseSheet()
    {
        _xml?.Dispose();
        (_xml, _parts) = (null, null);
        (Row, Count) = (0, 0);
    }

    private void ReadSheets()
    {
        var book = _package.Relations("").Find(static relation => relation.Kind == "officeDocument").Part ?? "xl/workbook.xml";
        _relations.AddRange(_package.Relations(book));
        using var xml = _package.Open(book) ?? throw new InvalidDataException(book);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                _isFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                var (name, id) = (xml.GetAttribute("name") ?? "", "");
                while (xml.MoveToNextAttribute())
                {
                    id = xml.LocalName == "id" ? xml.Value : id;
                }
                var relation = _relations.Find(relation => relation.Id == id);
                if (relation.Part is null || relation.Kind == "worksheet")
                {
                    _sheets.Add((name, relation.Part));
                }
            }
        }
    }

    private bool ReadRow()
    {
        if (_xml is null)
        {
            _xml = OpenSheet();
            _parts = new(_xml, _cellLength);
        }
        while (_xml.Read())
        {
            if (_xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                Array.Clear(_cells, 0, Count);
                (Count, Outside) = (0, null);
                var written = _xml.GetAttribute("r");
                var next = written is null ? Row + 1 : RowNumber(written);
                if (next is not (>= 1 and <= MostRows))
                {
                    Outside = written ?? "";
                }
                else
                {
                    Row = next;
                }
                if (!_xml.IsEmptyElement)
                {
                    ReadCells();
                }
                if (Count > 0 || Outside is not null)
                {
                    return true;
                }
            }
            else if (_xml is { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" })
            {
                break;
            }
        }
        return false;
    }

    private XmlReader OpenSheet()
    {
        _texts ??= ReadTexts();
        if (_formats is null)
        {
            using var styles = _package.Open(PartOf("styles", "xl/styles.xml"));
            _formats = CellFormats.Read(styles);
        }
        return _sheets[_sheet].Part is { } part && _package.Open(part) is { } xml ? xml : throw new InvalidDataException(Name);
    }

    private string PartOf(string kind, string usual) => _relations.Find(relation => relation.Kind == kind).Part ?? usual;

    /// <summary>The texts cells refer to by number, trimmed once, as a text may be referred to from a million cells.</summary>
    private List<string> ReadTexts()
    {
        var texts = new List<string>();
        using var xml = _package.Open(PartOf("sharedStrings", "xl/sharedStrings.xml"));
        if (xml is null)
        {
            return texts;
        }
        var parts = new XmlTexts(xml, _cellLength);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(parts.Runs().Trim());
            }
        }
        return texts;
    }

    private void ReadCells()
    {
        var column = -1;
        while (_xml!.Read() && _xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            if (_xml.LocalName == "c")
            {
                ReadCell(ref column);
            }
            else
            {
                _parts!.Pass();
            }
        }
    }

    private void ReadCell(ref int column)
    {
        var (type, style, isEmpty) = ("", 0, _xml!.IsEmptyElement);
        var reference = default(string);
        column++;
        while (_xml.MoveToNextAttribute())
        {
            switch (_xml.LocalName)
            {
                case "r":
                    reference = _xml.Value;
                    column = Column(reference);
                    break;
                case "s":
                    style = int.TryParse(_xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
                    break;
                case "t":
                    type = _xml.Value;
                    break;
            }
        }
        if (isEmpty)
        {
            return;
        }
        var cell = default(WorkbookCell);
        while (_xml.Read() && _xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            if (_xml.LocalName == "v")
            {
                cell = Value(_parts!.Element(), type, style);
            }
            else if (_xml.LocalName == "is")
            {
                cell = new(_parts!.Runs().Trim());
            }
            else
            {
                _parts!.Pass();
            }
        }
        if (cell.Kind != WorkbookCellKind.Empty && cell.Text != "")
        {
            Put(column, cell, reference);
        }
    }

    private void Put(int column, WorkbookCell cell, string? reference)
    {
        if (column < 0 || column >= _mostColumns)
        {
            Outside ??= reference ?? (column + 1).ToString(CultureInfo.InvariantCulture);
            return;
        }
        if (column >= _cells.Length)
        {
            Array.Resize(ref _cells, Math.Max(column + 1, Math.Min(_mostColumns, 2 * _cells.Length)));
        }
        _cells[column] = cell;
        Count = Math.Max(Count, column + 1);
    }

    private WorkbookCell Value(string text, string type, int style)
    {
        switch (type)
        {
            case var _ when string.IsNullOrWhiteSpace(text):
                return default;
            case "s":
                return int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index) && index < _texts!.Count
                    ? new(_texts[index])
                    : throw new InvalidDataException(text);
            case "str" or "inlineStr":
                return new(text.Trim());
            case "b":
                return new(WorkbookCellKind.Flag, null, text.Trim() is "1" or "true" ? 1 : 0);
            case "e":
                return default;
            case "d" when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) && date.Year >= 100:
                return new(WorkbookCellKind.Date, null, date.ToOADate());
            default:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? Shown(number, style) : new(text.Trim());
        }
    }

    private WorkbookCell Shown(double number, int style)
    {
        var kind = _formats!.Of(style);
        if (kind == WorkbookCellKind.Date)
        {
            number += _isFrom1904 ? From1904 : number is >= 0 and < 60 ? 1 : 0;
        }
        return new(IsIn(kind, number) ? kind : WorkbookCellKind.Number, null, number);
    }

    /// <summary>Whether there is such a date (years 100 to 9999) or duration (ten million days).</summary>
    private static bool IsIn(WorkbookCellKind kind, double number) => kind switch
    {
        WorkbookCellKind.Date => number is > -657_435 and < 2_958_466,
        WorkbookCellKind.Duration => Math.Abs(number) < 10_000_000,
        _ => true,
    };

    private static int RowNumber(string written) => int.TryParse(written, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var row) ? row : 0;

    /// <summary>0-based column of a reference such as AB12; -1 for one no sheet can have.</summary>
    private static int Column(string reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetter(letter))
            {
                break;
            }
            column = 26 * column + (letter & 0x1F);
            if (column > MostColumns)
            {
                return -1;
            }
        }
        return column - 1;
    }

    /// <summary>What is no XML is damage of the file.</summary>
    private static InvalidDataException Damage(Exception exception) => new(exception.Message, exception);
}
