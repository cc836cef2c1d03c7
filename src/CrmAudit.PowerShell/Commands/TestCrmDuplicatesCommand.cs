using System.Management.Automation;
using CrmAudit.Engine.Configuration;
using CrmAudit.PowerShell.Completion;
using CrmAudit.PowerShell.Errors;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Finds cards that are one client.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CrmDuplicates")]
[OutputType(typeof(CrmDuplicateGroup), typeof(CrmFinding), typeof(bool))]
public sealed class TestCrmDuplicatesCommand : TestCommand
{
    /// <summary>Entities to look at.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EntityCompleter))]
    public string[] Entity { get; set; } = [];

    /// <summary>Lowest match probability of a duplicate.</summary>
    [Parameter]
    [ValidateRange(0.0, 1.0)]
    public double? Threshold { get; set; }

    private protected override void Adjust(AuditConfig config)
    {
        foreach (var name in Entity.Where(static name => !CrmSchema.Entities.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            ThrowTerminatingError(CommandError.UnknownName(nameof(Entity), name, CrmSchema.Entities));
        }
        config.Duplicates.Threshold = Threshold ?? config.Duplicates.Threshold;
        if (Entity.Length > 0)
        {
            config.Duplicates.Entities = Entity;
        }
    }
}
