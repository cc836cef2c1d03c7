using System.Globalization;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Validation;
using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Audit;

/// <summary>Imports the exports a configuration names into one dataset.</summary>
internal sealed class AuditImport(AuditConfig config, AuditRunOptions options, ExportReader reader)
{
    /// <summary>Everything in memory, tables without records too.</summary>
    /// <exception cref="AuditConfigException">There is no export at all.</exception>
    public CrmDataset Read(IImportObserver observer, CancellationToken cancel)
    {
        var data = new CrmDataset();
        foreach (var record in Stream(new DatasetListener(data, observer), cancel))
        {
            data.Add(record);
        }
        return data;
    }

    /// <summary>
    /// Every file once, under the first entry that names it: exact paths before the folder they lie in keep what is told
    /// about them. A path that matches nothing is an error of the import and the others go on.
    /// </summary>
    /// <exception cref="AuditConfigException">There is no export at all.</exception>
    public IEnumerable<CrmRecord> Stream(IImportObserver observer, CancellationToken cancel)
    {
        if (config.Exports.Count == 0)
        {
            throw new AuditConfigException([new("Config.NoExports", config.Path ?? "", 1, 1, "exports", new CrmText("Config.NoExports"))]);
        }
        var known = new HashSet<(string, string?)>();
        foreach (var export in config.Exports)
        {
            var files = FilesOf(export);
            if (files.Count == 0)
            {
                var full = Path.GetFullPath(Path.Combine(Folder, export.Path));
                observer.OnError(new("Import.NothingMatches", full, 0, null, null, new CrmText("Import.NothingMatches", ("path", export.Path))) { IsFileError = true });
            }
            foreach (var file in files.Where(file => !options.NotImported.Contains(file) && known.Add((file, export.Worksheet))))
            {
                foreach (var record in reader(file, OptionsOf(export), observer, cancel))
                {
                    cancel.ThrowIfCancellationRequested();
                    yield return record;
                }
            }
        }
    }

    /// <summary>What the first entry that names a file tells about it; the defaults of the audit when none does.</summary>
    /// <param name="file">Full path.</param>
    public ImportOptions OptionsFor(string file) =>
        OptionsOf(config.Exports.FirstOrDefault(export => FilesOf(export).Contains(file)) ?? new ExportSection { Path = file });

    private string Folder => Path.GetDirectoryName(config.Path) ?? options.Folder;

    private IReadOnlyList<string> FilesOf(ExportSection export) => ExportFiles.Find(export.Path, export.Recurse, Folder);

    private ImportOptions OptionsOf(ExportSection export) => new()
    {
        Entity = export.Entity,
        System = export.System,
        Encoding = export.Encoding,
        Delimiter = export.Delimiter is { } delimiter ? ExportRules.DelimiterOf(delimiter) : null,
        Culture = export.Culture is { } culture ? CultureInfo.GetCultureInfo(culture) : null,
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(export.TimeZone ?? config.Audit.TimeZone),
        Worksheet = export.Worksheet,
        Columns = new Dictionary<string, string>(export.Columns),
        Limits = options.Limits,
    };

    /// <summary>Notes the tables without records too, and passes everything on.</summary>
    private sealed class DatasetListener(CrmDataset data, IImportObserver next) : IImportObserver
    {
        public void OnError(ImportError error) => next.OnError(error);

        public void OnFileStarted(CrmImportFile file)
        {
            data.AddFile(file);
            next.OnFileStarted(file);
        }

        public void OnFileFinished(CrmImportFile file) => next.OnFileFinished(file);

        public void OnProgress(string path, double fraction, long rows) => next.OnProgress(path, fraction, rows);
    }
}
