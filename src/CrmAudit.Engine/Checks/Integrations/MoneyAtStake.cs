using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>The money in records: what is at stake in the main currency, other currencies and amounts that stand apart unconfirmed left out.</summary>
internal static class MoneyAtStake
{
    /// <summary>Sum of the amounts, signs aside; null where no record has any.</summary>
    public static decimal? Of(CheckContext context, IEnumerable<CrmRecord> records)
    {
        var amounts = Amounts(context, records).ToList();
        return amounts.Count == 0 ? null : amounts.Sum();
    }

    /// <summary>The middle amount; null where no record has any.</summary>
    public static decimal? Typical(CheckContext context, IEnumerable<CrmRecord> records)
    {
        var amounts = Amounts(context, records).Order().ToList();
        return amounts.Count == 0 ? null : amounts[amounts.Count / 2];
    }

    /// <summary>What a finding costs: records, and the money in them with its currency where there is any.</summary>
    public static FindingBuilder AtStake(this FindingBuilder builder, CheckContext context, long records, decimal? amount = null) =>
        builder.Impact(records, amount, amount is null ? null : context.Config.Audit.Currency);

    /// <summary>Records, and the money in them.</summary>
    public static FindingBuilder AtStake(this FindingBuilder builder, CheckContext context, IReadOnlyCollection<CrmRecord> records) => builder.AtStake(context, records.Count, Of(context, records));

    private static IEnumerable<decimal> Amounts(CheckContext context, IEnumerable<CrmRecord> records) => records
        .Where(AmountOutliers.Of(context).Counts)
        .Select(static record => record switch
        {
            CrmDeal deal => (deal.Amount, deal.Currency),
            CrmLead lead => (lead.Amount, lead.Currency),
            CrmOrder order => (order.Amount, order.Currency),
            _ => ((decimal?)null, (string?)null),
        })
        .Where(pair => pair.Item1 is not null && (string.IsNullOrWhiteSpace(pair.Item2) || pair.Item2.Equals(context.Config.Audit.Currency, StringComparison.OrdinalIgnoreCase)))
        .Select(static pair => Math.Abs(pair.Item1!.Value));
}
