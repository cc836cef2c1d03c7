using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>The sheets of a workbook, one after the other, whichever form it has.</summary>
internal abstract class WorkbookSheets : IDisposable
{
    /// <summary>Names of all sheets.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Name of the sheet that is read.</summary>
    public abstract string Name { get; }

    /// <summary>Goes to the next sheet; the first one at first.</summary>
    public abstract bool Next();

    /// <summary>Rows of the sheet, once; their cells are valid until the next row is asked for.</summary>
    /// <param name="errors">Hears of rows that are not given.</param>
    public abstract IEnumerable<RawRow> Rows(Action<CrmImportError> errors);

    public abstract void Dispose();

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="ImportException">It is encrypted or damaged.</exception>
    public static WorkbookSheets Open(SourceBytes source, FileKind kind, ImportLimits limits)
    {
        try
        {
            return kind == FileKind.Xlsx ? new XlsxSheets(source, limits) : new XlsSheets(source, limits);
        }
        catch (Exception exception) when (IsOfContent(exception))
        {
            throw new ImportException(new CrmText(exception is ExcelDataReader.Exceptions.InvalidPasswordException ? "Import.Encrypted" : "Import.BrokenWorkbook"), inner: exception);
        }
    }

    /// <summary>Reads on; damage is told by the last row that was read.</summary>
    protected static bool Read(Func<bool> read, Func<int> row)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (IsOfContent(exception))
        {
            throw new ImportException(new CrmText("Import.BrokenWorkbook"), row(), exception);
        }
    }

    /// <summary>Whether what stands in the file, and no disk, stop or memory, is why it cannot be read: a reader meets what it does not expect with whatever exception comes of it.</summary>
    private static bool IsOfContent(Exception exception) =>
        exception is EndOfStreamException or not (IOException or UnauthorizedAccessException or OperationCanceledException or OutOfMemoryException or ImportException);
}
