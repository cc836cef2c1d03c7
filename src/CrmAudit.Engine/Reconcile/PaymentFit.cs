namespace CrmAudit.Engine.Reconcile;

/// <summary>
/// How well a payment fits a deal of the same client: it pays it all, it pays it all but for an error that explains the difference, or it can be a part of it. A payment
/// of more than the deal is due belongs to another one, unless the two are in different currencies.
/// </summary>
internal sealed class PaymentFit(RateTable? rates)
{
    /// <summary>The rate of exchange most payments of more than their deal have in common; null for none.</summary>
    public double? CommonRate { get; set; }

    /// <summary>0 for the whole amount, 1 for an explained one, 2 for a part or where an amount is missing; null where the payment cannot belong to the deal.</summary>
    public int? RankOf(ReconcileItem payment, ReconcileItem deal)
    {
        if ((payment.Amount, deal.Amount) is not ({ } paid, { } due))
        {
            return 2;
        }
        if (AmountDifference.Between(paid, payment.Currency, due, deal.Currency, payment.Day, 0) is not { } difference)
        {
            return 0;
        }
        if (difference.Reason != AmountReason.Unexplained || IsExchanged(difference, payment))
        {
            return 1;
        }
        return paid <= due ? 2 : null;
    }

    private bool IsExchanged(AmountDifference difference, ReconcileItem payment) =>
        difference.AtRate(CommonRate).Reason == AmountReason.ExchangeRate
        || (rates is not null && payment.Day is { } day && difference.AtRateOf(rates.On(day)).Reason == AmountReason.ExchangeRate);
}
