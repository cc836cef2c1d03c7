using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// The sheets of an XLSX or XLS workbook that hold a table. A dashboard in front is passed over: every sheet whose header
/// looks like that of an export is read; where none does, the sheet with the widest header.
/// </summary>
internal static class WorkbookSource
{
    /// <summary>How well a sheet has to look like an export to be read beside others.</summary>
    public const double KnownHeader = 0.2;

    /// <summary>Below this many bytes a second thread costs more than it gives.</summary>
    private const long ReadAheadFrom = 1 << 18;

    public static IEnumerable<RawTable> Read(SourceBytes source, FileKind kind, ImportOptions options, Action<CrmImportError> errors)
    {
        var found = false;
        (string? Name, int Width) widest = (null, 0);
        using (var sheets = WorkbookSheets.Open(source, kind, options.Limits))
        {
            var isOnly = sheets.Names.Count == 1;
            while (sheets.Next())
            {
                if (options.Worksheet is { } wanted && !wanted.Equals(sheets.Name, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }
                // What cannot be read of a sheet that is not taken is nobody's loss.
                var (held, isTaken) = (new List<CrmImportError>(), false);
                if (Table(source, kind, sheets, options, error => (isTaken ? errors : held.Add)(error)) is not { } table)
                {
                    continue;
                }
                if (options.Worksheet is not null || table.HeaderScore >= KnownHeader || isOnly)
                {
                    found = isTaken = true;
                    held.ForEach(errors);
                    yield return table;
                    continue;
                }
                table.Dispose();
                if (table.Headers.Count > widest.Width && table.Sample.Count > 0)
                {
                    widest = (sheets.Name, table.Headers.Count);
                }
            }
            if (!found && options.Worksheet is { } worksheet)
            {
                throw new ImportException(new CrmText("Import.NoWorksheet", ("worksheet", worksheet), ("worksheets", sheets.Names)));
            }
        }
        if (found)
        {
            yield break;
        }
        if (widest.Name is not { } name)
        {
            throw new ImportException(new CrmText("Import.EmptyFile"));
        }
        foreach (var table in Read(source, kind, options with { Worksheet = name }, errors))
        {
            yield return table;
        }
    }

    private static MatrixTable? Table(SourceBytes source, FileKind kind, WorkbookSheets sheets, ImportOptions options, Action<CrmImportError> errors)
    {
        var file = source.NewFile(kind == FileKind.Xlsx ? "Xlsx" : "Xls", source.Part is null ? sheets.Name : $"{source.Part}/{sheets.Name}");
        void Tell(CrmImportError error) => errors(error with { Part = file.Part });
        if (source.Length < ReadAheadFrom)
        {
            return MatrixTable.Of(file, sheets.Rows(Tell), options.Limits);
        }
        var ahead = new ReadAhead(sheets.Rows, static () => -1, Tell);
        return MatrixTable.Of(file, ahead.Read(), options.Limits, ahead, () => ahead.Progress);
    }
}
