using System.Globalization;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Validation;
using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Audit;

/// <summary>Imports the exports a configuration names into one dataset.</summary>
internal sealed class AuditImport(AuditConfig config, AuditRunOptions options, ExportReader reader)
{
    /// <summary>
    /// Every file once, under the first entry that names it: exact paths before the folder they lie in keep what is told
    /// about them. A path that matches nothing is an error of the import and the others go on.
    /// </summary>
    /// <exception cref="AuditConfigException">There is no export at all.</exception>
    public CrmDataset Read(IImportObserver observer, CancellationToken cancel)
    {
        if (config.Exports.Count == 0)
        {
            throw new AuditConfigException([new("Config.NoExports", config.Path ?? "", 1, 1, "exports", new CrmText("Config.NoExports"))]);
        }
        var folder = Path.GetDirectoryName(config.Path) ?? options.Folder;
        var known = new HashSet<(string, string?)>();
        var data = new CrmDataset();
        var listener = new DatasetListener(data, observer);
        foreach (var export in config.Exports)
        {
            var files = ExportFiles.Find(export.Path, export.Recurse, folder);
            if (files.Count == 0)
            {
                var full = Path.GetFullPath(Path.Combine(folder, export.Path));
                listener.OnError(new("Import.NothingMatches", full, 0, null, null, new CrmText("Import.NothingMatches", ("path", export.Path))) { IsFileError = true });
            }
            foreach (var file in files.Where(file => !options.NotImported.Contains(file) && known.Add((file, export.Worksheet))))
            {
                foreach (var record in reader(file, OptionsOf(export), listener, cancel))
                {
                    cancel.ThrowIfCancellationRequested();
                    data.Add(record);
                }
            }
        }
        return data;
    }

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
