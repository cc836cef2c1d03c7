using System.Globalization;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Validation;
using CrmAudit.Engine.Files;
using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Audit;

/// <summary>Imports the exports and the other files a configuration names into one dataset.</summary>
/// <param name="config">The configuration.</param>
/// <param name="options">What the caller decides.</param>
/// <param name="reader">Reads one file.</param>
/// <param name="session">The import the reader is part of; null where every file is read by itself.</param>
internal sealed class AuditImport(AuditConfig config, RunOptions options, ExportReader reader, ImportSession? session = null)
{
    /// <summary>Everything in memory, tables without records too.</summary>
    /// <exception cref="AuditConfigException">There is no export at all.</exception>
    public CrmDataset Read(IImportObserver observer, CancellationToken cancel)
    {
        var data = new CrmDataset();
        var listener = new DatasetObserver(data, observer);
        foreach (var record in Stream(listener, cancel))
        {
            data.Add(record);
        }
        session?.Complete(listener);
        return data;
    }

    /// <summary>
    /// Every file once, under the first entry that names it: exact paths before the folder they lie in keep what is told
    /// about them. The registries, logs and report files follow the exports. A path that matches nothing is an error of the
    /// import and the others go on.
    /// </summary>
    /// <exception cref="AuditConfigException">There is no export at all.</exception>
    public IEnumerable<CrmRecord> Stream(IImportObserver observer, CancellationToken cancel) => Records(Files(observer), observer, cancel);

    /// <summary>The files <see cref="Stream"/> reads, in its order, and how each is read.</summary>
    /// <param name="observer">Hears of paths that match nothing.</param>
    /// <exception cref="AuditConfigException">There is no export at all.</exception>
    public IEnumerable<(string File, ImportOptions Import)> Files(IImportObserver observer)
    {
        var beside = ConfiguredFiles.Of(config).ToList();
        if (config.Exports.Count == 0 && beside.Count == 0)
        {
            throw new AuditConfigException([new("Config.NoExports", config.Path ?? "", 1, 1, "exports", new CrmText("Config.NoExports"))]);
        }
        var known = new HashSet<(string, string?)>();
        var files = new HashSet<string>(options.NotImported, ConfiguredFiles.Paths);
        foreach (var export in config.Exports)
        {
            foreach (var file in FoundBy(export, observer).Where(file => !options.NotImported.Contains(file) && known.Add((file, export.Worksheet))))
            {
                files.Add(file);
                yield return (file, OptionsOf(export, file));
            }
        }
        foreach (var file in Beside(beside, files, observer))
        {
            yield return file;
        }
    }

    /// <summary>The records of files named beside the exports, without the files that are already there.</summary>
    /// <param name="sections">From <see cref="ConfiguredFiles"/>.</param>
    /// <param name="known">Full paths not to read; those that are read are added.</param>
    /// <param name="observer">Hears of errors and tables.</param>
    /// <param name="cancel">Stops the reading.</param>
    public IEnumerable<CrmRecord> Beside(IEnumerable<ExportSection> sections, ISet<string> known, IImportObserver observer, CancellationToken cancel) =>
        Records(Beside(sections, known, observer), observer, cancel);

    private IEnumerable<CrmRecord> Records(IEnumerable<(string File, ImportOptions Import)> files, IImportObserver observer, CancellationToken cancel)
    {
        var found = files.ToList();
        observer.OnFilesFound([.. found.Select(static file => file.File)]);
        foreach (var (file, import) in found)
        {
            foreach (var record in reader(file, import, observer, cancel))
            {
                cancel.ThrowIfCancellationRequested();
                yield return record;
            }
        }
    }

    private IEnumerable<(string File, ImportOptions Import)> Beside(IEnumerable<ExportSection> sections, ISet<string> known, IImportObserver observer)
    {
        foreach (var section in sections)
        {
            foreach (var file in FoundBy(section, observer).Where(known.Add))
            {
                var export = config.Exports.FirstOrDefault(export => FilesOf(export).Contains(file));
                yield return (file, OptionsOf(export ?? section, file) with { IsListOfItsOwn = true });
            }
        }
    }

    /// <summary>What the first entry that names a file tells about it; the defaults of the audit when none does.</summary>
    /// <param name="file">Full path.</param>
    public ImportOptions OptionsFor(string file)
    {
        var named = config.Exports.FirstOrDefault(export => FilesOf(export).Contains(file)) ?? ConfiguredFiles.Of(config).FirstOrDefault(export => FilesOf(export).Contains(file));
        return OptionsOf(named ?? new ExportSection { Path = file }, file);
    }

    private string Folder => Path.GetDirectoryName(config.Path) ?? options.Folder;

    private IReadOnlyList<string> FilesOf(ExportSection export) => ExportFiles.Find(export.Path, export.Recurse, Folder);

    private IReadOnlyList<string> FoundBy(ExportSection export, IImportObserver observer)
    {
        var files = ExportFiles.Find(export.Path, export.Recurse, Folder, (folder, message) =>
            observer.OnError(new("Import.UnreadableFolder", folder, 0, null, null, new CrmText("Import.UnreadableFolder", ("message", message))) { IsFileError = true }));
        if (files.Count == 0)
        {
            var full = Path.GetFullPath(Path.Combine(Folder, export.Path));
            observer.OnError(new("Import.NothingMatches", full, 0, null, null, new CrmText("Import.NothingMatches", ("path", export.Path))) { IsFileError = true });
        }
        return files;
    }

    /// <summary>An export that names no entity of a file leaves it to what the file is named for: a log, figures of a report.</summary>
    private string? EntityOf(ExportSection export, string file) => export.Entity ?? ConfiguredFiles.Of(config)
        .FirstOrDefault(section => section.Entity is not null && FilesOf(section).Contains(file))?.Entity;

    private ImportOptions OptionsOf(ExportSection export, string file) => new()
    {
        Entity = EntityOf(export, file),
        System = export.System,
        Encoding = export.Encoding,
        Delimiter = export.Delimiter is { } delimiter ? ExportRules.DelimiterOf(delimiter) : null,
        Culture = export.Culture is { } culture ? CultureInfo.GetCultureInfo(culture) : null,
        // Where nobody states the zone, the manifest of a fetch may.
        TimeZone = (export.TimeZone is null && !config.Audit.IsTimeZoneStated ? FetchedFile.ZoneBeside(file) : null) ?? TimeZoneInfo.FindSystemTimeZoneById(export.TimeZone ?? config.Audit.TimeZone),
        Worksheet = export.Worksheet,
        Columns = new Dictionary<string, string>(export.Columns),
        Limits = options.Limits,
    };
}
