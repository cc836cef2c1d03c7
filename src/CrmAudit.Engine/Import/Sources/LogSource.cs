using System.Text.RegularExpressions;
using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// A plain text log, one entry a line. A stack trace or an indented line belongs to the entry above, and where entries have times so does any other line without one;
/// elsewhere it is an entry of its own. Logs of web servers (common and combined form, W3C) give the status of the request.
/// </summary>
internal static partial class LogSource
{
    private const int SampleLines = 300;

    public static IReadOnlyList<string> Headers { get; } = ["Time", "Level", "Component", "Context", "Code", "Message", "Time as written"];

    /// <summary>Whether most lines of a sample start an entry or are parts of one.</summary>
    public static bool IsLog(string sample)
    {
        var lines = sample.Split('\n').Where(static line => !string.IsNullOrWhiteSpace(line)).Take(200).Select(Plain).ToList();
        return lines.Exists(W3cLog.IsFields) || BlockLog.IsOne(lines) || (lines.Count > 0 && lines.Count(static line => LogHeader.Read(line) is not null) >= 0.5 * lines.Count(static line => !Continuation().IsMatch(line)) && lines.Exists(static line => LogHeader.Read(line) is not null));
    }

    /// <summary>Whether the first line is an entry already: a table would begin with its headers.</summary>
    public static bool StartsWithEntry(string sample) => LogHeader.Read(Plain(sample.Split('\n', 2)[0])) is not null;

    public static RawTable? Read(SourceBytes source, TextEncoding encoding, ImportLimits limits)
    {
        var file = source.NewFile("Log");
        file.Encoding = encoding.Name;
        var first = FirstLines(source, encoding);
        var isW3c = first.Exists(W3cLog.IsFields);
        var rows = BlockLog.IsOne(first) ? Blocks(source, encoding, limits)
            : Entries(source, encoding, limits, isW3c ? LogDialect.Plain : LogDialect.Learn(first, Continuation()), isW3c ? new W3cLog() : null);
        var table = KeyedTable.Of(file, Headers, rows);
        return table.Sample.Count > 0 ? table : null;
    }

    private static IEnumerable<RawRow> Blocks(SourceBytes source, TextEncoding encoding, ImportLimits limits)
    {
        using var reader = new StreamReader(source.Open(), encoding.Encoding);
        foreach (var (line, entry) in BlockLog.Read(reader))
        {
            yield return Row(line, entry, source, limits);
        }
    }

    private static List<string> FirstLines(SourceBytes source, TextEncoding encoding)
    {
        using var reader = new StreamReader(source.Open(), encoding.Encoding);
        var lines = new List<string>();
        for (var read = 0; read < SampleLines && reader.ReadLine() is { } line; read++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(Plain(line));
            }
        }
        return lines;
    }

    private static IEnumerable<RawRow> Entries(SourceBytes source, TextEncoding encoding, ImportLimits limits, LogDialect dialect, W3cLog? w3c)
    {
        using var reader = new StreamReader(source.Open(), encoding.Encoding);
        var (start, entry) = (0, default(LogHeader));
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            text = Plain(dialect.IsIndented ? text.TrimStart() : text);
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }
            if (w3c is not null && text[0] == '#')
            {
                w3c.Direct(text);
                continue;
            }
            var header = w3c is null ? dialect.Read(text) : w3c.Read(text) ?? dialect.Read(text);
            if (header is null && start > 0 && ((dialect.IsTimed && entry.Time.Length > 0) || Continuation().IsMatch(text)))
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
        var time = entry.Time.Length > 0 ? LogTime.Normalise(LogForms.JournalTime(entry.Time, source.Name), source.WrittenAt) : "";
        // A time of day without a day is kept as written and is no moment.
        time = char.IsAsciiDigit(time.FirstOrDefault()) && time.Length > 2 && time[2] == ':' ? "" : time;
        return new(
            line,
            new[]
            {
                time, entry.Level, entry.Component, entry.Context, entry.Code,
                entry.Message.Length > limits.CellLength ? entry.Message[..limits.CellLength] : entry.Message,
                time == entry.Time ? "" : entry.Time,
            });
    }

    /// <summary>Colours a console was told to use.</summary>
    private static string Plain(string line) => line.Contains('\x1b', StringComparison.Ordinal) ? Colours().Replace(line, "") : line;

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Colours();

    [GeneratedRegex(@"^(?:\s|\}|\)|\]|at\s|\.\.\.|Caused by|Traceback \(|During handling|The above exception|---\s?>|\*\*\*|[\w.$]+(?:Exception|Error|Fault)\b(?::|$)|#\d+\s|Stack trace|thrown in|\{)", RegexOptions.CultureInvariant)]
    private static partial Regex Continuation();
}
