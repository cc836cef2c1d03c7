using System.Text.RegularExpressions;
using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// A plain text log, one entry a line. A stack trace or an indented line belongs to the entry above; any other line without a time is an
/// entry of its own. Logs of web servers (common and combined form, W3C) give the status of the request.
/// </summary>
internal static partial class LogSource
{
    private const int SampleLines = 300;
    private const string FieldsMark = "#Fields:";

    public static IReadOnlyList<string> Headers { get; } = ["Time", "Level", "Component", "Context", "Code", "Message", "Time as written"];

    /// <summary>Whether most lines of a sample start an entry or are parts of one.</summary>
    public static bool IsLog(string sample)
    {
        var lines = sample.Split('\n').Where(static line => !string.IsNullOrWhiteSpace(line)).Take(200).ToList();
        return lines.Exists(IsFields) || (lines.Count > 0 && lines.Count(static line => LogHeader.Read(line) is not null) >= 0.5 * lines.Count(static line => !Continuation().IsMatch(line)) && lines.Exists(static line => LogHeader.Read(line) is not null));
    }

    /// <summary>Whether the first line is an entry already: a table would begin with its headers.</summary>
    public static bool StartsWithEntry(string sample) => LogHeader.Read(sample.Split('\n', 2)[0]) is not null;

    public static RawTable? Read(SourceBytes source, TextEncoding encoding, ImportLimits limits)
    {
        var file = source.NewFile("Log");
        file.Encoding = encoding.Name;
        var table = KeyedTable.Of(file, Headers, Entries(source, encoding, limits, LogDialect.Learn(FirstLines(source, encoding), Continuation())));
        return table.Sample.Count > 0 ? table : null;
    }

    private static List<string> FirstLines(SourceBytes source, TextEncoding encoding)
    {
        using var reader = new StreamReader(source.Open(), encoding.Encoding);
        var lines = new List<string>();
        for (var read = 0; read < SampleLines && reader.ReadLine() is { } line; read++)
        {
            if (IsFields(line))
            {
                return [];
            }
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(line);
            }
        }
        return lines;
    }

    private static IEnumerable<RawRow> Entries(SourceBytes source, TextEncoding encoding, ImportLimits limits, LogDialect dialect)
    {
        using var reader = new StreamReader(source.Open(), encoding.Encoding);
        var (start, entry) = (0, default(LogHeader));
        string[]? fields = null;
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            text = dialect.IsIndented ? text.TrimStart() : text;
            if (IsFields(text))
            {
                fields = text[FieldsMark.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                continue;
            }
            if (string.IsNullOrWhiteSpace(text) || (fields is not null && text.StartsWith('#')))
            {
                continue;
            }
            var header = fields is not null ? OfFields(fields, text) : dialect.Read(text);
            if (header is null && start > 0 && Continuation().IsMatch(text))
            {
                entry = entry.Message.Length + text.Length < limits.CellLength ? entry with { Message = $"{entry.Message}\n{text.TrimEnd()}" } : entry;
                continue;
            }
            if (start > 0)
            {
                yield return Row(start, entry, source, limits);
            }
            (start, entry) = (line, header ?? new("", "", "", "", "", text.Trim()));
        }
        if (start > 0)
        {
            yield return Row(start, entry, source, limits);
        }
    }

    /// <summary>The row of an entry; a time that had to be rewritten to be read is kept as written too.</summary>
    private static RawRow Row(int line, LogHeader entry, SourceBytes source, ImportLimits limits)
    {
        var time = entry.Time.Length > 0 ? LogTime.Normalise(entry.Time, source.WrittenAt) : "";
        return new(
            line,
            new[]
            {
                time, entry.Level, entry.Component, entry.Context, entry.Code,
                entry.Message.Length > limits.CellLength ? entry.Message[..limits.CellLength] : entry.Message,
                time == entry.Time ? "" : entry.Time,
            });
    }

    /// <summary>A line of the W3C extended form; its times are UTC.</summary>
    private static LogHeader? OfFields(string[] fields, string text)
    {
        var cells = text.Split(' ');
        if (cells.Length != fields.Length)
        {
            return null;
        }
        string Cell(string name) => Array.IndexOf(fields, name) is var i and >= 0 && cells[i] != "-" ? cells[i] : "";
        var (date, time, status) = (Cell("date"), Cell("time"), Cell("sc-status"));
        var address = Cell("cs-uri-stem") + (Cell("cs-uri-query") is { Length: > 0 } query ? $"?{query}" : "");
        return new(date.Length > 0 && time.Length > 0 ? $"{date}T{time}Z" : "", "", Cell("s-sitename"), Cell("c-ip"), status, $"{Cell("cs-method")} {address} {status}".Trim());
    }

    private static bool IsFields(string line) => line.StartsWith(FieldsMark, StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:\s|\}|\)|\]|at\s|\.\.\.|Caused by|Traceback \(|During handling|The above exception|---\s?>|\*\*\*|[\w.$]+(?:Exception|Error|Fault)\b(?::|$)|#\d+\s|Stack trace|thrown in|\{)", RegexOptions.CultureInvariant)]
    private static partial Regex Continuation();
}
