using System.Globalization;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// The innermost tables of a page, built from its tags one by one and never from a tree of it, whose building takes the square of the depth. Tags that are not closed
/// are closed by what follows them, as a browser would.
/// </summary>
internal sealed class HtmlTables
{
    /// <summary>Columns one cell may stand over.</summary>
    private const int MostSpanned = 100;

    /// <summary>Tags between two looks at the token.</summary>
    private const int LookEvery = 1 << 12;

    private readonly ImportLimits _limits;
    private readonly Stack<Table> _open = new();
    private readonly List<Table> _done = [];

    private HtmlTables(ImportLimits limits) => _limits = limits;

    /// <summary>The rows of every table that holds no other one, in the order of the page.</summary>
    /// <param name="page">Text of the page.</param>
    /// <param name="limits">Limits.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ImportException">A row has more columns than the limits allow.</exception>
    public static IEnumerable<IEnumerable<RawRow>> Of(string page, ImportLimits limits, CancellationToken cancel)
    {
        var tables = new HtmlTables(limits);
        tables.Read(page, cancel);
        return tables._done.Select(static table => table.Rows());
    }

    private void Read(string page, CancellationToken cancel)
    {
        using var source = new AngleSharp.Text.TextSource(page);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true, SkipProcessingInstructions = true };
        var isCode = false;
        for (var count = 0; ; count++)
        {
            if (count % LookEvery == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }
            var token = tokenizer.Get();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    while (_open.Count > 0)
                    {
                        Close();
                    }
                    return;
                case HtmlTokenType.StartTag:
                    Start((HtmlTagToken)token);
                    isCode = token.Name is "script" or "style";
                    tokenizer.State = token.Name switch
                    {
                        "script" => HtmlParseMode.Script,
                        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
                        "title" or "textarea" => HtmlParseMode.RCData,
                        _ => tokenizer.State,
                    };
                    break;
                case HtmlTokenType.EndTag:
                    End(token.Name);
                    isCode = false;
                    break;
                case HtmlTokenType.Character when !isCode && _open.TryPeek(out var table):
                    table.Write(token.Data, _limits.CellLength);
                    break;
            }
        }
    }

    private void Start(HtmlTagToken tag)
    {
        if (tag.Name == "table")
        {
            if (_open.TryPeek(out var outer) && !outer.IsInCell)
            {
                Close();
            }
            else if (outer is not null)
            {
                outer.HoldsTable();
            }
            _open.Push(new());
            return;
        }
        if (tag.Name == "tr" && _open.Count == 0)
        {
            // Rows saved without the table around them.
            _open.Push(new());
        }
        if (_open.TryPeek(out var table))
        {
            switch (tag.Name)
            {
                case "thead" or "tbody" or "tfoot":
                    table.StartSection(tag.Name);
                    break;
                case "tr":
                    table.StartRow(tag.Position.Line);
                    break;
                case "td" or "th":
                    table.StartCell(tag.Position.Line, Number(tag, "colspan", 1, MostSpanned), Number(tag, "rowspan", 1, ushort.MaxValue), _limits.Columns);
                    break;
                case "br":
                    table.Write("\n", _limits.CellLength);
                    break;
            }
        }
    }

    private void End(string name)
    {
        if (!_open.TryPeek(out var table))
        {
            return;
        }
        switch (name)
        {
            case "table":
                Close();
                break;
            case "td" or "th":
                table.EndCell();
                break;
            case "tr" or "thead" or "tbody" or "tfoot":
                table.EndRow();
                break;
        }
    }

    private void Close()
    {
        var table = _open.Pop();
        table.EndRow();
        if (!table.IsOuter)
        {
            _done.Add(table);
        }
    }

    private static int Number(HtmlTagToken tag, string name, int least, int most)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name == name && int.TryParse(attribute.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            {
                return Math.Clamp(number, least, most);
            }
        }
        return least;
    }

    /// <summary>One table: its cells by row and column, blank ones left out.</summary>
    private sealed class Table
    {
        private readonly List<Row> _head = [];
        private readonly List<Row> _body = [];
        private readonly List<Row> _foot = [];

        /// <summary>Rows for which a cell above still holds, by column: its text stands in the first of them only.</summary>
        private readonly List<int> _held = [];
        private readonly StringBuilder _text = new();
        private List<Row> _section;
        private Row? _row;
        private int _column;
        private int _span;

        public Table() => _section = _body;

        public bool IsInCell { get; private set; }

        /// <summary>Whether a table stands in one of its cells: it only lays out the page.</summary>
        public bool IsOuter { get; private set; }

        public void HoldsTable()
        {
            IsOuter = true;
            _head.Clear();
            _body.Clear();
            _foot.Clear();
        }

        public void StartSection(string name)
        {
            EndRow();
            _section = name switch { "thead" => _head, "tfoot" => _foot, _ => _body };
        }

        public void StartRow(int line)
        {
            EndRow();
            _row = new(line, []);
            _column = 0;
        }

        public void StartCell(int line, int columns, int rows, int mostColumns)
        {
            EndCell();
            if (_row is null)
            {
                StartRow(line);
            }
            SkipHeld();
            _span = columns;
            if (_column + columns > mostColumns)
            {
                throw new ImportException(new CrmText("Import.TooManyColumns", ("columns", (long)_column + columns), ("limit", (long)mostColumns)), line);
            }
            for (var column = _column; rows > 1 && column < _column + columns; column++)
            {
                while (_held.Count <= column)
                {
                    _held.Add(0);
                }
                // One more than is held: the row it stands in takes one off like the others.
                _held[column] = rows;
            }
            IsInCell = true;
        }

        public void Write(string text, int most)
        {
            if (IsInCell)
            {
                _text.Append(text, 0, Math.Clamp(most - _text.Length, 0, text.Length));
            }
        }

        public void EndCell()
        {
            if (!IsInCell)
            {
                return;
            }
            IsInCell = false;
            var text = ControlSigns.Shown(_text.ToString().Trim());
            _text.Clear();
            if (text.Length > 0 && !IsOuter)
            {
                _row!.Cells.Add((_column, text));
            }
            _column += _span;
        }

        public void EndRow()
        {
            EndCell();
            if (_row is null)
            {
                return;
            }
            for (var column = 0; column < _held.Count; column++)
            {
                _held[column] = Math.Max(0, _held[column] - 1);
            }
            if (_row.Cells.Count > 0)
            {
                _section.Add(_row);
            }
            _row = null;
        }

        /// <summary>The rows that are not blank, those of the head first and those of the foot last. The cells of a row are valid until the next one is asked for.</summary>
        public IEnumerable<RawRow> Rows()
        {
            var cells = Array.Empty<string>();
            foreach (var row in _head.Concat(_body).Concat(_foot))
            {
                var width = row.Cells[^1].Column + 1;
                if (cells.Length < width)
                {
                    cells = new string[width];
                }
                Array.Fill(cells, "", 0, width);
                foreach (var (column, text) in row.Cells)
                {
                    cells[column] = text;
                }
                yield return new(row.Line, cells.AsMemory(0, width));
            }
        }

        private void SkipHeld()
        {
            while (_column < _held.Count && _held[_column] > 0)
            {
                _column++;
            }
        }
    }

    /// <param name="Line">1-based line its tag stands in.</param>
    /// <param name="Cells">Cells that are not blank, from left to right.</param>
    private sealed record Row(int Line, List<(int Column, string Text)> Cells);
}
