using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Registries;
using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>
/// Records that say they came through a channel and do not stand in its registry. What stands in the registry of another channel came through that one, and what no
/// registry has is counted once; a payment may belong to a deal of any channel.
/// </summary>
internal sealed class ExtraRecord : Check
{
    public override string Id => "Integration.ExtraRecord";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var all = ReconciledRegistry.Of(context);
        var known = all.SelectMany(static item => item.Result.Outcomes).Where(static outcome => outcome is { Source.Record: CrmOrder { Kind: CrmOrderKind.Order or CrmOrderKind.Form }, Crm: not null }).Select(static outcome => outcome.Crm!.Record).ToHashSet();
        foreach (var item in all)
        {
            var extra = item.Result.Of(ReconcileClass.MissingInSource).Where(outcome => !NamesOther(outcome.Crm!.Record, item, all) && known.Add(outcome.Crm!.Record)).ToList();
            var told = extra.Count + item.Pairs.Count(static outcome => outcome.Crm!.Expected);
            if (told == 0)
            {
                continue;
            }
            yield return item.Finding(context)
                .Share(extra.Count, told)
                .Evidence([.. extra.Select(static outcome => ReconciledRegistry.Row(outcome.Crm!, new CrmText("Integration.ExtraRecord.why"), "LeadSource", (outcome.Crm!.Record as CrmCard)?.LeadSource))])
                .Build();
        }
    }

    /// <summary>Whether a card names another registry than this one as its source.</summary>
    private static bool NamesOther(CrmRecord record, ReconciledRegistry item, IReadOnlyList<ReconciledRegistry> all) => record is CrmCard card
        && !Names(card, item) && all.Any(other => other != item && Names(card, other));

    private static bool Names(CrmCard card, ReconciledRegistry item) =>
        card.LeadSource?.Contains(item.Registry.Name, StringComparison.OrdinalIgnoreCase) == true || card.Name?.Contains(item.Registry.Name, StringComparison.OrdinalIgnoreCase) == true;
}
