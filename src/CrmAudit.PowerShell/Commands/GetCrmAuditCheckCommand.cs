using System.Management.Automation;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.PowerShell.Completion;
using CrmAudit.PowerShell.Errors;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Gets the catalogue of checks with the thresholds in force.</summary>
[Cmdlet(VerbsCommon.Get, "CrmAuditCheck")]
[OutputType(typeof(CrmCheck))]
public sealed class GetCrmAuditCheckCommand : CrmCommand
{
    private IReadOnlyList<CrmCheck> _checks = [];

    /// <summary>Ids of checks.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("CheckId")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CheckIdCompleter))]
    public string[] Id { get; set; } = ["*"];

    /// <summary>Areas.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public CrmArea[] Area { get; set; } = [];

    /// <summary>Tags; a check with one of them is taken.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TagCompleter))]
    public string[] Tag { get; set; } = [];

    /// <summary>Configuration file whose thresholds are shown.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Config { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        RequireTags(Tag);
        var tags = Tag.Select(Pattern).ToList();
        _checks = [.. ChecksInForce.Of(ReadConfig(Config))
            .Where(check => Area.Length == 0 || Area.Contains(check.Area))
            .Where(check => tags.Count == 0 || check.Tags.Any(tag => tags.Exists(pattern => pattern.IsMatch(tag))))];
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var id in Id)
        {
            var pattern = Pattern(id);
            if (!WildcardPattern.ContainsWildcardCharacters(id) && CheckCatalogue.Find(id) is null)
            {
                WriteError(CommandError.UnknownCheck(id, MyInvocation.MyCommand.Name, NearestName.Of(id, CheckCatalogue.All.Select(static check => check.Id))));
                continue;
            }
            WriteObject(_checks.Where(check => pattern.IsMatch(check.Id)), enumerateCollection: true);
        }
    }

    private static WildcardPattern Pattern(string text) => WildcardPattern.Get(text, WildcardOptions.IgnoreCase);
}
