using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>The records of the files a configuration names beside its exports: registries and logs of integrations, figures of reports.</summary>
internal sealed class ConfiguredRecords
{
    private readonly CrmDataset _data;
    private readonly HashSet<string> _zoned = new(ConfiguredFiles.Paths);
    private readonly Dictionary<string, IReadOnlySet<string>> _files = new(StringComparer.Ordinal);

    private ConfiguredRecords(CrmDataset data) => _data = data;

    /// <summary>Looks up once which files the configuration means.</summary>
    public static ConfiguredRecords Gather(AuditConfig config, CrmDataset data)
    {
        var records = new ConfiguredRecords(data);
        foreach (var pattern in config.Integrations.SelectMany(static section => new[] { section.Registry, section.Log }).Concat(config.Reports.Select(static report => report.File)).OfType<string>())
        {
            records._files.TryAdd(pattern, ConfiguredFiles.FilesOf(config, pattern));
        }
        records._zoned.UnionWith(config.Exports.Where(static export => export.TimeZone is not null).SelectMany(export => ConfiguredFiles.FilesOf(config, export)));
        return records;
    }

    /// <summary>Whether the configuration tells the zone of the local times of a file.</summary>
    public bool HasZone(string file) => _zoned.Contains(file);

    /// <summary>The records of the registry of an integration, of whatever entity, in import order; empty without a registry.</summary>
    public IReadOnlyList<CrmRecord> Registry(IntegrationSection integration) =>
        FilesOf(integration.Registry) is { Count: > 0 } files ? [.. CrmSchema.Entities.SelectMany(_data.Of).Where(record => files.Contains(record.File))] : [];

    /// <summary>The log entries of an integration: those of its log, and those that name it.</summary>
    public IReadOnlyList<CrmLogEntry> Log(IntegrationSection integration)
    {
        var files = FilesOf(integration.Log);
        return [.. _data.LogEntries.Where(entry => files.Contains(entry.File) || Names(entry.Integration, integration.Name))];
    }

    /// <summary>The figures of a report: those of its file, and those that name it.</summary>
    public IReadOnlyList<CrmReportFigure> Figures(ReportSection report)
    {
        var files = FilesOf(report.File);
        return [.. _data.ReportFigures.Where(figure => files.Contains(figure.File) || Names(figure.Report, report.Name))];
    }

    private IReadOnlySet<string> FilesOf(string? pattern) => pattern is not null && _files.TryGetValue(pattern, out var files) ? files : new HashSet<string>();

    private static bool Names(string? text, string name) => text is not null && text.Trim().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase);
}
