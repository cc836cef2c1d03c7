using System.Management.Automation;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Probing;
using CrmAudit.PowerShell.Probing;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Checks integrations: what is lost, doubled or late between systems.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CrmIntegration", SupportsShouldProcess = true)]
[OutputType(typeof(CrmFinding), typeof(bool))]
public sealed class TestCrmIntegrationCommand : TestAreaCommand
{
    /// <summary>Asks the endpoints of the configuration for a sign of life and sends its test leads; nothing is sent without it.</summary>
    [Parameter]
    public SwitchParameter Probe { get; set; }

    private protected override ProbePermission Probed(AuditConfig config) => Probe ? ProbeConsent.Ask(this, config) : ProbePermission.None;

    private protected override IEnumerable<ExportSection> FilesBeside(AuditConfig config) => ConfiguredFiles.OfIntegrations(config);
}
