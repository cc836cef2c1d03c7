using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Whether every automation of the list has an owner and a purpose. That there is no list is nothing the exports show: a person answers it, and one who says there is a list is
/// asked for it.
/// </summary>
internal sealed class AutomationInventory : Check
{
    public override string Id => "Pipeline.AutomationInventory";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var automations = AutomationRegister.Of(context);
        var subject = new CrmSubject(CrmSubjectType.Automation, "Inventory");
        if (automations.Count == 0)
        {
            yield return Unlisted(context, subject);
            yield break;
        }
        var incomplete = automations.Where(static item => item.Owner is null || item.Purpose is null).ToList();
        yield return context.Finding(subject).Proportion(incomplete.Count, automations.Count)
            .Status(incomplete.Count == 0 ? CrmStatus.Pass : CrmStatus.Warning)
            .Evidence([.. incomplete.Select(static item => AutomationRegister.Row(item, new CrmText(item.Owner is null ? "Pipeline.AutomationInventory.why.owner" : "Pipeline.AutomationInventory.why.purpose")))])
            .Build();
    }

    private CrmFinding Unlisted(CheckContext context, CrmSubject subject)
    {
        var told = AttestedFinding.YesOrNo(context, subject);
        var answered = told.Build();
        return answered.Measured switch
        {
            0 => told.Count(0, 0).Status(CrmStatus.Fail).Message("message.none").Recommendation("recommendation.none").Build(),
            not null => context.Finding(subject).NotEvaluated(new($"{Id}.listed")).Build(),
            null when context.Config.Answers.ContainsKey(Id) => answered,
            null => told.NotEvaluated(new($"{Id}.notGiven")).Build(),
        };
    }
}
