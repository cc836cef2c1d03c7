using System.Management.Automation;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Checks the data area without duplicates.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CrmDataQuality")]
[OutputType(typeof(CrmFinding), typeof(bool))]
public sealed class TestCrmDataQualityCommand : TestAreaCommand;
