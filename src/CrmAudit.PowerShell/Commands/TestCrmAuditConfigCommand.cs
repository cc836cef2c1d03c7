using System.Management.Automation;
using CrmAudit.Engine.Configuration;
using CrmAudit.PowerShell.Errors;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Checks a configuration file: true when it is sound, else false and one error per thing that is wrong.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CrmAuditConfig")]
[OutputType(typeof(bool))]
public sealed class TestCrmAuditConfigCommand : CrmCommand
{
    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName", "PSPath", "Config")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var errors = AuditConfigReader.Validate(FileSystemPath(Path));
        foreach (var error in errors)
        {
            WriteError(error.ToErrorRecord());
        }
        WriteObject(errors.Count == 0);
    }
}
