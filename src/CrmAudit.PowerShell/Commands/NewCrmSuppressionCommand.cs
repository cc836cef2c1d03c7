using System.Collections;
using System.Management.Automation;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Drafting;
using CrmAudit.Engine.Reporting;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Parameters;
using CrmAudit.PowerShell.Serialization;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Puts findings aside for a while: prints the entries of the configuration that say so, or adds them to it.</summary>
[Cmdlet(VerbsCommon.New, "CrmSuppression", SupportsShouldProcess = true)]
[OutputType(typeof(string), typeof(FileInfo))]
public sealed class NewCrmSuppressionCommand : SpeakingCommand
{
    private readonly List<SuppressionEntry> _entries = [];

    /// <summary>Findings that ask for something.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object? InputObject { get; set; }

    /// <summary>What was decided.</summary>
    [Parameter(Mandatory = true)]
    [ValidateSet("acceptedRisk", "falsePositive", "planned")]
    public string Kind { get; set; } = "";

    /// <summary>Why.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Reason { get; set; } = "";

    /// <summary>Who decided.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Owner { get; set; } = "";

    /// <summary>Last day it holds, at most 365 days ahead.</summary>
    [Parameter(Mandatory = true)]
    [Moment]
    public string Expires { get; set; } = "";

    /// <summary>Where it is tracked.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Ticket { get; set; }

    /// <summary>Measured value past which it is a finding again: 15 % or 0.15.</summary>
    [Parameter]
    [ValidatePattern(@"^\d+(\.\d+)?( ?%)?$")]
    public string? AcceptUpTo { get; set; }

    /// <summary>The configuration the entries are added to; they are printed when not told.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Speaking(() => Add(InputObject));

    /// <inheritdoc/>
    protected override void EndProcessing() => Cancellable(() =>
    {
        object? written = null;
        Speaking(() => written = Path is null ? Printed() : Added(FileSystemPath(Path)));
        if (written is not null)
        {
            WriteObject(written);
        }
    });

    private void Add(object? value)
    {
        switch (value is PSObject wrapped ? wrapped.BaseObject : value)
        {
            case CrmFinding finding:
                Add(finding);
                break;
            case IEnumerable values and not (string or IDictionary):
                foreach (var item in values)
                {
                    Add(item);
                }
                break;
            case null:
                break;
            case not null when value is PSObject serialized && FindingConverter.Restore(serialized) is { } finding:
                Add(finding);
                break;
            default:
                ThrowTerminatingError(CommandError.NotAFinding(value));
                break;
        }
    }

    private void Add(CrmFinding finding)
    {
        if (CheckCatalogue.Find(finding.CheckId) is null)
        {
            WriteError(CommandError.SuppressionOfOwnCheck(finding));
        }
        else if (finding.Status is not (CrmStatus.Warning or CrmStatus.Fail or CrmStatus.Indeterminate))
        {
            WriteError(CommandError.NothingToSuppress(finding));
        }
        else
        {
            ConfigMoment.TryParse(Expires, TimeZoneInfo.Local, endOfDay: true, out var expires);
            var entry = new SuppressionEntry(finding, Kind, Reason.Trim(), Owner.Trim(), DateOnly.FromDateTime(expires.DateTime), Ticket?.Trim(), AcceptUpTo);
            if (!_entries.Exists(known => known.Id == entry.Id))
            {
                _entries.Add(entry);
            }
        }
    }

    private string? Printed() => _entries.Count == 0 ? null : Sound(_entries).TrimEnd('\n');

    private FileInfo? Added(string target)
    {
        var config = ReadConfig(Path);
        foreach (var known in _entries.Where(entry => SuppressionUpdate.Has(config, entry)))
        {
            WriteError(CommandError.SuppressionKnown(known.Finding, Path!));
        }
        var fresh = _entries.Where(entry => !SuppressionUpdate.Has(config, entry)).ToList();
        if (fresh.Count == 0)
        {
            return null;
        }
        var text = Sound(fresh);
        var (before, encoding) = ConfigFile.Read(target);
        if (SuppressionUpdate.Apply(before, fresh, Language ?? config.Audit.Language ?? SpokenLanguage) is not { } merged)
        {
            ThrowTerminatingError(CommandError.SuppressionNoPlace(Path!, text));
            return null;
        }
        if (!ShouldProcess(target, new CrmText("Suppression.action", ("entries", text)).Render()))
        {
            return null;
        }
        try
        {
            ConfigFile.Write(target, merged, encoding, force: false);
        }
        catch (ReportException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
        }
        return new(target);
    }

    /// <summary>The entries as text; a wrong one (a day too far off, a key in the reason) ends the command.</summary>
    private string Sound(List<SuppressionEntry> entries)
    {
        var text = SuppressionUpdate.Text(entries, SpokenLanguage);
        try
        {
            AuditConfigReader.Parse(text, MyInvocation.MyCommand.Name);
        }
        catch (AuditConfigException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
        }
        return text;
    }
}
