using System.Text.RegularExpressions;
using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// A plain text log: an entry starts with a time, optionally in brackets, optionally followed by a level; lines without a time belong
/// to the entry before (stack traces).
/// </summary>
internal static partial class LogSource
{
    public static IReadOnlyList<string> Headers { get; } = ["Time", "Level", "Message"];

    /// <summary>Whether most lines of a sample start an entry.</summary>
    public static bool IsLog(string sample)
    {
        var lines = sample.Split('\n').Where(static line => !string.IsNullOrWhiteSpace(line)).Take(200).ToList();
        return lines.Count > 0 && lines.Count(static line => Start().IsMatch(line)) >= 0.5 * lines.Count;
    }

    public static RawTable? Read(SourceBytes source, TextEncoding encoding, ImportLimits limits)
    {
        var file = source.NewFile("Log");
        file.Encoding = encoding.Name;
        var table = KeyedTable.Of(file, Headers, Entries(source, encoding, limits));
        return table.Sample.Count > 0 ? table : null;
    }

    private static IEnumerable<RawRow> Entries(SourceBytes source, TextEncoding encoding, ImportLimits limits)
    {
        using var reader = new StreamReader(source.Open(), encoding.Encoding);
        var (start, time, level, message) = (0, "", "", "");
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (Start().Match(text) is { Success: true } match)
            {
                if (start > 0)
                {
                    yield return new(start, new[] { time, level, message });
                }
                (start, time, level, message) = (line, match.Groups["time"].Value, match.Groups["level"].Value, text[match.Length..].Trim());
            }
            else if (!string.IsNullOrWhiteSpace(text))
            {
                if (start == 0)
                {
                    (start, message) = (line, text.Trim());
                }
                else if (message.Length + text.Length < limits.CellLength)
                {
                    message += "\n" + text.TrimEnd();
                }
            }
        }
        if (start > 0)
        {
            yield return new(start, new[] { time, level, message });
        }
    }

    [GeneratedRegex(
        @"^\s*[\[(]?(?<time>\d{4}[-/.]\d\d[-/.]\d\d[T _]\d\d:\d\d(:\d\d([.,]\d{1,7})?)?(\s?(Z|[+-]\d\d:?\d\d))?|\d\d[./]\d\d[./]\d{4},?\s\d\d:\d\d(:\d\d([.,]\d{1,7})?)?|[A-Z][a-z]{2}\s+\d{1,2}\s\d\d:\d\d:\d\d|\d{1,2}/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d\s[+-]\d{4})[\])]?[\s,;:|-]*(\[?\b(?<level>FATAL|CRITICAL|ERROR|ERR|SEVERE|WARNING|WARN|NOTICE|INFO|INFORMATION|DEBUG|TRACE|VERBOSE|ОШИБКА|ПРЕДУПРЕЖДЕНИЕ|ИНФО)\b\]?)?[\s:|-]*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
