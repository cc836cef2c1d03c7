using System.Management.Automation;
using System.Text;
using CrmAudit.Engine.Drafting;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Files;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Import;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Writes the configuration of an audit from what its exports show.</summary>
[Cmdlet(VerbsCommon.New, "CrmAuditConfig", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class NewCrmAuditConfigCommand : SpeakingCommand
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    private readonly List<string> _files = [];
    private ExportPaths? _paths;

    /// <summary>Folders with all below them, files or wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Folders or files whose names are taken as they are.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>File to write; audit.yaml in the current folder when not told.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string OutputPath { get; set; } = "audit.yaml";

    /// <summary>Overwrites an existing file and creates a missing folder.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _paths = new(this);

    /// <inheritdoc/>
    protected override void ProcessRecord() => Speaking(() =>
    {
        var isLiteral = ParameterSetName == LiteralPathSet;
        _files.AddRange((isLiteral ? LiteralPath : Path).SelectMany(path => _paths!.Find(path, recurse: true, isLiteral)));
    });

    /// <inheritdoc/>
    protected override void EndProcessing() => Cancellable(() => Speaking(() =>
    {
        var target = FileSystemPath(OutputPath);
        if (_files.Count == 0)
        {
            return;
        }
        if (File.Exists(target) && !Force)
        {
            ThrowTerminatingError(CommandError.ConfigExists(target));
        }
        if (!ShouldProcess(target, new CrmText("Draft.action").Render()))
        {
            return;
        }
        var draft = Look(_files, wholeFilesOnly: true);
        Write(target, new DraftWriter(draft, DraftAnswers.None, target, SpokenLanguage).Write());
        Tell(new CrmText(
            "Draft.done",
            ("read", draft.Files.LongCount(static file => file.IsRead)), ("files", (long)draft.Files.Count), ("pipelines", (long)draft.Pipelines.Count), ("managers", (long)draft.Managers.Count), ("channels", (long)draft.Channels.Count)).Render()
            + Environment.NewLine + new CrmText("Draft.next", ("path", OutputPath)).Render());
        WriteObject(new FileInfo(target));
    }));

    private void Write(string target, string text)
    {
        try
        {
            using var file = AtomicFile.Open(target, new ReportOptions { Force = Force });
            file.Write(stream => stream.Write(Encoding.UTF8.GetBytes(text)));
            file.Commit();
        }
        catch (ReportException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
        }
    }
}
