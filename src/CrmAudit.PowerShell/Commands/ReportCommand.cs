using System.Management.Automation;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.PowerShell.Errors;

namespace CrmAudit.PowerShell.Commands;

/// <summary>A command that writes reports.</summary>
public abstract class ReportCommand : SpeakingCommand
{
    /// <summary>Replaces personal data by pseudonyms.</summary>
    [Parameter]
    public SwitchParameter Redact { get; set; }

    /// <summary>Overwrites a read-only file and creates a missing folder.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Refuses to overwrite a file.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Lays JSON out for people, at several times its size.</summary>
    [Parameter]
    public SwitchParameter Indented { get; set; }

    /// <summary>Writes a report and tells what was written; a file that cannot be written ends the command.</summary>
    /// <param name="report">The report.</param>
    /// <param name="paths">Full paths.</param>
    /// <param name="language">ru, kk or en; that of the session when null.</param>
    /// <returns>Full paths of the files written.</returns>
    private protected IReadOnlyList<string> WriteReport(AuditReport report, IReadOnlyList<string> paths, string? language)
    {
        var options = new ReportOptions { Language = language, Redact = Redact, Force = Force, NoClobber = NoClobber, Indented = Indented };
        var action = new CrmText("Command.Export.Action").Render();
        var wanted = paths.Where(path => ShouldProcess(path, action)).ToList();
        if (wanted.Count == 0)
        {
            return [];
        }
        try
        {
            return ReportExporter.Export(report, wanted, options, Cancel);
        }
        catch (ReportException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
            throw;
        }
    }
}
