using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Open deals with no action for half a year. A deal with money in it and a client to call is proposed to be brought back to life, the
/// others to be closed with the reason "no contact".
/// </summary>
internal sealed class DeadDeal : IdleDeals
{
    public override string Id => "Data.DeadDeal";

    protected override CrmEvidenceRow Row(CheckContext context, CrmDeal deal, DateTimeOffset moved, long days)
    {
        var proposals = DealProposals.Of(context);
        var reason = proposals.For(deal) == CrmProposal.Reactivate ? "reactivate" : "close";
        return proposals.Into(base.Row(context, deal, moved, days) with { Reason = new($"{Id}.{reason}", ("date", moved), ("days", days)) }, deal);
    }

    protected override void Describe(CheckContext context, FindingBuilder builder, IReadOnlyList<CrmDeal> idle)
    {
        var call = idle.LongCount(deal => DealProposals.Of(context).For(deal) == CrmProposal.Reactivate);
        builder.Arg("reactivate", call).Arg("close", idle.Count - call);
    }
}
