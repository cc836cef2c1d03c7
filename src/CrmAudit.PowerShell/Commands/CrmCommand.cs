using System.Management.Automation;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Values;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Progress;

namespace CrmAudit.PowerShell.Commands;

/// <summary>What every cmdlet of the module shares: cancellation, paths and the configuration.</summary>
public abstract class CrmCommand : PSCmdlet, IDisposable
{
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

    /// <summary>Runs checks behind the scenes, where Ctrl+C leaves them: a check over a large base looks at the token between findings only, and ends by itself.</summary>
    private protected T Checking<T>(Func<T> work, CheckProgress progress, ProgressBar bar) =>
        BehindTheScenes(work, () => progress.Now is { } now ? new(new CrmText(now.CheckId + ".title").Render(), now.Fraction) : null, AuditStage.Checking, bar, TimeSpan.Zero);

    /// <summary>Runs work that touches nothing of the session, and shows how far it has come.</summary>
    /// <param name="work">The work.</param>
    /// <param name="step">What it is at; null before it begins.</param>
    /// <param name="stage">The stage it is.</param>
    /// <param name="bar">The bar of the command.</param>
    /// <param name="grace">How long Ctrl+C waits for it to clear up behind itself; after that it does so alone.</param>
    private protected T BehindTheScenes<T>(Func<T> work, Func<ProgressStep?> step, AuditStage stage, ProgressBar bar, TimeSpan grace)
    {
        var task = Task.Run(work, Cancel);
        try
        {
            while (Task.WaitAny([task], ProgressMilliseconds, Cancel) < 0)
            {
                if (step() is { } now)
                {
                    bar.Show(stage, now.Fraction, now.Status);
                }
            }
        }
        catch (OperationCanceledException) when (grace > TimeSpan.Zero)
        {
            Task.WaitAny([task], grace);
            throw;
        }
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Runs work that may be cancelled, which is not an error, and that may need more memory than there is, which is one with advice.</summary>
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
        catch (Exception exception) when (MemoryLimit.Ended(exception))
        {
            // What was held is garbage by now; the advice needs some room.
            GC.Collect();
            ThrowTerminatingError(CommandError.OutOfMemory(exception));
        }
    }
}
