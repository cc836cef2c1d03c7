using System.Runtime.CompilerServices;
using System.Text.Json;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Fetching;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.LiveTests;
using CrmAudit.Engine.Notifications;
using CrmAudit.Engine.Notifications.Channels;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Tests.Audit;
using CrmAudit.Engine.Tests.Reporting;
using OfficeOpenXml;
using YamlDotNet.RepresentationModel;

namespace CrmAudit.Engine.Tests.Configuration.EveryKey;

/// <summary>Audits a small base by configurations that have every key between them, and by the same ones with a key taken out.</summary>
public sealed class EveryKeyAudits : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _base = Directory.CreateTempSubdirectory("every-key");
    private readonly Dictionary<string, CrmDataset> _imports = new(StringComparer.Ordinal);
    private readonly List<(string Yaml, Lazy<string> Says)> _whole;

    public EveryKeyAudits()
    {
        var source = Path.Combine(Path.GetDirectoryName(Here())!, "base");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_base.FullName, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        WriteBook("odd/book.xlsx", ("Первая", [["Название компании", "Телефон"], ["ТОО Первая", "+7 727 500 00 01"]]), ("Вторая", [["Название компании", "Телефон"], ["ТОО Вторая", "+7 727 500 00 02"]]));
        WriteBook("decisions.xlsx", ("Duplicates", [["", "", "", "", "", ""], ["1", "", "not the same", "", "Contact", "3"], ["1", "", "", "", "Contact", "4"]]));
        _whole = [.. Directory.EnumerateFiles(_base.FullName, "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText).Select(yaml => (yaml, new Lazy<string>(() => Audit(Read(yaml)))))];
    }

    /// <summary>Whether some configuration says something else without the key, or is no longer valid.</summary>
    public bool Miss(string key) => _whole.Any(whole => Without(whole.Yaml, key.Split('.')) is { } yaml && AuditOrRefusal(yaml) != whole.Says.Value);

    /// <summary>What each whole configuration says, and says again.</summary>
    /// <exception cref="AuditConfigException">One is not valid.</exception>
    internal IEnumerable<(string Once, string Again)> WholeTwice() => _whole.Select(whole => (Audit(Read(whole.Yaml)), whole.Says.Value));

    /// <inheritdoc/>
    public void Dispose() => _base.Delete(recursive: true);

    private AuditConfig Read(string yaml)
    {
        var path = Path.Combine(_base.FullName, "tried.yaml");
        File.WriteAllText(path, yaml);
        return AuditConfigReader.Read(path, static _ => null, new SampleReport.FixedClock(Now));
    }

    private string AuditOrRefusal(string yaml)
    {
        try
        {
            return Audit(Read(yaml));
        }
        catch (AuditConfigException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>All an audit says: its report in the language of the configuration, its exit code, what its live tests would send, whom it tells what, and what it would fetch.</summary>
    private string Audit(AuditConfig config)
    {
        var options = new RunOptions { RunId = Guid.Empty, Clock = new SampleReport.FixedClock(Now), Data = Import(config) };
        var result = AuditRunner.Run(config, options, new SilentObserver(), CancellationToken.None);
        var paths = new[] { "report.json", "report.md" }.Select(name => Path.Combine(_base.FullName, name)).ToList();
        ReportExporter.Export(result.Report, paths, new ReportOptions { Language = config.Audit.Language ?? "en", Force = true });
        return string.Join('\n', [.. paths.Select(File.ReadAllText), $"{result.ExitCode}", .. LiveTestStep.Of(config).Select(static step => $"{step.Target} {step.Action.Render()} {string.Join(' ', step.Secrets)}"), .. Told(config.Notifications, result.Report), config.Source is null ? "" : ConfiguredSource.Of(config).ToString()]);
    }

    /// <summary>Whom the run tells, and what where everything is new and where nothing is.</summary>
    private static IEnumerable<string> Told(NotificationsSection section, AuditReport report)
    {
        var writer = new NewsWriter(section, "en");
        return
        [
            .. NewsChannels.Of(section).Select(static channel => $"{channel.Name} {channel.Target} {string.Join(' ', channel.Secrets)}"),
            .. new[] { CrmBaseline.New, CrmBaseline.Unchanged }.Select(all => writer.Write(report with
            {
                Findings = [.. report.Findings.Select(finding => finding is CrmDuplicateGroup ? finding : finding with { Baseline = all })],
                Past = new(report.AsOf, null, [], []),
            }, [])?.Text ?? ""),
        ];
    }

    /// <summary>The records, read once for all configurations that name the same files in the same way.</summary>
    private CrmDataset Import(AuditConfig config)
    {
        var named = JsonSerializer.Serialize(new { config.Exports, Beside = config.Integrations.Select(static section => section.Registry + section.Log), Figures = config.Reports.Select(static report => report.File), config.Audit.TimeZone, config.Audit.Currency });
        if (!_imports.TryGetValue(named, out var data))
        {
            using var session = new ImportSession(holdsRecords: true);
            var reader = new AuditImport(config, new(), (path, import, listener, stop) => new CrmImporter(import, listener, session).Read(path, stop));
            _imports[named] = data = reader.Read(new SilentObserver(), CancellationToken.None);
        }
        return data;
    }

    /// <summary>The text without the first node a path leads to; null when it has none.</summary>
    private static string? Without(string yaml, ReadOnlySpan<string> path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        if (Holder(stream.Documents[0].RootNode, path) is not { } holder)
        {
            return null;
        }
        holder.Children.Remove(path[^1]);
        using var text = new StringWriter();
        stream.Save(text, assignAnchors: false);
        return text.ToString();
    }

    private static YamlMappingNode? Holder(YamlNode node, ReadOnlySpan<string> path)
    {
        if (node is YamlSequenceNode items)
        {
            return FirstOf(items.Children, path);
        }
        if (node is not YamlMappingNode map)
        {
            return null;
        }
        if (map.Children.TryGetValue(path[0], out var inner))
        {
            return path.Length == 1 ? map : Holder(inner, path[1..]);
        }
        return FirstOf(map.Children.Values, path);
    }

    private static YamlMappingNode? FirstOf(IEnumerable<YamlNode> nodes, ReadOnlySpan<string> path)
    {
        foreach (var node in nodes)
        {
            if (Holder(node, path) is { } holder)
            {
                return holder;
            }
        }
        return null;
    }

    private void WriteBook(string name, params (string Sheet, string[][] Rows)[] sheets)
    {
        using var book = new ExcelPackage();
        foreach (var (sheet, rows) in sheets)
        {
            var page = book.Workbook.Worksheets.Add(sheet);
            for (var row = 0; row < rows.Length; row++)
            {
                for (var column = 0; column < rows[row].Length; column++)
                {
                    page.Cells[row + 1, column + 1].Value = rows[row][column];
                }
            }
        }
        book.SaveAs(new FileInfo(Path.Combine(_base.FullName, name)));
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
