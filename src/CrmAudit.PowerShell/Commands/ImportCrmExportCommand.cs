using System.Collections;
using System.Globalization;
using System.Management.Automation;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Import.Sources;
using CrmAudit.PowerShell.Completion;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Import;
using CrmAudit.PowerShell.Parameters;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Reads exports of a CRM into typed records.</summary>
[Cmdlet(VerbsData.Import, "CrmExport", DefaultParameterSetName = PathSet)]
[OutputType(typeof(CrmRecord), typeof(CrmDataset), typeof(CrmImportPreview))]
public sealed class ImportCrmExportCommand : CrmCommand
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    private readonly CrmDataset _data = new();
    private ImportReporter? _reporter;
    private ImportSession? _session;
    private ExportPaths? _paths;
    private AuditConfig? _config;
    private Dictionary<string, string> _columns = [];

    /// <summary>Files, folders or wildcards.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = PathSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Files or folders whose names are taken as they are.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Configuration file: alone its exports are read, beside a path it tells about the files.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Config { get; set; }

    /// <summary>Look into subfolders too.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <summary>What the rows are, where detection errs.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EntityCompleter))]
    public string? Entity { get; set; }

    /// <summary>System the export comes from, where detection errs.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SystemCompleter))]
    public string? System { get; set; }

    /// <summary>Text encoding, where detection errs.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public string? Encoding { get; set; }

    /// <summary>Column delimiter, where detection errs.</summary>
    [Parameter]
    [Delimiter]
    public char? Delimiter { get; set; }

    /// <summary>Culture that decides date order and decimal sign.</summary>
    [Parameter]
    [CultureName]
    [ArgumentCompleter(typeof(CultureCompleter))]
    public CultureInfo? Culture { get; set; }

    /// <summary>Zone of times without an offset.</summary>
    [Parameter]
    [ZoneName]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public TimeZoneInfo? TimeZone { get; set; }

    /// <summary>Worksheet of a workbook.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Worksheet { get; set; }

    /// <summary>Columns mapped by hand: header to field, or to - to leave a column out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public Hashtable? Column { get; set; }

    /// <summary>How every table would be read, by its first rows, instead of the records.</summary>
    [Parameter]
    public SwitchParameter Preview { get; set; }

    /// <summary>One dataset with everything instead of records.</summary>
    [Parameter]
    public SwitchParameter AsDataset { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        Require(nameof(Entity), Entity, CrmSchema.Entities);
        Require(nameof(System), System, SystemCatalogue.Names);
        if (Encoding is not null && !IsEncoding(Encoding))
        {
            ThrowTerminatingError(CommandError.UnknownEncoding(Encoding));
        }
        if (Preview && AsDataset)
        {
            ThrowTerminatingError(CommandError.PreviewAsDataset());
        }
        _columns = ColumnTable.Read(Column, CrmSchema.Entities.FirstOrDefault(name => name.Equals(Entity, StringComparison.OrdinalIgnoreCase)), out var wrong);
        if (wrong is not null)
        {
            ThrowTerminatingError(wrong);
        }
        _config = ReadConfig(Config);
        _reporter = new(this);
        _session = new(holdsRecords: AsDataset);
        _paths = new(this);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Cancellable(() =>
    {
        IImportObserver observer = AsDataset ? new DatasetObserver(_data, _reporter!) : _reporter!;
        var import = new AuditImport(_config!, new RunOptions(), Read);
        var files = Files(import, observer).ToList();
        observer.OnFilesFound([.. files.Select(static file => file.Path)]);
        if (Preview)
        {
            foreach (var preview in files.SelectMany(file => new CrmImporter(Told(file.Import), observer, _session).Preview(file.Path, Cancel)))
            {
                WriteObject(preview);
            }
            return;
        }
        foreach (var record in files.SelectMany(file => Read(file.Path, file.Import, observer, Cancel)))
        {
            if (AsDataset)
            {
                _data.Add(record);
            }
            else
            {
                WriteObject(record);
            }
        }
    });

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _session!.Complete(AsDataset ? new DatasetObserver(_data, _reporter!) : _reporter!);
        _reporter!.Complete();
        _session.Dispose();
        if (AsDataset)
        {
            WriteObject(_data);
        }
    }

    private IEnumerable<(string Path, ImportOptions Import)> Files(AuditImport import, IImportObserver observer) => ParameterSetName switch
    {
        LiteralPathSet => LiteralPath.SelectMany(path => _paths!.Find(path, Recurse, literal: true)).Select(file => (file, import.OptionsFor(file))),
        _ when Path.Length == 0 => FromConfig(import, observer),
        _ => Path.SelectMany(path => _paths!.Find(path, Recurse, literal: false)).Select(file => (file, import.OptionsFor(file))),
    };

    private IEnumerable<(string Path, ImportOptions Import)> FromConfig(AuditImport import, IImportObserver observer)
    {
        if (Config is null)
        {
            ThrowTerminatingError(CommandError.NoPath());
        }
        if (_config!.Exports.Count == 0)
        {
            ThrowTerminatingError(CommandError.NoExports(Config!));
        }
        return import.Files(observer);
    }

    private IEnumerable<CrmRecord> Read(string file, ImportOptions configured, IImportObserver observer, CancellationToken cancel) =>
        new CrmImporter(Told(configured), observer, _session).Read(file, cancel);

    /// <summary>What is given as a parameter beats what the configuration tells.</summary>
    private ImportOptions Told(ImportOptions configured) => configured with
    {
        Entity = Entity ?? configured.Entity,
        System = System ?? configured.System,
        Encoding = Encoding ?? configured.Encoding,
        Delimiter = Delimiter ?? configured.Delimiter,
        Culture = Culture ?? configured.Culture,
        TimeZone = TimeZone ?? configured.TimeZone,
        Worksheet = Worksheet ?? configured.Worksheet,
        Columns = _columns.Count == 0 ? configured.Columns : _columns.Concat(configured.Columns.Where(column => !_columns.ContainsKey(column.Key))).ToDictionary(),
    };

    private void Require(string parameter, string? name, IReadOnlyList<string> known)
    {
        if (name is not null && !known.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            ThrowTerminatingError(CommandError.UnknownName(parameter, name, known));
        }
    }

    private static bool IsEncoding(string name)
    {
        try
        {
            return TextEncoding.OfName(name) is not null;
        }
        catch (ImportException)
        {
            return false;
        }
    }
}
