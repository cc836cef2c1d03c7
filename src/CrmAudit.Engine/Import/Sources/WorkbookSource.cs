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

    public static IEnumerable<RawTable> Read(SourceBytes source, FileKind kind, ImportOptions options)
    {
        if (kind == FileKind.Xlsx)
        {
            ArchiveGuard.Check(source, options.Limits);
        }
        var wanted = options.Worksheet is { } name ? [name] : Choose(source, options);
        var found = false;
        using var reader = Open(source);
        do
        {
            if (!wanted.Contains(reader.Name, StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }
            var file = source.NewFile(kind == FileKind.Xlsx ? "Xlsx" : "Xls", source.Part is null ? reader.Name : $"{source.Part}/{reader.Name}");
            if (MatrixTable.Of(file, Rows(reader, options.Limits), options.Limits) is { } table)
            {
                found = true;
                yield return table;
            }
        }
        while (reader.NextResult());
        if (!found)
        {
            throw new ImportException(options.Worksheet is null
                ? new CrmText("Import.EmptyFile")
                : new CrmText("Import.NoWorksheet", ("worksheet", options.Worksheet), ("worksheets", Names(source))));
        }
    }

    private static List<string> Choose(SourceBytes source, ImportOptions options)
    {
        var known = new List<string>();
        (string? Name, int Width) widest = (null, 0);
        using var reader = Open(source);
        do
        {
            // Only as many rows as the search for a header looks at.
            if (MatrixTable.Of(source.NewFile("Xlsx"), Rows(reader, options.Limits).Take(50), options.Limits) is not { } table)
            {
                continue;
            }
            if (table.HeaderScore >= KnownHeader)
            {
                known.Add(reader.Name);
            }
            if (table.Headers.Count > widest.Width && table.Sample.Count > 0)
            {
                widest = (reader.Name, table.Headers.Count);
            }
        }
        while (reader.NextResult());
        return known.Count > 0 ? known : widest.Name is { } name ? [name] : [];
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
        catch (Exception exception) when (exception is ExcelDataReader.Exceptions.ExcelReaderException or InvalidDataException or System.Xml.XmlException or EndOfStreamException or NotSupportedException)
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
        catch (Exception exception) when (exception is InvalidDataException or System.Xml.XmlException or EndOfStreamException or FormatException)
        {
            throw new ImportException(new CrmText("Import.BrokenWorkbook"), reader.Depth + 1, exception);
        }
    }

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
