namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Open deals with no action for half a year. A deal with money in it and a client to call is proposed to be brought back to life, the
/// others to be closed with the reason "no contact".
/// </summary>
internal sealed class DeadDeal : IdleDeals
{
    public override string Id => "Data.DeadDeal";

    protected override CrmText Why(CrmDeal deal, DateTimeOffset moved, long days) =>
        new($"{Id}.{(IsWorthACall(deal) ? "reactivate" : "close")}", ("date", moved), ("days", days));

    protected override void Describe(FindingBuilder builder, IReadOnlyList<CrmDeal> idle)
    {
        var call = idle.LongCount(IsWorthACall);
        builder.Arg("reactivate", call).Arg("close", idle.Count - call);
    }

    private static bool IsWorthACall(CrmDeal deal) => deal.Amount > 0
        && (deal.Phones.Count > 0 || deal.Emails.Count > 0 || !string.IsNullOrWhiteSpace(deal.Contact) || !string.IsNullOrWhiteSpace(deal.ContactId)
            || !string.IsNullOrWhiteSpace(deal.Company) || !string.IsNullOrWhiteSpace(deal.CompanyId));
}
