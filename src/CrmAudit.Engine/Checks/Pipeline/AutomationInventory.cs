using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Whether there is a list of automations and every one of it has an owner and a purpose.</summary>
internal sealed class AutomationInventory : Check
{
    public override string Id => "Pipeline.AutomationInventory";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var automations = AutomationRegister.Of(context);
        var finding = context.Finding(new CrmSubject("Automation", "Inventory"));
        if (automations.Count == 0)
        {
            yield return finding.Count(0, 0).Status(CrmStatus.Fail).Message("message.none").Recommendation("recommendation.none").Build();
            yield break;
        }
        var incomplete = automations.Where(static item => item.Owner is null || item.Purpose is null).ToList();
        yield return finding.Proportion(incomplete.Count, automations.Count)
            .Status(incomplete.Count == 0 ? CrmStatus.Pass : CrmStatus.Warning)
            .Evidence([.. incomplete.Select(static item => AutomationRegister.Row(item, new CrmText(item.Owner is null ? "Pipeline.AutomationInventory.why.owner" : "Pipeline.AutomationInventory.why.purpose")))])
            .Build();
    }
}
