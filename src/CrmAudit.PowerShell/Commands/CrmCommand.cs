using System.Management.Automation;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.PowerShell.Errors;

namespace CrmAudit.PowerShell.Commands;

/// <summary>What every cmdlet of the module shares: cancellation, paths and the configuration.</summary>
public abstract class CrmCommand : PSCmdlet, IDisposable
{
    private const int CheckActivity = 2;
    private const int ProgressMilliseconds = 300;

    private readonly CancellationTokenSource _cancel = new();

    /// <summary>Set when the pipeline is stopped (Ctrl+C).</summary>
    private protected CancellationToken Cancel => _cancel.Token;

    /// <inheritdoc/>
    protected override void StopProcessing() => _cancel.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the cmdlet holds.</summary>
    /// <param name="disposing">False when called by a finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cancel.Dispose();
        }
    }

    /// <summary>The configuration of a file, or the defaults where no file is given; a wrong one ends the command.</summary>
    /// <param name="path">The file; null for the defaults.</param>
    /// <param name="answers">Full path of the answers of people; null for the file it names.</param>
    private protected AuditConfig ReadConfig(string? path, string? answers = null)
    {
        try
        {
            return path is null ? AuditConfigReader.Default() : AuditConfigReader.Read(FileSystemPath(path), answers: answers);
        }
        catch (AuditConfigException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
            throw;
        }
    }

    /// <summary>Ends the command when an id or wildcard names no check.</summary>
    /// <param name="patterns">Ids, wildcards allowed.</param>
    /// <param name="command">Cmdlet whose checks count; all checks when null.</param>
    private protected void RequireChecks(IEnumerable<string> patterns, string? command)
    {
        foreach (var pattern in CheckSelection.UnknownChecks(patterns, command))
        {
            var known = CheckCatalogue.All.Where(check => command is null || check.Command == command).Select(static check => check.Id);
            ThrowTerminatingError(CommandError.UnknownCheck(pattern, MyInvocation.MyCommand.Name, NearestName.Of(pattern, known)));
        }
    }

    /// <summary>Ends the command when a tag or wildcard names none of the catalogue.</summary>
    private protected void RequireTags(IEnumerable<string> patterns)
    {
        foreach (var pattern in CheckSelection.UnknownTags(patterns))
        {
            ThrowTerminatingError(CommandError.UnknownTag(pattern, NearestName.Of(pattern, CheckSelection.KnownTags), CheckSelection.KnownTags));
        }
    }

    /// <summary>The path of a file that need not exist, as the file system knows it.</summary>
    private protected string FileSystemPath(string path)
    {
        var resolved = SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        if (provider.Name != "FileSystem")
        {
            ThrowTerminatingError(CommandError.NotFileSystem(path, provider.Name));
        }
        return resolved;
    }

    /// <summary>
    /// Runs checks, which touch nothing of the session, and shows how far they have come. A check over a large base looks at the token between findings
    /// only; Ctrl+C does not wait for it, and it ends by itself behind the scenes.
    /// </summary>
    private protected T Abandonable<T>(Func<T> work, CheckProgress progress)
    {
        var task = Task.Run(work, Cancel);
        var isShown = false;
        while (Task.WaitAny([task], ProgressMilliseconds, Cancel) < 0)
        {
            if (progress.Now is { } now)
            {
                isShown = true;
                WriteProgress(Progress(new CrmText(now.CheckId + ".title").Render(), (int)(100 * now.Fraction)));
            }
        }
        if (isShown)
        {
            var done = Progress(" ", 100);
            done.RecordType = ProgressRecordType.Completed;
            WriteProgress(done);
        }
        return task.GetAwaiter().GetResult();
    }

    private static ProgressRecord Progress(string status, int percent) => new(CheckActivity, new CrmText("Command.Check.Activity").Render(), status) { PercentComplete = percent };

    /// <summary>Runs work that may be cancelled: Ctrl+C is not an error.</summary>
    private protected void Cancellable(Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException) when (_cancel.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }
}
