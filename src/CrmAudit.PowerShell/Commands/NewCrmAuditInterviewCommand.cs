using System.Management.Automation;
using CrmAudit.Engine.Interview;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Files;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Import;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Writes the workbook that asks people what no export tells.</summary>
[Cmdlet(VerbsCommon.New, "CrmAuditInterview", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class NewCrmAuditInterviewCommand : SpeakingCommand
{
    /// <summary>Workbook to write; interview.xlsx in the current folder when not told.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ValidatePattern(@"\.xlsx$")]
    public string Path { get; set; } = "interview.xlsx";

    /// <summary>Folders with all below them, files or wildcards whose names stand in it already.</summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] ExportPath { get; set; } = [];

    /// <summary>Overwrites an existing file and creates a missing folder.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing() => Cancellable(() => Speaking(() =>
    {
        var target = FileSystemPath(Path);
        var paths = new ExportPaths(this);
        var files = ExportPath.SelectMany(path => paths.Find(path, recurse: true, literal: false)).Where(file => file != target).ToList();
        if (ExportPath.Length > 0 && files.Count == 0)
        {
            return;
        }
        if (File.Exists(target) && !Force)
        {
            ThrowTerminatingError(CommandError.InterviewExists(target));
        }
        if (ShouldProcess(target, new CrmText("Interview.action").Render()))
        {
            var steps = Write(target, files);
            Tell(new CrmText("Interview.done", ("path", Path), ("steps", steps)).Render());
            WriteObject(new FileInfo(target));
        }
    }));

    private long Write(string target, List<string> files)
    {
        var draft = files.Count == 0 ? null : Look(files, wholeFilesOnly: true);
        var writer = new InterviewWriter(draft, SpokenLanguage, Cancel);
        try
        {
            using var file = AtomicFile.Open(target, new ReportOptions { Force = Force });
            file.Write(writer.Write);
            file.Commit();
        }
        catch (ReportException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
        }
        return writer.Steps;
    }
}
