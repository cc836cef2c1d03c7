using CrmAudit.Engine.Reconcile;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Checks.Integrations.Registries;

/// <summary>
/// Whether what became of an entry shows in its deal. A deal shows it when it is closed or, for money that came, when its stage or one of its fields says so. What
/// happened within the last day may still be on its way.
/// </summary>
/// <param name="Ended">Pairs whose entry is paid, handed over or cancelled.</param>
/// <param name="Stuck">Those of them whose deal stands as if nothing had happened.</param>
internal sealed record ReturnPath(IReadOnlyList<ReconcileOutcome> Ended, IReadOnlyList<ReconcileOutcome> Stuck)
{
    private static readonly WordList Paid = WordList.Of("stage.paid");

    private static readonly TimeSpan OnItsWay = TimeSpan.FromDays(1);

    public static ReturnPath Of(ReconciledRegistry registry)
    {
        var until = registry.Result.CrmTo - OnItsWay;
        var paid = registry.Result.Outcomes.Where(static outcome => outcome is { Source: not null, Crm: not null }).GroupBy(static outcome => outcome.Crm!)
            .ToDictionary(static deal => deal.Key, static deal => deal.Sum(static outcome => outcome.Source!.Amount ?? 0));
        var ended = registry.Pairs.Where(pair => pair.Crm!.Record is CrmDeal { Status: not CrmDealStatus.Unknown } && !(EndOf(pair) > until))
            .Select(pair => (Pair: pair, State: StateOf(pair, paid[pair.Crm!]))).Where(static item => item.State != EntryState.Unknown).ToList();
        return new([.. ended.Select(static item => item.Pair)], [.. ended.Where(static item => IsStuck((CrmDeal)item.Pair.Crm!.Record, item.State)).Select(static item => item.Pair)]);
    }

    /// <summary>What happened to an entry: its status says it, or payments have settled its deal.</summary>
    private static EntryState StateOf(ReconcileOutcome pair, decimal paid) => pair.Source!.Record is not CrmOrder { Kind: CrmOrderKind.Payment } ? EntryStates.Of(pair.Source.Status)
        : pair.Crm!.Amount is > 0 and var due && paid >= due ? EntryState.Paid
        : EntryState.Unknown;

    private static DateTimeOffset? EndOf(ReconcileOutcome pair) => (pair.Source!.Record as CrmOrder)?.StatusChangedAt ?? pair.Source.At;

    /// <summary>A deal that is still open, or won though its order was given back.</summary>
    private static bool IsStuck(CrmDeal deal, EntryState state) => (state == EntryState.Cancelled && deal.Status == CrmDealStatus.Won) || (deal.Status == CrmDealStatus.Open
        && !(state == EntryState.Paid && ((deal.Stage is { } stage && Paid.Matches(stage)) || deal.Fields.Values.Any(static text => EntryStates.Of(text) == EntryState.Paid))));
}
