using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Registries;
using CrmAudit.Engine.Text;
using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Entries that arrived in the CRM more than once.</summary>
internal sealed class DuplicateArrival : Check
{
    public override string Id => "Integration.DuplicateArrival";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        foreach (var item in ReconciledRegistry.Of(context).Where(static item => item.Pairs.Count > 0))
        {
            var doubled = item.Result.Of(ReconcileClass.DuplicateArrival).ToList();
            var amount = MoneyAtStake.Of(context, doubled.Select(static outcome => outcome.Crm!.Record));
            yield return item.Finding(context)
                .Share(doubled.Select(static outcome => outcome.Source).Distinct().Count(), item.Pairs.Count)
                .Arg("copies", (long)doubled.Count)
                .Evidence([.. doubled.Select(static outcome => ReconciledRegistry.Row(outcome.Crm!, new CrmText("Integration.DuplicateArrival.why", ("entry", RecordName.Of(outcome.Source!.Record))), "CreatedAt", (outcome.Crm!.Record as CrmCard)?.CreatedAtText))])
                .AtStake(context, doubled.Count, amount)
                .Build();
        }
    }
}
