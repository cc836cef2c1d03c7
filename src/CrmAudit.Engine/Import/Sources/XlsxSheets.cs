using CrmAudit.Engine.Files.Workbooks;
using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>The sheets of an XLSX workbook.</summary>
internal sealed class XlsxSheets : WorkbookSheets
{
    /// <summary>Characters of the rows of a workbook above which a text that many cells refer to counts as packed.</summary>
    private const long UnfoldedFrom = 100_000_000;

    private readonly WorkbookReader _reader;
    private readonly SourceBytes _source;
    private readonly ImportLimits _limits;
    private long _unfolded;

    /// <exception cref="ImportException">The workbook would unpack to more than the limits allow.</exception>
    public XlsxSheets(SourceBytes source, ImportLimits limits)
    {
        ArchiveGuard.Check(source, limits);
        (_source, _limits) = (source, limits);
        _reader = new(source.Open(), limits.Columns, limits.CellLength);
    }

    public override IReadOnlyList<string> Names => _reader.Names;

    public override string Name => _reader.Name;

    public override bool Next() => _reader.NextSheet();

    public override IEnumerable<RawRow> Rows(Action<CrmImportError> errors)
    {
        var cells = Array.Empty<string>();
        while (Read(_reader.Read, () => _reader.Row))
        {
            if (_reader.Outside is { } outside)
            {
                errors(new("Import.CellOutside", _source.Path, _reader.Row, null, outside, new CrmText("Import.CellOutside", ("cell", outside), ("columns", (long)_limits.Columns), ("rows", (long)WorkbookReader.MostRows))));
                continue;
            }
            if (cells.Length < _reader.Count)
            {
                cells = new string[_reader.Count];
            }
            for (var i = 0; i < _reader.Count; i++)
            {
                cells[i] = CellTexts.Of(_reader[i]);
                _unfolded += cells[i].Length;
            }
            if (_unfolded > UnfoldedFrom && _unfolded > _limits.UnpackedRatio * _source.Length)
            {
                throw new ImportException(new CrmText("Import.ArchiveBomb", ("entry", Name), ("bytes", _unfolded)), _reader.Row);
            }
            yield return new(_reader.Row, cells.AsMemory(0, _reader.Count));
        }
    }

    public override void Dispose() => _reader.Dispose();
}
