using System.Management.Automation;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Checks reports: whether their figures can be trusted and used.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CrmReport")]
[OutputType(typeof(CrmFinding), typeof(bool))]
public sealed class TestCrmReportCommand : TestAreaCommand
{
    private protected override IEnumerable<ExportSection> FilesBeside(AuditConfig config) => ConfiguredFiles.OfReports(config);
}
