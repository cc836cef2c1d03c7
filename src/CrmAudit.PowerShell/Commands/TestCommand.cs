using System.Management.Automation;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.LiveTests;
using CrmAudit.Engine.Reporting;
using CrmAudit.PowerShell.Completion;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Import;
using CrmAudit.PowerShell.Parameters;
using CrmAudit.PowerShell.Progress;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Collects records and runs the checks the catalogue gives to the cmdlet. The cmdlets differ by their name.</summary>
public abstract class TestCommand : CrmCommand
{
    private CrmDataset? _data;
    private bool _shared;
    private AuditConfig _config = new();

    /// <summary>Records of Import-CrmExport, or one dataset of its -AsDataset.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object? InputObject { get; set; }

    /// <summary>Configuration file of the audit.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Config { get; set; }

    /// <summary>The moment the exports are judged at.</summary>
    [Parameter]
    [Moment]
    public string? AsOf { get; set; }

    /// <summary>Ids of the checks to run.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CheckIdCompleter))]
    public string[] Check { get; set; } = [];

    /// <summary>Ids of checks to leave out.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CheckIdCompleter))]
    public string[] ExcludeCheck { get; set; } = [];

    /// <summary>One finding per affected record beside the ones per subject.</summary>
    [Parameter]
    public SwitchParameter Detail { get; set; }

    /// <summary>Only true or false.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>Thresholds given as parameter, by check id.</summary>
    private protected virtual IDictionary<string, ThresholdSection> ReadThresholds() => new Dictionary<string, ThresholdSection>();

    /// <summary>The checks run when none is asked for; all of the cmdlet when empty.</summary>
    private protected virtual string[] DefaultChecks => [];

    /// <summary>Lets parameters beat the configuration.</summary>
    private protected virtual void Adjust(AuditConfig config)
    {
    }

    /// <summary>Files the configuration names that this cmdlet needs and that may not have been piped in.</summary>
    private protected virtual IEnumerable<ExportSection> FilesBeside(AuditConfig config) => [];

    /// <summary>The live tests that may be done.</summary>
    private protected virtual LiveTestPermission AllowedLiveTests(AuditConfig config) => LiveTestPermission.None;

    /// <summary>Refuses parameters that the records cannot answer.</summary>
    private protected virtual void CheckData(CrmDataset data, AuditConfig config)
    {
    }

    /// <summary>A finding as it goes into the pipeline.</summary>
    private protected virtual object Shown(CrmFinding finding) => finding;

    private string CommandName => MyInvocation.MyCommand.Name;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        RequireChecks([.. Check, .. ExcludeCheck], CommandName);
        _config = ReadConfig(Config);
        _config.ParameterThresholds = TryReadThresholds();
        Adjust(_config);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var item in Flattened.Of(InputObject))
        {
            Add(item);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Cancellable(() =>
    {
        var progress = new CheckProgress();
        var bar = new ProgressBar(this, "Command.Check.Activity", AuditStage.Checking);
        var options = new RunOptions
        {
            Checks = Check.Length > 0 ? Check : DefaultChecks,
            ExcludedChecks = ExcludeCheck,
            AsOf = MomentAttribute.Parse(AsOf, _config.Audit.TimeZone),
            Detail = Detail,
            LiveTests = AllowedLiveTests(_config),
            Progress = progress,
            Checking = work => Checking(work, progress, bar),
        };
        ImportBeside();
        var checks = CheckSelection.OfCommand(CommandName, _config, options);
        if (checks.Count == 0)
        {
            ThrowTerminatingError(CommandError.NothingSelected());
        }
        var data = _data ?? new CrmDataset();
        CheckData(data, _config);
        var findings = CommandRunner.Run(checks, _config, data, options, Cancel);
        bar.Done();
        if (Quiet)
        {
            WriteObject(IsSound(findings));
            return;
        }
        WriteObject(FindingOrder.EvaluatedFirst(findings).Select(Shown), enumerateCollection: true);
    });

    /// <summary>Reads what the configuration names and the records did not come from.</summary>
    private void ImportBeside()
    {
        var sections = FilesBeside(_config).ToList();
        if (sections.Count == 0)
        {
            return;
        }
        var reporter = new ImportReporter(this);
        var known = (_data?.Files ?? []).Select(static file => file.Path).ToHashSet(ConfiguredFiles.Paths);
        var beside = new CrmDataset();
        var import = new AuditImport(_config, new(), static (path, import, observer, cancel) => new CrmImporter(import, observer).Read(path, cancel));
        foreach (var record in import.Beside(sections, known, new DatasetObserver(beside, reporter), Cancel))
        {
            beside.Add(record);
        }
        reporter.Complete();
        Merge(beside);
    }

    /// <summary>Something was evaluated and nothing of it is past its red line; no answer is not a good answer.</summary>
    private static bool IsSound(IReadOnlyList<CrmFinding> findings) =>
        findings.Any(static finding => finding.Status is CrmStatus.Pass or CrmStatus.Warning)
        && !findings.Any(static finding => finding.Status == CrmStatus.Error || (finding.Status == CrmStatus.Fail && Suppressions.Counts(finding)));

    private IDictionary<string, ThresholdSection> TryReadThresholds()
    {
        try
        {
            return ReadThresholds();
        }
        catch (AuditConfigException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
            throw;
        }
    }

    private void Add(object value)
    {
        switch (value is PSObject wrapped ? wrapped.BaseObject : value)
        {
            case CrmRecord record:
                Own().Add(record);
                break;
            case CrmDataset data when _data is null:
                (_data, _shared) = (data, true);
                break;
            case CrmDataset data:
                Merge(data);
                break;
            default:
                ThrowTerminatingError(CommandError.NotARecord(value, CommandName));
                break;
        }
    }

    /// <summary>A dataset of the caller is looked at, never added to.</summary>
    private CrmDataset Own()
    {
        if (_data is null || _shared)
        {
            var given = _data;
            (_data, _shared) = (new CrmDataset(), false);
            if (given is not null)
            {
                Merge(given);
            }
        }
        return _data;
    }

    private void Merge(CrmDataset data)
    {
        var own = Own();
        foreach (var file in data.Files)
        {
            own.AddFile(file);
        }
        foreach (var record in CrmSchema.Entities.SelectMany(data.Of))
        {
            own.Add(record);
        }
        foreach (var error in data.Errors)
        {
            own.AddError(error);
        }
    }
}
