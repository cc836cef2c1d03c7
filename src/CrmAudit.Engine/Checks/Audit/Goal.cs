using System.Text.Json;
using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Audit;

/// <summary>The goal of the audit is set; without one everything is run, which answers no question in particular.</summary>
internal sealed class Goal : AuditCheck
{
    public override string Id => "Audit.Goal";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, AuditOverview audit)
    {
        var finding = context.Finding(Whole).Arg("checks", (long)audit.Checks.Count);
        yield return audit.Goal is { } goal
            ? finding.Status(CrmStatus.Pass).Arg("goal", new CrmText($"{Id}.{JsonNamingPolicy.CamelCase.ConvertName(goal.ToString())}")).Build()
            : finding.Status(CrmStatus.Warning).Message("missing").Build();
    }
}
