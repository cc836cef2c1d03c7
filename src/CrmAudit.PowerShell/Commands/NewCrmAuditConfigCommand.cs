using System.Management.Automation;
using System.Text;
using CrmAudit.Engine.Drafting;
using CrmAudit.Engine.Reporting;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Import;
using CrmAudit.PowerShell.Questions;

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

    /// <summary>Adds to an existing file what is new and leaves every line of it as it is.</summary>
    [Parameter]
    public SwitchParameter Update { get; set; }

    /// <summary>Asks five questions, and what is answered counts.</summary>
    [Parameter]
    public SwitchParameter Interactive { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (Update && Interactive)
        {
            Speaking(() => ThrowTerminatingError(CommandError.InteractiveUpdate()));
        }
        _paths = new(this);
    }

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
        var isThere = File.Exists(target);
        if (isThere && !Force && !Update)
        {
            ThrowTerminatingError(CommandError.ConfigExists(target));
        }
        if (!ShouldProcess(target, new CrmText("Draft.action").Render()))
        {
            return;
        }
        if (isThere && Update)
        {
            Merge(target);
        }
        else
        {
            Draft(target);
        }
        WriteObject(new FileInfo(target));
    }));

    private void Draft(string target)
    {
        var draft = Look(_files, wholeFilesOnly: true);
        var answers = Interactive ? new DraftQuestions(Host.UI).Ask(draft, DraftWriter.ZoneOf(draft)) : DraftAnswers.None;
        Write(target, new DraftWriter(draft, answers, target, SpokenLanguage).Write(), ConfigFile.Plain);
        Tell(new CrmText(
            "Draft.done",
            ("read", draft.Files.LongCount(static file => file.IsRead)), ("files", (long)draft.Files.Count), ("pipelines", (long)draft.Pipelines.Count), ("managers", (long)draft.Managers.Count), ("channels", (long)draft.Channels.Count)).Render()
            + Environment.NewLine + new CrmText("Draft.next", ("path", OutputPath)).Render());
    }

    /// <summary>Without a language of its own, what is added speaks that of the file.</summary>
    private void Merge(string target)
    {
        var config = ReadConfig(OutputPath);
        var (text, encoding) = ConfigFile.Read(target);
        var draft = Look(_files, wholeFilesOnly: true);
        var update = new DraftUpdate(config, draft, new DraftWriter(draft, DraftAnswers.None, target, Language ?? config.Audit.Language ?? SpokenLanguage));
        var merged = update.Apply(text);
        if (update.Added == 0)
        {
            Tell(new CrmText("Draft.upToDate", ("path", OutputPath)).Render());
            return;
        }
        Write(target, merged, encoding);
        Tell(new CrmText("Draft.updated", ("added", (long)update.Added), ("path", OutputPath)).Render());
    }

    private void Write(string target, string text, Encoding encoding)
    {
        try
        {
            ConfigFile.Write(target, text, encoding, Force);
        }
        catch (ReportException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
        }
    }
}
