using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using CrmAudit.Engine.Import;
using CrmAudit.PowerShell.Errors;

namespace CrmAudit.PowerShell.Import;

/// <summary>
/// Tells a session about an import: errors as they come, progress at most five times a second, and every finished table as
/// information (<see cref="CrmImportFile"/>, to be caught with -InformationVariable) and in words with -Verbose.
/// </summary>
/// <param name="command">The cmdlet that imports.</param>
internal sealed class ImportReporter(Cmdlet command) : IImportObserver
{
    private const int ActivityId = 1;
    private static readonly string[] Tags = ["CrmAudit", "Import"];
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(200);

    private long _lastProgress = Stopwatch.GetTimestamp();
    private bool _progressShown;

    public void OnError(ImportError error)
    {
        if (error.IsWarning)
        {
            command.WriteWarning(error.Text.Render());
        }
        else
        {
            command.WriteError(error.ToErrorRecord());
        }
    }

    public void OnFileStarted(CrmImportFile file) => command.WriteVerbose(Worded("Command.Import.Started", file));

    public void OnFileFinished(CrmImportFile file)
    {
        command.WriteInformation(file, Tags);
        command.WriteVerbose(Worded("Command.Import.Finished", file));
    }

    public void OnProgress(string path, double fraction, long rows)
    {
        if (Stopwatch.GetElapsedTime(_lastProgress) < ProgressInterval)
        {
            return;
        }
        _lastProgress = Stopwatch.GetTimestamp();
        _progressShown = true;
        var status = new CrmText("Command.Import.Progress", ("file", Path.GetFileName(path)), ("rows", rows)).Render();
        command.WriteProgress(new(ActivityId, new CrmText("Command.Import.Activity").Render(), status)
        {
            PercentComplete = fraction < 0 ? -1 : (int)Math.Clamp(fraction * 100, 0, 100),
        });
    }

    /// <summary>Takes the progress bar away.</summary>
    public void Complete()
    {
        if (_progressShown)
        {
            command.WriteProgress(new(ActivityId, new CrmText("Command.Import.Activity").Render(), " ") { RecordType = ProgressRecordType.Completed });
        }
    }

    private static string Worded(string id, CrmImportFile file) => new CrmText(
        id,
        ("path", file.Part is null ? file.Path : string.Create(CultureInfo.InvariantCulture, $"{file.Path} [{file.Part}]")),
        ("system", file.System),
        ("entity", file.Entity),
        ("format", file.Format),
        ("encoding", file.Encoding),
        ("read", file.RowsRead),
        ("emitted", file.RowsEmitted),
        ("rejected", file.RowsRejected),
        ("skipped", file.RowsSkipped),
        ("records", file.Records)).Render();
}
