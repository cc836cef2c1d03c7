using System.Management.Automation;
using System.Threading.Channels;
using CrmAudit.Engine.Fetching;

namespace CrmAudit.PowerShell.Fetching;

/// <summary>Brings what a fetch tells to the thread of the pipeline, where alone it may be written.</summary>
internal sealed class FetchReporter(PSCmdlet cmdlet, string system) : IFetchObserver
{
    private const int Activity = 3;

    /// <summary>How long the pipeline waits for work it has ended.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Channel<Action> _told = Channel.CreateUnbounded<Action>();
    private readonly string _activity = new CrmText("Fetch.Activity", ("system", system)).Render();

    public void OnProgress(string list, long written, long? told) => Say(() => cmdlet.WriteProgress(new(Activity, _activity, told is null ? $"{list}: {written}" : $"{list}: {written} / {told}")
    {
        PercentComplete = told is > 0 ? (int)Math.Min(100, 100 * written / told.Value) : -1,
    }));

    public void OnWarning(CrmText text) => Say(() => cmdlet.WriteWarning(text.Render()));

    public void OnDetail(CrmText text) => Say(() => cmdlet.WriteVerbose(text.Render()));

    /// <summary>Writes what the work tells until it ends. Where the pipeline ends before (a warning that stops, Ctrl+C), the work is ended too: nothing is asked for behind the back of the caller.</summary>
    public T While<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var task = Task.Run(() => work(stop.Token), stop.Token);
        task.ContinueWith(_ => _told.Writer.Complete(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            while (_told.Reader.WaitToReadAsync(cancel).AsTask().GetAwaiter().GetResult())
            {
                while (_told.Reader.TryRead(out var say))
                {
                    say();
                }
            }
        }
        catch
        {
            stop.Cancel();
            task.ContinueWith(static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Wait(Patience, CancellationToken.None);
            throw;
        }
        finally
        {
            cmdlet.WriteProgress(new(Activity, _activity, " ") { RecordType = ProgressRecordType.Completed });
        }
        return task.GetAwaiter().GetResult();
    }

    private void Say(Action say) => _told.Writer.TryWrite(say);
}
