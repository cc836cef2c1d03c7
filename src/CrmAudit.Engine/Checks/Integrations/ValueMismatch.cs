using System.Globalization;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Registries;
using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Entries that arrived with another amount or status. What is rounded to whole units is shown and not counted.</summary>
internal sealed class ValueMismatch : Check
{
    public override string Id => "Integration.ValueMismatch";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        foreach (var item in ReconciledRegistry.Of(context))
        {
            var comparable = item.Pairs.Where(static outcome => (outcome.Source!.Amount is not null && outcome.Crm!.Amount is not null) || (outcome.Source.Status is not null && outcome.Crm!.Status is not null)).ToList();
            if (comparable.Count == 0)
            {
                continue;
            }
            var rounded = comparable.Count(static outcome => outcome.Difference?.Reason == AmountReason.Rounding);
            var amounts = comparable.Where(outcome => outcome.Difference is { Reason: not AmountReason.Rounding } && !item.InParts.Contains(outcome.Source!)).ToList();
            var statuses = comparable.Where(static outcome => outcome.ExpectedStatus is not null).ToList();
            var wrong = amounts.Union(statuses).ToList();
            // Dollars taken from tenge are no sum.
            var comparableAmounts = amounts.Where(static outcome => outcome.Difference!.Reason != AmountReason.ExchangeRate && (outcome.Source!.Currency ?? outcome.Crm!.Currency) == (outcome.Crm!.Currency ?? outcome.Source.Currency)).ToList();
            var apart = comparableAmounts.Sum(static outcome => Math.Abs(outcome.Difference!.Crm - outcome.Difference.Source));
            var returned = statuses.Where(static outcome => EntryStates.Of(outcome.Source!.Status) == EntryState.Cancelled && outcome.Crm!.Record is CrmDeal { Status: CrmDealStatus.Won }).ToList();
            var counted = RecordMoney.Of(context).In(returned.Select(static outcome => outcome.Crm!.Record));
            var reasons = amounts.GroupBy(static outcome => outcome.Difference!.Reason).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key).ToList();
            yield return item.Finding(context)
                .Share(wrong.Count, comparable.Count)
                .Message(amounts.Count == 0 ? "message" : comparableAmounts.Count == 0 ? "message.currencies" : "message.amounts")
                .Arg("amounts", (long)amounts.Count).Arg("statuses", (long)statuses.Count).Arg("rounded", (long)rounded).Arg("apart", apart)
                .Arg("reasons", reasons.Select(static group => new CrmText("Integration.ValueMismatch.count", ("reason", new CrmText($"Integration.ValueMismatch.reason.{group.Key}")), ("n", (long)group.Count()))).ToList())
                .Arg("returns", returned.Count == 0 ? "" : new CrmText("Integration.ValueMismatch.returns", ("n", (long)returned.Count), ("amount", counted ?? 0), ("currency", context.Config.Audit.Currency)))
                .Data("cancelledButWon", returned.Count)
                .Series(CrmDistribution.Of("reasons", CrmUnit.Count, CrmValueKind.Term, reasons.Select(static group => KeyValuePair.Create(group.Key.ToString(), group.Count()))))
                .Evidence([.. wrong.Select(outcome => Row(outcome) with { Claimed = Undercharged(context, outcome) })])
                .Claimed()
                .Build();
        }
    }

    /// <summary>What nothing explains and the client has not been asked for: less in the CRM than was ordered, or less paid than the CRM says. An outlier claims nothing.</summary>
    private static decimal? Undercharged(CheckContext context, ReconcileOutcome outcome) =>
        outcome.Difference is { Reason: AmountReason.Unexplained } difference && RecordMoney.Of(context).Of(outcome.Crm!.Record) is not null && RecordMoney.Of(context).Of(outcome.Source!.Record) is not null
            && (outcome.Source!.Record is CrmOrder { Kind: CrmOrderKind.Payment } ? difference.Crm - difference.Source : difference.Source - difference.Crm) is > 0 and var less
            ? less
            : null;

    private static CrmEvidenceRow Row(ReconcileOutcome outcome) => outcome.Difference is { Reason: not AmountReason.Rounding } difference
        ? ReconciledRegistry.Row(
            outcome.Crm!,
            new CrmText("Integration.ValueMismatch.why.amount", ("source", difference.Source), ("crm", difference.Crm), ("reason", Reason(difference))),
            "Amount", difference.Crm.ToString(CultureInfo.InvariantCulture))
        : ReconciledRegistry.Row(outcome.Crm!, new CrmText("Integration.ValueMismatch.why.status", ("source", outcome.Source!.Status), ("expected", outcome.ExpectedStatus)), "Status", outcome.Crm!.Status);

    /// <summary>The reason with the rate it was found at, where it has one.</summary>
    private static CrmText Reason(AmountDifference difference) => difference is { Reason: AmountReason.VatAdded or AmountReason.VatRemoved or AmountReason.ExchangeRate or AmountReason.Commission, Factor: { } rate }
        ? new($"Integration.ValueMismatch.reason.{difference.Reason}.at", ("rate", rate))
        : new($"Integration.ValueMismatch.reason.{difference.Reason}");
}
