using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Money in deals: summed in the main currency only; what stands in other currencies is told apart, never converted or added. Amounts that stand apart from
/// all others are left out until somebody confirms them.
/// </summary>
/// <param name="Amount">Sum in the main currency; null when no deal has an amount in it.</param>
/// <param name="Currency">The main currency.</param>
/// <param name="Others">Sums in other currencies by code.</param>
internal sealed record Money(decimal? Amount, string Currency, IReadOnlyDictionary<string, decimal> Others)
{
    /// <summary>The money in some deals. A deal without a currency counts in the main one.</summary>
    public static Money In(IEnumerable<CrmDeal> deals, CheckContext context)
    {
        var main = context.Config.Audit.Currency;
        var outliers = AmountOutliers.Of(context);
        decimal? sum = null;
        var others = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var deal in deals)
        {
            if (deal.Amount is not { } amount || amount <= 0 || !outliers.Counts(deal))
            {
                continue;
            }
            if (IsMain(deal, main))
            {
                sum = (sum ?? 0) + amount;
            }
            else
            {
                others[deal.Currency!] = others.GetValueOrDefault(deal.Currency!) + amount;
            }
        }
        return new(sum, main, others);
    }

    /// <summary>Whether the amount of a deal is in the main currency.</summary>
    public static bool IsMain(CrmDeal deal, string main) => string.IsNullOrWhiteSpace(deal.Currency) || string.Equals(deal.Currency, main, StringComparison.OrdinalIgnoreCase);

    /// <summary>Puts the money into a finding: impact, the argument amount, other currencies beside.</summary>
    public FindingBuilder Into(FindingBuilder builder, long records)
    {
        builder.Impact(records, Amount, Amount is null ? null : Currency).Arg("amount", Amount ?? 0m).Arg("currency", Currency);
        if (Others.Count > 0)
        {
            builder.Data("otherCurrencies", Others.ToDictionary(static pair => pair.Key, static pair => (object?)pair.Value, StringComparer.Ordinal));
        }
        return builder;
    }
}
