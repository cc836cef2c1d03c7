using System.Globalization;
using CrmAudit.Engine.Import.Tables;
using ExcelDataReader;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// The sheets of an XLSX or XLS workbook that hold a table. A dashboard in front is passed over: every sheet whose header
/// looks like that of an export is read; where none does, the sheet with the widest header.
/// </summary>
internal static class WorkbookSource
{
    private const double KnownHeader = 0.2;

    /// <summary>Below this many bytes a second thread costs more than it gives.</summary>
    private const long ReadAheadFrom = 1 << 18;

    public static IEnumerable<RawTable> Read(SourceBytes source, FileKind kind, ImportOptions options)
    {
        if (kind == FileKind.Xlsx)
        {
            ArchiveGuard.Check(source, options.Limits);
        }
        var found = false;
        (string? Name, int Width) widest = (null, 0);
        using (var reader = Open(source))
        {
            do
            {
                if (options.Worksheet is { } wanted && !wanted.Equals(reader.Name, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }
                if (Table(source, kind, reader, options) is not { } table)
                {
                    continue;
                }
                if (options.Worksheet is not null || table.HeaderScore >= KnownHeader || reader.ResultsCount == 1)
                {
                    found = true;
                    yield return table;
                    continue;
                }
                table.Dispose();
                if (table.Headers.Count > widest.Width && table.Sample.Count > 0)
                {
                    widest = (reader.Name, table.Headers.Count);
                }
            }
            while (reader.NextResult());
        }
        if (found)
        {
            yield break;
        }
        if (options.Worksheet is { } worksheet)
        {
            throw new ImportException(new CrmText("Import.NoWorksheet", ("worksheet", worksheet), ("worksheets", Names(source))));
        }
        if (widest.Name is not { } name)
        {
            throw new ImportException(new CrmText("Import.EmptyFile"));
        }
        foreach (var table in Read(source, kind, options with { Worksheet = name }))
        {
            yield return table;
        }
    }

    private static MatrixTable? Table(SourceBytes source, FileKind kind, IExcelDataReader reader, ImportOptions options)
    {
        var file = source.NewFile(kind == FileKind.Xlsx ? "Xlsx" : "Xls", source.Part is null ? reader.Name : $"{source.Part}/{reader.Name}");
        if (source.Length < ReadAheadFrom)
        {
            return MatrixTable.Of(file, Rows(reader, options.Limits), options.Limits);
        }
        var ahead = new ReadAhead(_ => Rows(reader, options.Limits), static () => -1, static _ => { });
        return MatrixTable.Of(file, ahead.Read(), options.Limits, ahead, () => ahead.Progress);
    }

    private static List<string> Names(SourceBytes source)
    {
        using var reader = Open(source);
        var names = new List<string>();
        do
        {
            names.Add(reader.Name);
        }
        while (reader.NextResult());
        return names;
    }

    private static IExcelDataReader Open(SourceBytes source)
    {
        try
        {
            return ExcelReaderFactory.CreateReader(source.Open(), new ExcelReaderConfiguration { FallbackEncoding = System.Text.Encoding.GetEncoding(1251) });
        }
        catch (Exception exception) when (IsOfContent(exception))
        {
            throw new ImportException(new CrmText(exception is ExcelDataReader.Exceptions.InvalidPasswordException ? "Import.Encrypted" : "Import.BrokenWorkbook"), inner: exception);
        }
    }

    private static IEnumerable<RawRow> Rows(IExcelDataReader reader, ImportLimits limits)
    {
        var cells = Array.Empty<string>();
        while (Read(reader))
        {
            if (cells.Length != reader.FieldCount)
            {
                cells = new string[reader.FieldCount];
            }
            for (var i = 0; i < cells.Length; i++)
            {
                var cell = Text(reader.GetValue(i));
                cells[i] = cell.Length > limits.CellLength ? cell[..limits.CellLength] : cell;
            }
            yield return new(reader.Depth + 1, cells);
        }
    }

    private static bool Read(IExcelDataReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception exception) when (IsOfContent(exception))
        {
            throw new ImportException(new CrmText("Import.BrokenWorkbook"), reader.Depth + 1, exception);
        }
    }

    /// <summary>Whether what stands in the file, and no disk, stop or memory, is why it cannot be read: the reader meets what it does not expect with whatever exception comes of it.</summary>
    private static bool IsOfContent(Exception exception) =>
        exception is EndOfStreamException or not (IOException or UnauthorizedAccessException or OperationCanceledException or OutOfMemoryException or ImportException);

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text.Trim(),
        double number => Number(number),
        DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        bool flag => flag ? "TRUE" : "FALSE",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Without an exponent: phones and order numbers are numbers to a spreadsheet.</summary>
    private static string Number(double number) =>
        Math.Abs(number) < 7.9e27 ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
}
