using System.Management.Automation;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Progress;

namespace CrmAudit.PowerShell.Commands;

/// <summary>A command that writes reports.</summary>
public abstract class ReportCommand : SpeakingCommand
{
    /// <summary>How long Ctrl+C waits for half-written files to be taken away.</summary>
    private static readonly TimeSpan ClearingUp = TimeSpan.FromMilliseconds(700);

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

    /// <summary>Ends the command where a report could not be written: better told before minutes of reading than after them.</summary>
    /// <param name="paths">Full paths.</param>
    private protected void RequireReports(IEnumerable<string> paths)
    {
        try
        {
            ReportExporter.Require(paths, new() { Force = Force, NoClobber = NoClobber });
        }
        catch (ReportException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
        }
    }

    /// <summary>Writes a report and tells what was written; a file that cannot be written ends the command.</summary>
    /// <param name="report">The report.</param>
    /// <param name="paths">Full paths.</param>
    /// <param name="language">ru, kk or en; that of the session when null.</param>
    /// <param name="bar">The bar of the command.</param>
    /// <returns>Full paths of the files written.</returns>
    private protected IReadOnlyList<string> WriteReport(AuditReport report, IReadOnlyList<string> paths, string? language, ProgressBar bar)
    {
        ProgressStep? step = null;
        var options = new ReportOptions
        {
            Language = language,
            Redact = Redact,
            Force = Force,
            NoClobber = NoClobber,
            Indented = Indented,
            Progress = (path, fraction) => Volatile.Write(ref step, new(System.IO.Path.GetFileName(path), fraction)),
        };
        var action = new CrmText("Command.Export.Action").Render();
        var wanted = paths.Where(path => ShouldProcess(path, action)).ToList();
        if (wanted.Count == 0)
        {
            return [];
        }
        bar.Show(AuditStage.Writing, 0, System.IO.Path.GetFileName(wanted[0]));
        try
        {
            return BehindTheScenes(() => ReportExporter.Export(report, wanted, options, Cancel), () => Volatile.Read(ref step), AuditStage.Writing, bar, ClearingUp);
        }
        catch (ReportException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
            throw;
        }
    }
}
