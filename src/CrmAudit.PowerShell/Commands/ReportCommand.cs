using System.Globalization;
using System.Management.Automation;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.PowerShell.Errors;

namespace CrmAudit.PowerShell.Commands;

/// <summary>A command that writes reports.</summary>
public abstract class ReportCommand : CrmCommand
{
    /// <summary>Language of the report, and of what the command says itself: errors, progress, the summary.</summary>
    [Parameter]
    [ValidateSet("ru", "kk", "en")]
    public string? Language { get; set; }

    /// <summary>Replaces personal data by pseudonyms.</summary>
    [Parameter]
    public SwitchParameter Redact { get; set; }

    /// <summary>Overwrites a read-only file and creates a missing folder.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Refuses to overwrite a file.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Runs work that speaks the chosen language. What goes down the pipeline is written outside of it: the commands there have the language of the session.</summary>
    private protected void Speaking(Action work)
    {
        var session = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Language is null ? session : CultureInfo.GetCultureInfo(Language);
            work();
        }
        finally
        {
            CultureInfo.CurrentUICulture = session;
        }
    }

    /// <summary>Writes a report and tells what was written; a file that cannot be written ends the command.</summary>
    /// <param name="report">The report.</param>
    /// <param name="paths">Full paths.</param>
    /// <param name="language">ru, kk or en; that of the session when null.</param>
    /// <returns>Full paths of the files written.</returns>
    private protected IReadOnlyList<string> WriteReport(AuditReport report, IReadOnlyList<string> paths, string? language)
    {
        var options = new ReportOptions { Language = language, Redact = Redact, Force = Force, NoClobber = NoClobber };
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
