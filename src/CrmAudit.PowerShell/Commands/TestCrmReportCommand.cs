using System.Management.Automation;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Checks reports: whether their figures can be trusted and used.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CrmReport")]
[OutputType(typeof(CrmFinding), typeof(bool))]
public sealed class TestCrmReportCommand : TestAreaCommand;
