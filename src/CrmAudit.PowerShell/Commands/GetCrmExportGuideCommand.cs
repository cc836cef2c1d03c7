using System.Globalization;
using System.Management.Automation;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Guide;
using CrmAudit.PowerShell.Completion;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Import;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Says what to export and how, in the order of what it would answer.</summary>
[Cmdlet(VerbsCommon.Get, "CrmExportGuide")]
[OutputType(typeof(CrmExportGuide))]
public sealed class GetCrmExportGuideCommand : SpeakingCommand
{
    /// <summary>Systems; those the files come from with -Path, else all.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(GuideSystemCompleter))]
    public string[] System { get; set; } = [];

    /// <summary>Folders with all below them, files or wildcards that are there already.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <inheritdoc/>
    protected override void EndProcessing() => Cancellable(() =>
    {
        IReadOnlyList<CrmExportGuide> guide = [];
        Speaking(() => guide = Guide());
        WriteObject(guide, enumerateCollection: true);
    });

    private IReadOnlyList<CrmExportGuide> Guide()
    {
        var named = System.Select(Known).Distinct(StringComparer.Ordinal).ToList();
        var data = Path.Length == 0 ? new CrmDataset() : Files() is { Count: > 0 } files ? Look(files, wholeFilesOnly: true).Data : null;
        if (data is null)
        {
            return [];
        }
        var systems = named.Count > 0 ? named : Path.Length == 0 ? GuideSources.Systems : [.. ExportMenu.SystemsOf(data).Where(GuideSources.Systems.Contains)];
        if (systems.Count == 0)
        {
            WriteWarning(new CrmText("Guide.noSystem", ("names", GuideSources.Systems)).Render());
            return [];
        }
        foreach (var system in systems.Where(static system => GuideSources.ListsOf(system).Count == 0))
        {
            WriteWarning(new CrmText("Guide.noneDocumented", ("system", ExportMenu.NameOf(system))).Render());
        }
        var guide = new ExportGuide(data, AuditConfigReader.Default(), CultureInfo.GetCultureInfo(SpokenLanguage)).Of(systems, onlyMissing: Path.Length > 0);
        if (guide.Count == 0 && systems.Any(static system => GuideSources.ListsOf(system).Count > 0))
        {
            Tell(new CrmText("Guide.complete", ("systems", systems.Select(ExportMenu.NameOf).ToList())).Render());
        }
        return guide;
    }

    private List<string> Files()
    {
        var paths = new ExportPaths(this);
        return [.. Path.SelectMany(path => paths.Find(path, recurse: true, literal: false))];
    }

    private string Known(string name)
    {
        var known = GuideSources.Systems.FirstOrDefault(system => system.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            ThrowTerminatingError(CommandError.UnknownName(nameof(System), name, GuideSources.Systems));
        }
        return known!;
    }
}
