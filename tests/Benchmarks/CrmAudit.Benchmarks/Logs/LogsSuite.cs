using System.Globalization;
using CrmAudit.Benchmarks.Running;
using CrmAudit.Engine.Import;

namespace CrmAudit.Benchmarks.Logs;

/// <summary>Logs: 1,000,000 generated lines grouped, and the accuracy of the grouping on labelled logs of a folder given by argument.</summary>
internal sealed class LogsSuite : Suite
{
    private const int Lines = 1_000_000;

    private static readonly Benchmark Grouped = new("log-group", static arguments => new CrmImporter(new ImportOptions { Entity = "LogEntry" }, new NullImportObserver())
        .Read(arguments[0]).Cast<CrmLogEntry>().LongCount(static entry => entry.Fingerprint is not null));

    public override string Name => "logs";

    public override IReadOnlyList<Benchmark> Benchmarks { get; } = [Grouped];

    public override void Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        var report = new Report(output);
        if (arguments is [var folder, ..])
        {
            Accuracy(output, report, folder);
        }
        foreach (var unseen in new[] { false, true })
        {
            var made = Directory.CreateTempSubdirectory("crmaudit-benchmarks-");
            try
            {
                GeneratedLogs.Write(made.FullName, unseen);
                output.WriteLine(unseen ? "Generated logs of systems no rule was written for:" : "Generated logs of systems round a CRM:");
                Accuracy(output, report, made.FullName);
            }
            finally
            {
                made.Delete(recursive: true);
            }
        }
        var temporary = Directory.CreateTempSubdirectory("crmaudit-benchmarks-");
        try
        {
            var path = Path.Combine(temporary.FullName, "exchange.log");
            LogLines.Write(path, Lines);
            report.Title($"A log of {Lines:N0} lines, {new FileInfo(path).Length / 1048576} MB");
            report.AtMost("imported, masked and grouped", report.Line("Importer, entries with template and fingerprint", Runner.Measure(Grouped, path)).Seconds, 10, "s");
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    private static void Accuracy(TextWriter output, Report report, string folder)
    {
        report.Title("Grouping accuracy: lines whose group holds exactly the lines of the true group");
        var (messages, raws) = (new List<double>(), new List<double>());
        foreach (var file in Directory.EnumerateFiles(folder, "*_structured.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var labelled = LabelledLog.Read(file);
            messages.Add(labelled.OfMessages());
            var raw = labelled.OfRawLog();
            if (raw is { } accuracy)
            {
                raws.Add(accuracy);
            }
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file),-52} {messages[^1],7:F3} messages {raw,7:F3} whole lines"));
        }
        if (messages.Count > 0)
        {
            report.AtLeast("mean over the messages", messages.Average(), 0.865, "");
        }
        if (raws.Count > 0)
        {
            report.AtLeast("mean over the raw logs", raws.Average(), 0.865, "");
        }
    }
}
