using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Registries;
using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Records that say they came through a channel and do not stand in its registry.</summary>
internal sealed class ExtraRecord : Check
{
    public override string Id => "Integration.ExtraRecord";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        foreach (var item in ReconciledRegistry.Of(context))
        {
            var extra = item.Result.Of(ReconcileClass.MissingInSource).ToList();
            var all = extra.Count + item.Pairs.Count(static outcome => outcome.Crm!.Expected);
            if (all == 0)
            {
                continue;
            }
            var amount = MoneyAtStake.Of(context, extra.Select(static outcome => outcome.Crm!.Record));
            yield return item.Finding(context)
                .Share(extra.Count, all)
                .Evidence([.. extra.Select(static outcome => ReconciledRegistry.Row(outcome.Crm!, new CrmText("Integration.ExtraRecord.why"), "LeadSource", (outcome.Crm!.Record as CrmCard)?.LeadSource))])
                .AtStake(context, extra.Count, amount)
                .Build();
        }
    }
}
