using System.Text.RegularExpressions;
using CrmAudit.Engine.Logs;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// What the first lines of a log show of its form and one line alone does not: how many words stand before the time, and at which word the level stands. A word such as
/// Error at the beginning of one line may be a sentence; at the same place of nearly every line it is a column.
/// </summary>
/// <param name="Prefix">Words before the time.</param>
/// <param name="LevelAt">Words before the level, counted from the message; -1 where there is no such column.</param>
/// <param name="IsIndented">Whether blanks stand before every line, so that they do not mark a line as part of the one above.</param>
/// <param name="IsTimed">Whether entries have times, so that a line without one is part of the entry above.</param>
internal readonly record struct LogDialect(int Prefix, int LevelAt, bool IsIndented, bool IsTimed)
{
    private const int MostPrefix = 5;
    private const int MostBefore = 2;
    private const int FewestLines = 5;

    /// <summary>The body of a request or a query may be longer than the entries, so less than half have to begin with a time.</summary>
    private const double Timed = 0.3;

    private const double NearlyAll = 0.9;

    /// <summary>A log that hides nothing.</summary>
    public static LogDialect Plain { get; } = new(0, -1, false, false);

    /// <summary>Learns from the first lines of a log.</summary>
    /// <param name="all">Lines with something in them.</param>
    /// <param name="continuation">What begins a line that is part of the entry above.</param>
    public static LogDialect Learn(IReadOnlyList<string> all, Regex continuation)
    {
        var indented = all.Count >= FewestLines && all.Count(static line => char.IsWhiteSpace(line[0])) >= NearlyAll * all.Count;
        IReadOnlyList<string> lines = [.. all.Select(line => indented ? line.TrimStart() : line).Where(line => !continuation.IsMatch(line))];
        if (lines.Count < FewestLines)
        {
            return Plain with { IsIndented = indented, IsTimed = lines.Any(static line => LogHeader.Read(line) is { Time.Length: > 0 }) };
        }
        var prefix = 0;
        if (lines.Count(static line => LogHeader.Read(line) is not null) < 0.5 * lines.Count)
        {
            prefix = Enumerable.Range(1, MostPrefix).FirstOrDefault(words => lines.Count(line => LogHeader.Read(After(line, words)) is { Time.Length: > 0 }) >= NearlyAll * lines.Count);
        }
        var untold = lines.Select(line => LogHeader.Read(After(line, prefix))).Where(static header => header is { Level.Length: 0, Code.Length: 0 }).Select(static header => header!.Value.Message).ToList();
        var level = untold.Count < FewestLines
            ? -1
            : Enumerable.Range(0, MostBefore + 1).FirstOrDefault(words => untold.Count(message => LevelOf(message, words) is not null) >= NearlyAll * untold.Count, -1);
        var timed = lines.Count(line => LogHeader.Read(After(line, prefix)) is { Time.Length: > 0 });
        return new(prefix, level, indented, timed >= Timed * lines.Count);
    }

    /// <summary>Reads the beginning of a line; null when no entry starts here.</summary>
    public LogHeader? Read(string line)
    {
        if (Prefix == 0 && LevelAt < 0)
        {
            return LogHeader.Read(line);
        }
        var rest = After(line, Prefix);
        if (LogHeader.Read(rest) is not { } header)
        {
            return null;
        }
        header = Prefix == 0 ? header : header with { Context = $"{line[..^rest.Length].Trim()} {header.Context}".Trim() };
        if (LevelAt < 0 || header.Level.Length > 0 || LevelOf(header.Message, LevelAt) is not { } found)
        {
            return header;
        }
        var before = header.Message[..found.Start].Trim();
        return header with
        {
            Level = header.Message[found.Start..found.End],
            Component = header.Component.Length > 0 ? header.Component : before,
            Context = header.Component.Length > 0 && before.Length > 0 ? $"{header.Context} {before}".Trim() : header.Context,
            Message = header.Message[found.End..].TrimStart(' ', '\t', ':', '|', ']', ')', '-'),
        };
    }

    private static string After(string line, int words)
    {
        var at = 0;
        for (; words > 0 && at < line.Length; words--)
        {
            at = line.IndexOf(' ', at) is var space and >= 0 ? space : line.Length;
            while (at < line.Length && line[at] == ' ')
            {
                at++;
            }
        }
        return at == 0 ? line : line[at..];
    }

    /// <summary>Where the level stands after some words; null when that word is none.</summary>
    private static (int Start, int End)? LevelOf(string message, int words)
    {
        var start = message.Length - After(message, words).Length;
        while (start < message.Length && message[start] is '[' or '(')
        {
            start++;
        }
        var end = start;
        while (end < message.Length && char.IsLetter(message[end]))
        {
            end++;
        }
        return end - start >= 3 && (end == message.Length || message[end] is ' ' or ':' or '|' or ']' or ')' or '\t') && LogLevels.IsLevel(message.AsSpan(start, end - start)) ? (start, end) : null;
    }
}
