using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Registries;
using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Entries of a registry that never reached the CRM. Where calls are not kept in the CRM, incoming callers without any card count.</summary>
internal sealed class LostRecord : Check
{
    public override string Id => "Integration.LostRecord";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var reconciled = ReconciledRegistry.Of(context);
        foreach (var item in reconciled)
        {
            var lost = item.Lost;
            // Nobody pays for what was cancelled or given back.
            var cancelled = lost.Where(static outcome => EntryStates.Of(outcome.Source!.Status) == EntryState.Cancelled).ToHashSet();
            var amount = RecordMoney.Of(context).In(lost.Where(outcome => !cancelled.Contains(outcome)).Select(static outcome => outcome.Source!.Record));
            var finding = item.Finding(context);
            if (lost.Count > 1 && item.Pairs.Count == 0)
            {
                // Two sides that share not one number, phone or address may well be two businesses.
                var nothing = new CrmText("Integration.LostRecord.nothingJoined", ("integration", item.Registry.Title), ("n", (long)lost.Count));
                finding.Message(nothing).Indeterminate(nothing);
            }
            yield return finding
                .Share(lost.Count, item.Decidable)
                .Message(amount is null ? "message.noMoney" : "message")
                .Arg("amount", amount)
                .Arg("cancelled", cancelled.Count == 0 ? "" : new CrmText("Integration.LostRecord.cancelled", ("n", (long)cancelled.Count)))
                .Evidence([.. lost.Select(outcome => Row(context, outcome, cancelled.Contains(outcome)))])
                .Claimed()
                .Series(CrmTimeline.Of("lostByDay", CrmUnit.Count, lost.Where(static outcome => outcome.Source!.At is not null).GroupBy(static outcome => outcome.Source!.At!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal)
                    .OrderBy(static day => day.Key, StringComparer.Ordinal).Select(static day => KeyValuePair.Create(day.Key, day.Count()))))
                .Data("records", Ids(item.Result.Outcomes.Select(static outcome => (outcome.Class, outcome.Record))))
                .Data("alsoRecords", Ids(item.Result.Outcomes.SelectMany(static outcome => outcome.Also.Select(kind => (kind, outcome.Record)))))
                .Build();
        }
        var unkeyed = ReconciledRegistry.WithoutKeys(context);
        foreach (var registry in unkeyed)
        {
            yield return context.Finding(registry.Subject).NotEvaluated(new CrmText("Integration.LostRecord.noKeys", ("integration", registry.Title), ("keys", registry.Section!.Keys.Select(static pair => $"{pair.Key}: {pair.Value}").ToList()))).Build();
        }
        var done = reconciled.Select(static item => item.Registry).Concat(unkeyed).ToHashSet();
        foreach (var registry in Registry.Of(context).Where(registry => registry.Kind == "telephony" && !done.Contains(registry) && CallCards.Of(context).Any))
        {
            yield return Callers(context, registry);
        }
    }

    private static CrmEvidenceRow Row(CheckContext context, ReconcileOutcome outcome, bool isCancelled)
    {
        var row = ReconciledRegistry.Row(outcome.Source!, new CrmText(isCancelled ? "Integration.LostRecord.why.cancelled" : "Integration.LostRecord.why"), "OrderedAt", Time(outcome.Source!));
        return isCancelled ? row : row with { Claimed = RecordMoney.Of(context).ClaimOf(row, context.Check.Money) };
    }

    private static CrmFinding Callers(CheckContext context, Registry registry)
    {
        var cards = CallCards.Of(context);
        var callers = registry.Entries.OfType<CrmActivity>().Where(static call => call is { Direction: CrmDirection.Incoming, Phone.Number: not null } && !Text.Quality.PhonePlaceholder.Is(call.Phone.Number))
            .GroupBy(static call => call.Phone!.Number!, StringComparer.Ordinal).ToList();
        var unknown = callers.Where(caller => !cards.Has(caller.Key)).ToList();
        return context.Finding(registry.Subject)
            .Share(unknown.Count, callers.Count)
            .Message("message.callers")
            .Recommendation("recommendation.callers")
            .Arg("integration", registry.Title)
            .Evidence([.. unknown.Select(static caller => CrmEvidenceRow.Of(caller.MaxBy(static call => call.StartedAt)!, new CrmText("Integration.LostRecord.why.caller", ("calls", (long)caller.Count())), "Phone", caller.Key))])
            .Build();
    }

    /// <summary>Class to the ids of its rows; a row without an id is told by file and line.</summary>
    private static Dictionary<string, object?> Ids(IEnumerable<(ReconcileClass Class, CrmRecord Record)> rows) => rows.GroupBy(static row => row.Class)
        .OrderBy(static group => group.Key).ToDictionary(static group => group.Key.ToString(), static group => (object?)group.Select(static row => Text.RecordId.Of(row.Record)).ToList(), StringComparer.Ordinal);

    private static string? Time(ReconcileItem item) => (item.Record as CrmOrder)?.OrderedAtText ?? (item.Record as CrmActivity)?.StartedAtText;
}
