using System.Management.Automation;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Json;
using CrmAudit.PowerShell.Errors;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Gives the findings of a result file again, as they were written.</summary>
[Cmdlet(VerbsData.Import, "CrmAuditResult", DefaultParameterSetName = nameof(Path))]
[OutputType(typeof(CrmFinding), typeof(CrmDuplicateGroup))]
public sealed class ImportCrmAuditResultCommand : CrmCommand
{
    /// <summary>Result files (.json, .json.gz) that Export-CrmAuditReport or Invoke-CrmAudit wrote.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = nameof(Path))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The same without wildcards.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = nameof(LiteralPath))]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => Cancellable(() =>
    {
        foreach (var path in ParameterSetName == nameof(LiteralPath) ? LiteralPath.Select(FileSystemPath) : Path.SelectMany(Resolved))
        {
            Read(path);
        }
    });

    private IEnumerable<string> Resolved(string path) => WildcardPattern.ContainsWildcardCharacters(path) ? GetResolvedProviderPathFromPSPath(path, out _) : [FileSystemPath(path)];

    private void Read(string path)
    {
        AuditReport report;
        try
        {
            report = ResultReader.Read(path, Cancel);
        }
        catch (ReportReadException exception)
        {
            WriteError(exception.ToErrorRecord());
            return;
        }
        foreach (var finding in report.Findings)
        {
            WriteObject(finding);
        }
    }
}
