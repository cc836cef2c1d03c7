using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Import;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Progress;

namespace CrmAudit.PowerShell.Import;

/// <summary>
/// Tells a session about an import: what could not be read as one error a column at the end of its table, and each cell and row in words with
/// -Verbose; progress at most five times a second; every finished table as information (<see cref="CrmImportFile"/>, to be caught with
/// -InformationVariable) and in words with -Verbose.
/// </summary>
/// <param name="command">The cmdlet that imports.</param>
/// <param name="bar">The bar of a command that does more than to import; it is taken away by that command.</param>
internal sealed class ImportReporter(PSCmdlet command, ProgressBar? bar = null) : IImportObserver
{
    private static readonly string[] Tags = ["CrmAudit", "Import"];
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(200);

    private long _lastProgress = Stopwatch.GetTimestamp();
    private readonly ImportErrorGroups _errors = new();
    private readonly bool _isVerbose = IsVerbose(command);
    private readonly ProgressBar? _own = bar is null ? new(command, "Command.Import.Activity", AuditStage.Reading) : null;
    private readonly BytesRead _read = new();

    public void OnError(CrmImportError error)
    {
        if (error.IsWarning)
        {
            command.WriteWarning(error.Text.Render());
            return;
        }
        if (error.IsFileError)
        {
            WriteErrors();
            command.WriteError(error.ToErrorRecord());
            return;
        }
        _errors.Add(error);
        if (_isVerbose)
        {
            command.WriteVerbose(error.ToString());
        }
    }

    public void OnFileStarted(CrmImportFile file) => command.WriteVerbose(Worded("Command.Import.Started", file));

    public void OnFileFinished(CrmImportFile file)
    {
        WriteErrors();
        command.WriteInformation(file, Tags);
        command.WriteVerbose(Worded("Command.Import.Finished", file));
        if (file.Unmapped.ToList() is { Count: > 0 } unmapped)
        {
            command.WriteVerbose(new CrmText(
                "Command.Import.Columns",
                ("path", CrmView.FileName(file)),
                ("mapped", (long)file.Columns.Count(static column => column.Property is not null)),
                ("all", (long)file.Columns.Count),
                ("columns", unmapped.ConvertAll(static column => column.Header))).Render());
        }
    }

    public void OnRowSkipped(CrmImportFile file, int line, CrmRowKind kind)
    {
        if (_isVerbose)
        {
            command.WriteVerbose(new CrmText("Command.Import.Skipped", ("file", CrmView.FileName(file)), ("line", (long)line), ("kind", new CrmText($"Import.row.{kind}"))).Render());
        }
    }

    public void OnFilesFound(IReadOnlyList<string> paths) => _read.Expect(paths);

    public void OnProgress(string path, double fraction, long rows)
    {
        var share = _read.At(path, fraction);
        if (Stopwatch.GetElapsedTime(_lastProgress) < ProgressInterval)
        {
            return;
        }
        _lastProgress = Stopwatch.GetTimestamp();
        var status = new CrmText("Command.Import.Progress", ("file", Path.GetFileName(path)), ("rows", rows)).Render();
        (bar ?? _own!).Show(AuditStage.Reading, share, status);
    }

    /// <summary>Tells what is left to tell and takes a bar of its own away.</summary>
    public void Complete()
    {
        WriteErrors();
        _own?.Done();
    }

    private void WriteErrors()
    {
        foreach (var error in _errors.Take())
        {
            command.WriteError(error.ToErrorRecord());
        }
    }

    /// <summary>Whether anybody sees what is told with -Verbose; a million bad cells are not worded for nobody.</summary>
    private static bool IsVerbose(PSCmdlet command) => command.MyInvocation.BoundParameters.TryGetValue("Verbose", out var given)
        ? given is SwitchParameter { IsPresent: true }
        : LanguagePrimitives.TryConvertTo<ActionPreference>(command.GetVariableValue("VerbosePreference"), out var preference) && preference is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);

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
