using CrmAudit.Engine.Files;

namespace CrmAudit.Engine.Configuration;

/// <summary>The files a configuration names beside its exports: registries and logs of integrations, files of reports.</summary>
internal static class ConfiguredFiles
{
    /// <summary>How paths are told apart on this machine.</summary>
    public static StringComparer Paths { get; } = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The registries and logs of the integrations as exports to import. A log is told to be one, for any text may look like it.</summary>
    public static IEnumerable<ExportSection> OfIntegrations(AuditConfig config)
    {
        foreach (var integration in config.Integrations)
        {
            if (integration.Registry is { } registry)
            {
                yield return new() { Path = registry };
            }
            if (integration.Log is { } log)
            {
                yield return new() { Path = log, Entity = "LogEntry" };
            }
        }
    }

    /// <summary>The files of the reports as exports to import: what stands in them are figures, whatever records they count.</summary>
    public static IEnumerable<ExportSection> OfReports(AuditConfig config) =>
        config.Reports.Where(static report => report.File is not null).Select(static report => new ExportSection { Path = report.File!, Entity = "ReportFigure" });

    /// <summary>The files of integrations and reports.</summary>
    public static IEnumerable<ExportSection> Of(AuditConfig config) => [.. OfIntegrations(config), .. OfReports(config)];

    /// <summary>The full paths a file or wildcard of the configuration means; empty for none.</summary>
    public static IReadOnlySet<string> FilesOf(AuditConfig config, string? pattern) =>
        pattern is null ? new HashSet<string>() : ExportFiles.Find(pattern, recurse: false, FolderOf(config)).ToHashSet(Paths);

    /// <summary>The full paths an export of the configuration means.</summary>
    public static IEnumerable<string> FilesOf(AuditConfig config, ExportSection export) => ExportFiles.Find(export.Path, export.Recurse, FolderOf(config));

    /// <summary>The full path of a file a configuration names; null for none, and for one beside a configuration that is no file.</summary>
    public static string? Locate(string? file, string? config) => string.IsNullOrEmpty(file) ? null
        : Path.IsPathFullyQualified(file) ? file
        : config is null ? null : Path.GetFullPath(file, Path.GetDirectoryName(config)!);

    private static string FolderOf(AuditConfig config) => Path.GetDirectoryName(config.Path) ?? "";
}
