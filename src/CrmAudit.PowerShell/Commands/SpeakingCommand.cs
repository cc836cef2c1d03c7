using System.Globalization;
using System.Management.Automation;
using CrmAudit.Engine.Drafting;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Text.Rendering;
using CrmAudit.PowerShell.Import;
using CrmAudit.PowerShell.Progress;

namespace CrmAudit.PowerShell.Commands;

/// <summary>A command that speaks a chosen language.</summary>
public abstract class SpeakingCommand : CrmCommand
{
    /// <summary>PSHOST marks what a console shows whatever $InformationPreference says.</summary>
    private static readonly string[] SummaryTags = ["CrmAudit", "Summary", "PSHOST"];

    /// <summary>Language of what is written, and of what the command says itself: errors, progress, the summary.</summary>
    [Parameter]
    [ValidateSet("ru", "kk", "en")]
    public string? Language { get; set; }

    /// <summary>The language asked for, else that of the session: ru, kk or en.</summary>
    private protected string SpokenLanguage => Language ?? TextCatalogue.LanguageOf(CultureInfo.CurrentUICulture);

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

    /// <summary>As Write-Host does it: seen without asking, and quiet with 6> or -InformationAction Ignore.</summary>
    private protected void Tell(string text) => WriteInformation(new HostInformationMessage { Message = text }, SummaryTags);

    /// <summary>What exports show of the audit they can be.</summary>
    /// <param name="files">Full paths.</param>
    /// <param name="wholeFilesOnly">Whether bad cells and rows are left to the audit to tell.</param>
    /// <param name="bar">The bar of a command that does more than to look; null for one of its own.</param>
    private protected AuditDraft Look(IReadOnlyList<string> files, bool wholeFilesOnly, ProgressBar? bar = null)
    {
        var reporter = new ImportReporter(this, bar);
        var draft = ExportLook.At(files, wholeFilesOnly ? new FileErrorsOnly(reporter) : reporter, TimeProvider.System, Cancel);
        reporter.Complete();
        return draft;
    }

    private sealed class FileErrorsOnly(IImportObserver next) : ImportObserver(next)
    {
        public override void OnError(CrmImportError error)
        {
            if (error.IsFileError)
            {
                base.OnError(error);
            }
        }
    }
}
