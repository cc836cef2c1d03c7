using System.Management.Automation;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Checks integrations: what is lost, doubled or late between systems.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CrmIntegration", SupportsShouldProcess = true)]
[OutputType(typeof(CrmFinding), typeof(bool))]
public sealed class TestCrmIntegrationCommand : TestAreaCommand
{
    /// <summary>Asks the endpoints of the configuration for a sign of life; nothing is sent without it.</summary>
    [Parameter]
    public SwitchParameter Probe { get; set; }

    private protected override IReadOnlySet<string> Probed(AuditConfig config) => Probe
        ? config.Integrations.Select(static section => section.Endpoint).OfType<string>().Where(endpoint => ShouldProcess(endpoint, "Probe")).ToHashSet(StringComparer.Ordinal)
        : new HashSet<string>();

    private protected override IEnumerable<ExportSection> FilesBeside(AuditConfig config) => ConfiguredFiles.OfIntegrations(config);
}
