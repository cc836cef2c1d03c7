using System.Management.Automation;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Fetching;
using CrmAudit.Engine.Files;
using CrmAudit.PowerShell.Completion;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Fetching;
using CrmAudit.PowerShell.Parameters;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Fetches the exports of a CRM over its interface, reading only.</summary>
[Cmdlet(VerbsData.Save, "CrmExport", SupportsShouldProcess = true)]
[OutputType(typeof(CrmSavedExport))]
public sealed class SaveCrmExportCommand : SpeakingCommand
{
    /// <summary>The CRM.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(FetchedSystemCompleter))]
    public string System { get; set; } = "";

    /// <summary>Folder for the files.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Address of the account; of Bitrix24 the name of its webhook: env:NAME or secret:NAME.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Address { get; set; }

    /// <summary>Name of the key: env:NAME or secret:NAME.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Token { get; set; }

    /// <summary>What to fetch; everything when not told.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EntityCompleter))]
    public string[] Entity { get; set; } = [];

    /// <summary>Only what has changed since, added to the files that are there.</summary>
    [Parameter]
    [Moment]
    public string? Since { get; set; }

    /// <summary>Goes on with a fetch that broke off.</summary>
    [Parameter]
    public SwitchParameter Resume { get; set; }

    /// <summary>Replaces the files of an earlier fetch.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing() => Cancellable(() =>
    {
        FetchManifest? manifest = null;
        var folder = FileSystemPath(Path);
        Speaking(() => manifest = Fetch(folder));
        if (manifest is not null)
        {
            WriteObject(manifest.Lists.Select(list => Saved(manifest.System, folder, list)), enumerateCollection: true);
        }
    });

    private static CrmSavedExport Saved(string system, string folder, FetchedList list) =>
        new(system, list.Entity, list.List, list.File is null ? null : global::System.IO.Path.Combine(folder, list.File), list.Written, list.Told, list.Deleted, list.Problem);

    private FetchManifest? Fetch(string folder)
    {
        try
        {
            var system = CrmSystems.Require(System);
            var order = new FetchOrder(folder, Entity) { Since = Since is not null && ConfigMoment.TryParse(Since, TimeZoneInfo.Local, endOfDay: false, out var since) ? since : null, Resume = Resume, Force = Force };
            return FetchRound.Run(this, system, Address, Token, order, Cancel);
        }
        catch (FetchException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
            throw;
        }
    }
}
