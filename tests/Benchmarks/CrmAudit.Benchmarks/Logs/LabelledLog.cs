using CrmAudit.Engine.Import;
using CrmAudit.Engine.Import.Sources;

namespace CrmAudit.Benchmarks.Logs;

/// <summary>A log with the true template of every line: NAME_structured.csv with the columns Content and EventId, beside it NAME as it was written.</summary>
internal sealed class LabelledLog(string path, IReadOnlyList<(string Content, string Event)> lines)
{
    private const string Suffix = "_structured.csv";

    public static LabelledLog Read(string path)
    {
        var source = SourceBytes.OfFile(path);
        var rows = new DelimitedRows(source, TextEncoding.OfName("utf-8")!, ',', new(), static _ => { }).Read().Select(static row => row.Cells.ToArray()).ToList();
        var (content, label) = (Array.IndexOf(rows[0], "Content"), Array.IndexOf(rows[0], "EventId"));
        return new(path, [.. rows.Skip(1).Where(row => row.Length > Math.Max(content, label)).Select(row => (row[content], row[label]))]);
    }

    /// <summary>Accuracy over the messages alone, each written as a line of a plain log.</summary>
    public double OfMessages()
    {
        var folder = Directory.CreateTempSubdirectory("crmaudit-benchmarks-");
        try
        {
            var log = Path.Combine(folder.FullName, "app.log");
            File.WriteAllLines(log, lines.Select(static line => $"2026-03-02 10:00:00 INFO {line.Content}"));
            return Accuracy(Groups(log));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Accuracy over the log as it was written; null when it is not there.</summary>
    public double? OfRawLog()
    {
        var log = path[..^Suffix.Length];
        return File.Exists(log) ? Accuracy(Groups(log)) : null;
    }

    /// <summary>The template of every line; lines of one entry share it.</summary>
    private static Dictionary<int, string> Groups(string log) => new CrmImporter(new ImportOptions { Entity = "LogEntry" }, new NullImportObserver())
        .Read(log).Cast<CrmLogEntry>().ToDictionary(static entry => entry.Line, static entry => entry.Template ?? "");

    private double Accuracy(Dictionary<int, string> found)
    {
        var truth = lines.Select(static (line, i) => (line.Event, Line: i + 1)).GroupBy(static line => line.Event, static line => line.Line).Select(static group => group.ToHashSet()).ToList();
        var groups = lines.Select((_, i) => i + 1).GroupBy(line => found.GetValueOrDefault(line) ?? $"line {line}").Select(static group => group.ToHashSet()).ToList();
        var byLine = truth.SelectMany(static group => group.Select(line => (line, group))).ToDictionary(static pair => pair.line, static pair => pair.group);
        return (double)groups.Where(group => group.SetEquals(byLine[group.First()])).Sum(static group => group.Count) / lines.Count;
    }
}
