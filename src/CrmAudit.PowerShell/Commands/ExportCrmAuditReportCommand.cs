using System.Management.Automation;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Reporting;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Parameters;
using CrmAudit.PowerShell.Progress;
using CrmAudit.PowerShell.Serialization;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Writes findings to report files.</summary>
[Cmdlet(VerbsData.Export, "CrmAuditReport", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportCrmAuditReportCommand : ReportCommand
{
    private readonly List<CrmFinding> _findings = [];

    /// <summary>Files to write; the extension decides the format.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("FilePath")]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Findings of the tests or of the whole audit.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object? InputObject { get; set; }

    /// <summary>Name of the audited firm, for the head of the report.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Company { get; set; }

    /// <summary>Emits the files written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => Speaking(() => RequireReports(Path.Select(FileSystemPath)));

    /// <inheritdoc/>
    protected override void ProcessRecord() => Speaking(() =>
    {
        foreach (var item in Flattened.Of(InputObject))
        {
            Add(item);
        }
    });

    /// <inheritdoc/>
    protected override void EndProcessing() => Cancellable(() =>
    {
        IReadOnlyList<string> written = [];
        var bar = new ProgressBar(this, "Command.Export.Activity", AuditStage.Writing);
        Speaking(() => written = WriteReport(AuditReport.From(_findings, Company), [.. Path.Select(FileSystemPath)], Language, bar));
        bar.Done();
        if (PassThru)
        {
            WriteObject(written.Select(static path => new FileInfo(path)), enumerateCollection: true);
        }
    });

    private void Add(object value)
    {
        switch (value is PSObject wrapped ? wrapped.BaseObject : value)
        {
            case CrmFinding finding:
                _findings.Add(finding);
                break;
            case var _ when value is PSObject serialized && FindingConverter.Restore(serialized) is { } finding:
                _findings.Add(finding);
                break;
            default:
                ThrowTerminatingError(CommandError.NotAFinding(value));
                break;
        }
    }
}
