using System.Text;
using CrmAudit.Engine.Import.Tables;
using ExcelDataReader;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>The sheets of an XLS workbook of Excel 97 to 2003, whose rows and columns are few by its form.</summary>
internal sealed class XlsSheets : WorkbookSheets
{
    private readonly ImportLimits _limits;
    private readonly IExcelDataReader _reader;
    private bool _isOpen;

    public XlsSheets(SourceBytes source, ImportLimits limits)
    {
        _limits = limits;
        _reader = ExcelReaderFactory.CreateBinaryReader(source.Open(), new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(1251) });
        var names = new List<string>();
        do
        {
            names.Add(_reader.Name);
        }
        while (_reader.NextResult());
        Names = names;
        _reader.Reset();
    }

    public override IReadOnlyList<string> Names { get; }

    public override string Name => _reader.Name;

    public override bool Next() => _isOpen ? Read(_reader.NextResult, static () => 0) : _isOpen = true;

    public override IEnumerable<RawRow> Rows(Action<CrmImportError> errors)
    {
        var cells = Array.Empty<string>();
        while (Read(_reader.Read, () => _reader.Depth + 1))
        {
            if (cells.Length != _reader.FieldCount)
            {
                cells = new string[_reader.FieldCount];
            }
            for (var i = 0; i < cells.Length; i++)
            {
                var cell = CellTexts.Of(_reader.GetValue(i));
                cells[i] = cell.Length > _limits.CellLength ? cell[.._limits.CellLength] : cell;
            }
            yield return new(_reader.Depth + 1, cells);
        }
    }

    public override void Dispose() => _reader.Dispose();
}
