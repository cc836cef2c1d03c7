using System.Management.Automation;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.LiveTests;
using CrmAudit.PowerShell.LiveTests;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Checks integrations: what is lost, doubled or late between systems.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CrmIntegration", SupportsShouldProcess = true)]
[OutputType(typeof(CrmFinding), typeof(bool))]
public sealed class TestCrmIntegrationCommand : TestAreaCommand
{
    /// <summary>Asks the endpoints of the configuration for a sign of life and sends its test leads; nothing is sent without it.</summary>
    [Parameter]
    public SwitchParameter Probe { get; set; }

    private protected override LiveTestPermission AllowedLiveTests(AuditConfig config) => Probe ? LiveTestConsent.Ask(this, config) : LiveTestPermission.None;

    private protected override IEnumerable<ExportSection> FilesBeside(AuditConfig config) => ConfiguredFiles.OfIntegrations(config);
}
