using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Import.Understanding;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>A text that is a delimited table or a log.</summary>
internal static class TextSource
{
    /// <summary>Below this many bytes a second thread costs more than it gives.</summary>
    private const long ReadAheadFrom = 1 << 20;

    public static RawTable? Read(SourceBytes source, TextEncoding encoding, byte[] head, ImportOptions options, Action<CrmImportError> errors)
    {
        var sample = WholeLines(encoding.Encoding.GetString(head), isWhole: head.Length >= source.Length);
        var (delimiter, fields, evenness) = options.Delimiter is { } given ? (given, 2, 1) : Delimiters.Detect(sample);
        var isTable = fields > 1 && (evenness >= 0.8 || options.Delimiter is not null);
        if (IsLog(sample, isTable, delimiter, options))
        {
            return LogSource.Read(source, encoding, options.Limits);
        }
        if (delimiter == ',' && options.Delimiter is null && "ReportFigure".Equals(options.Entity, StringComparison.OrdinalIgnoreCase) && IsDecimalSign(sample))
        {
            delimiter = '\t';
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

    /// <summary>
    /// A file named a log is one unless its first line has the headers of one; another is one when its lines start with times from the
    /// first line on, or it is no table.
    /// </summary>
    private static bool IsLog(string sample, bool isTable, char delimiter, ImportOptions options)
    {
        if (options.Columns.Count > 0 || options.Delimiter is not null)
        {
            return !isTable && LogSource.IsLog(sample);
        }
        if ("LogEntry".Equals(options.Entity, StringComparison.OrdinalIgnoreCase))
        {
            // What is told to be a log and has no headers known of one is read as lines of text.
            return !isTable || LogSource.StartsWithEntry(sample) || TableUnderstanding.Of(TableColumns.Of([.. sample.Split('\n', 2)[0].Split(delimiter).Select(static header => header.Trim().Trim('"'))], []), "", options) is null;
        }
        return options.Entity is null && LogSource.IsLog(sample) && (!isTable || (delimiter == ',' && LogSource.StartsWithEntry(sample)));
    }

    /// <summary>Whether the commas of a short report stand in its numbers: one a line, between digits (Сумма продаж: 5 000 000,00).</summary>
    private static bool IsDecimalSign(string sample) => Array.TrueForAll(sample.Split('\n'), static line =>
        line.IndexOf(',', StringComparison.Ordinal) is var at && (at < 0 || (at == line.LastIndexOf(',') && at > 0 && at + 1 < line.Length && char.IsAsciiDigit(line[at - 1]) && char.IsAsciiDigit(line[at + 1]))));

    private static string WholeLines(string text, bool isWhole)
    {
        text = text.TrimStart('\uFEFF');
        var end = text.LastIndexOf('\n');
        return isWhole || end < 0 ? text : text[..(end + 1)];
    }
}
