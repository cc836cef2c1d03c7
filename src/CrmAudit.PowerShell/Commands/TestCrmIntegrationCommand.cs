using System.Management.Automation;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Checks integrations: what is lost, doubled or late between systems.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CrmIntegration")]
[OutputType(typeof(CrmFinding), typeof(bool))]
public sealed class TestCrmIntegrationCommand : TestAreaCommand;
