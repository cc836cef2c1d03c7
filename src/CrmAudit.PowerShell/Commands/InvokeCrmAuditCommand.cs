using System.Management.Automation;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.PowerShell.Completion;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Import;
using CrmAudit.PowerShell.Parameters;
using CrmAudit.PowerShell.Probing;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Runs the whole audit a configuration describes.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "CrmAudit", SupportsShouldProcess = true)]
[OutputType(typeof(CrmFinding))]
public sealed class InvokeCrmAuditCommand : ReportCommand
{
    /// <summary>Configuration file.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Config")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>What the audit is for.</summary>
    [Parameter]
    public AuditGoal? Goal { get; set; }

    /// <summary>Only checks with one of these tags.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TagCompleter))]
    public string[] Tag { get; set; } = [];

    /// <summary>Ids of checks to leave out.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CheckIdCompleter))]
    public string[] ExcludeCheck { get; set; } = [];

    /// <summary>The moment the exports are judged at.</summary>
    [Parameter]
    [Moment]
    public string? AsOf { get; set; }

    /// <summary>Files to write the report to.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] ReportPath { get; set; } = [];

    /// <summary>Lowest status that makes $LASTEXITCODE 1.</summary>
    [Parameter]
    [ValidateSet(nameof(CrmStatus.Warning), nameof(CrmStatus.Fail))]
    public string? FailOn { get; set; }

    /// <summary>One finding per affected record beside the ones per subject.</summary>
    [Parameter]
    public SwitchParameter Detail { get; set; }

    /// <summary>Asks the endpoints of the configuration for a sign of life and sends its test leads; nothing is sent without it.</summary>
    [Parameter]
    public SwitchParameter Probe { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Cancellable(() =>
    {
        SetExitCode(AuditExitCode.Broken);
        RequireChecks(ExcludeCheck, command: null);
        RequireTags(Tag);
        var config = ReadConfig(Path);
        var reports = ReportPath.Select(FileSystemPath).ToList();
        var reporter = new ImportReporter(this);
        var result = Run(config, reports, reporter);
        reporter.Complete();
        WriteReport(result.Report, reports, Language ?? config.Audit.Language);
        SetExitCode(result.ExitCode);
        WriteObject(result.Findings, enumerateCollection: true);
    });

    private AuditResult Run(AuditConfig config, IReadOnlyList<string> reports, ImportReporter reporter)
    {
        var progress = new CheckProgress();
        var probes = Probe ? ProbeConsent.Ask(this, config) : ProbeConsent.None;
        var options = new AuditRunOptions
        {
            Probed = probes.Steps,
            Secrets = probes.Secrets,
            Goal = Goal,
            Tags = Tag,
            ExcludedChecks = ExcludeCheck,
            AsOf = MomentAttribute.Parse(AsOf, config.Audit.TimeZone),
            FailOn = FailOn is null ? null : Enum.Parse<CrmStatus>(FailOn),
            Detail = Detail,
            NotImported = [.. reports],
            Checking = work => Abandonable(work, progress),
            Progress = progress,
        };
        if (AuditRunner.Selected(config, options).Count == 0)
        {
            ThrowTerminatingError(CommandError.NothingSelected());
        }
        try
        {
            return AuditRunner.Run(config, options, reporter, Cancel);
        }
        catch (AuditConfigException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
            throw;
        }
    }

    /// <summary>A scheduled script ends with exit $LASTEXITCODE.</summary>
    private void SetExitCode(int code) => SessionState.PSVariable.Set("global:LASTEXITCODE", code);
}
