using System.Management.Automation;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.MatchExport;
using CrmAudit.Engine.Reporting;
using CrmAudit.PowerShell.Completion;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Parameters;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Writes cards as the tables another program matches, for bases larger than one machine holds.</summary>
[Cmdlet(VerbsData.Export, "CrmMatchTable", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportCrmMatchTableCommand : CrmCommand
{
    private AuditConfig? _config;
    private MatchTableWriter? _writer;

    /// <summary>Folder the files go to; made where it is missing.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Records of Import-CrmExport, or one dataset of its -AsDataset.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object? InputObject { get; set; }

    /// <summary>Configuration file of the audit, for its dictionaries.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Config { get; set; }

    /// <summary>Entities to write.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EntityCompleter))]
    public string[] Entity { get; set; } = [];

    /// <summary>Replaces every value by a code that only says which values are equal.</summary>
    [Parameter]
    public SwitchParameter Redact { get; set; }

    /// <summary>Overwrites a read-only file.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Refuses to overwrite a file.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        foreach (var name in Entity.Where(static name => !MatchTableWriter.Entities.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            ThrowTerminatingError(CommandError.UnknownName(nameof(Entity), name, MatchTableWriter.Entities));
        }
        _config = ReadConfig(Config);
        var folder = FileSystemPath(Path);
        if (ShouldProcess(folder, new CrmText("Command.MatchTable.Action").Render()))
        {
            _writer = new(folder, _config, new ReportOptions { Redact = Redact, Force = Force, NoClobber = NoClobber }, Entity);
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Writing(writer =>
    {
        foreach (var item in Flattened.Of(InputObject))
        {
            switch (item is PSObject wrapped ? wrapped.BaseObject : item)
            {
                case CrmRecord record:
                    writer?.Add(record, Cancel);
                    break;
                case CrmDataset data:
                    foreach (var record in MatchTableWriter.Entities.SelectMany(data.Of))
                    {
                        writer?.Add(record, Cancel);
                    }
                    break;
                default:
                    ThrowTerminatingError(CommandError.NotARecord(item, MyInvocation.MyCommand.Name));
                    break;
            }
        }
    });

    /// <inheritdoc/>
    protected override void EndProcessing() => Writing(writer =>
    {
        if (writer is null)
        {
            return;
        }
        var written = writer.Complete(Cancel);
        if (written.Count == 0)
        {
            ThrowTerminatingError(CommandError.NothingToMatch(MatchTableWriter.Entities));
        }
        WriteObject(written.Select(static path => new FileInfo(path)), enumerateCollection: true);
    });

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _writer?.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Writing(Action<MatchTableWriter?> work) => Cancellable(() =>
    {
        try
        {
            work(_writer);
        }
        catch (ReportException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
        }
    });
}
