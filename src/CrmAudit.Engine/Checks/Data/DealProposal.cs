namespace CrmAudit.Engine.Checks.Data;

/// <summary>What to do with an open deal that nobody works on: one with money in it and a client to call is brought back to life, another is closed as "no contact".</summary>
internal static class DealProposal
{
    public static CrmProposal Of(CrmDeal deal) => IsWorthACall(deal) ? CrmProposal.Reactivate : CrmProposal.Close;

    private static bool IsWorthACall(CrmDeal deal) => deal.Amount > 0
        && (deal.Phones.Count > 0 || deal.Emails.Count > 0 || !string.IsNullOrWhiteSpace(deal.Contact) || !string.IsNullOrWhiteSpace(deal.ContactId)
            || !string.IsNullOrWhiteSpace(deal.Company) || !string.IsNullOrWhiteSpace(deal.CompanyId));
}
