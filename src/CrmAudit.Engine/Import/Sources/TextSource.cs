using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>A text that is a delimited table or a log.</summary>
internal static class TextSource
{
    /// <summary>Below this many bytes a second thread costs more than it gives.</summary>
    private const long ReadAheadFrom = 1 << 20;

    public static RawTable? Read(SourceBytes source, TextEncoding encoding, byte[] head, ImportOptions options, Action<ImportError> errors)
    {
        var sample = WholeLines(encoding.Encoding.GetString(head), isWhole: head.Length >= source.Length);
        var (delimiter, fields, evenness) = options.Delimiter is { } given ? (given, 2, 1) : Delimiters.Detect(sample);
        var isTable = fields > 1 && (evenness >= 0.8 || options.Delimiter is not null);
        if (!isTable && LogSource.IsLog(sample))
        {
            return LogSource.Read(source, encoding, options.Limits);
        }
        var file = source.NewFile("Csv");
        file.Encoding = encoding.Name;
        file.Delimiter = delimiter;
        if (source.Length < ReadAheadFrom)
        {
            var rows = new DelimitedRows(source, encoding, delimiter, options.Limits, errors);
            return MatrixTable.Of(file, rows.Read(), options.Limits, rows, () => rows.Progress, exactWidth: true);
        }
        var ahead = DelimitedRows.Ahead(source, encoding, delimiter, options.Limits, errors);
        return MatrixTable.Of(file, ahead.Read(), options.Limits, ahead, () => ahead.Progress, exactWidth: true);
    }

    private static string WholeLines(string text, bool isWhole)
    {
        text = text.TrimStart('\uFEFF');
        var end = text.LastIndexOf('\n');
        return isWhole || end < 0 ? text : text[..(end + 1)];
    }
}
