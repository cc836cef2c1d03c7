using System.Management.Automation;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Checks processes: pipelines, stages, deals and tasks.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CrmPipeline")]
[OutputType(typeof(CrmFinding), typeof(bool))]
public sealed class TestCrmPipelineCommand : TestAreaCommand;
