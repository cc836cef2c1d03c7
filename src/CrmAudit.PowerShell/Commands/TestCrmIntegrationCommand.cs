using System.Management.Automation;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Checks integrations: what is lost, doubled or late between systems.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CrmIntegration")]
[OutputType(typeof(CrmFinding), typeof(bool))]
public sealed class TestCrmIntegrationCommand : TestAreaCommand
{
    private protected override IEnumerable<ExportSection> FilesBeside(AuditConfig config) => ConfiguredFiles.OfIntegrations(config);
}
