namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Open deals with no action for half a year. A deal with money in it and a client to call is proposed to be brought back to life, the
/// others to be closed with the reason "no contact".
/// </summary>
internal sealed class DeadDeal : IdleDeals
{
    public override string Id => "Data.DeadDeal";

    protected override CrmProposal Proposal(CrmDeal deal) => DealProposal.Of(deal);

    protected override CrmText Why(CrmDeal deal, DateTimeOffset moved, long days) =>
        new($"{Id}.{(DealProposal.Of(deal) == CrmProposal.Reactivate ? "reactivate" : "close")}", ("date", moved), ("days", days));

    protected override void Describe(FindingBuilder builder, IReadOnlyList<CrmDeal> idle)
    {
        var call = idle.LongCount(static deal => DealProposal.Of(deal) == CrmProposal.Reactivate);
        builder.Arg("reactivate", call).Arg("close", idle.Count - call);
    }
}
