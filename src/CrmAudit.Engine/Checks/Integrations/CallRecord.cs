using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Register;
using CrmAudit.Engine.Checks.Integrations.Registries;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Answered calls without a recording, calls of numbers in no card, and missed calls nobody has returned. One finding each.</summary>
internal sealed class CallRecord : Check
{
    public override string Id => "Integration.CallRecord";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var calls = context.Data.Activities.Where(static activity => activity.Kind == CrmActivityKind.Call).ToList();
        if (context.Data.Has("Activity", nameof(CrmActivity.Recording)))
        {
            var told = calls.Where(static call => (call.Origin is null || call.Origin.Has(nameof(CrmActivity.Recording))) && (call.Result == CrmCallResult.Answered || call.DurationSeconds > 0)).ToList();
            yield return ExportedColumns.BlankReason(told, nameof(CrmActivity.Recording)) is { } blank
                ? context.Finding(IntegrationRegister.SubjectOf(context, "telephony", "recording")).Indeterminate(blank).Build()
                : Finding(context, "recording", [.. told.Where(static call => string.IsNullOrWhiteSpace(call.Recording))], told.Count);
        }
        else if (calls.Count > 0)
        {
            yield return context.Finding(IntegrationRegister.SubjectOf(context, "telephony", "recording")).NotEvaluated(CheckInputs.Reason(context.Data, "Activity.Recording")).Build();
        }
        var cards = CallCards.Of(context);
        var known = calls.Where(static call => call.Phone?.Number is { } number && !Text.Quality.PhonePlaceholder.Is(number)).ToList();
        if (cards.Any && known.Count > 0)
        {
            yield return Finding(context, "card", [.. known.Where(call => call.DealId is null && call.LeadId is null && call.ContactId is null && string.IsNullOrEmpty(call.Related) && !cards.Has(call.Phone!.Number!))], known.Count);
        }
        var missed = known.Where(static call => call is { Direction: CrmDirection.Incoming, Result: CrmCallResult.NoAnswer or CrmCallResult.Busy, StartedAt: not null }).ToList();
        if (known.Any(static call => call.Direction == CrmDirection.Incoming))
        {
            // A day is left to call back; the client who got through by calling again needs no call.
            var talks = known.Where(static call => call.StartedAt is not null && (call.Direction == CrmDirection.Outgoing || call.Result == CrmCallResult.Answered)).GroupBy(static call => call.Phone!.Number!, StringComparer.Ordinal)
                .ToDictionary(static group => group.Key, static group => group.Max(static call => call.StartedAt!.Value), StringComparer.Ordinal);
            var due = missed.Where(call => call.StartedAt < context.AsOf.AddDays(-1)).ToList();
            yield return Finding(context, "returned", [.. due.Where(call => !(talks.TryGetValue(call.Phone!.Number!, out var last) && last > call.StartedAt))], due.Count);
        }
    }

    private static CrmFinding Finding(CheckContext context, string part, List<CrmActivity> faults, int all) => context.Finding(IntegrationRegister.SubjectOf(context, "telephony", part))
        .Share(faults.Count, all)
        .Message($"message.{part}")
        .Recommendation($"recommendation.{part}")
        .Work(part == "returned" ? CrmWork.EachCard : CrmWork.Setting)
        .Arg("integration", IntegrationRegister.NameOf(context, "telephony"))
        .Evidence([.. faults.Select(call => CrmEvidenceRow.Of(call, new CrmText($"Integration.CallRecord.why.{part}"), "Phone", call.Phone?.ToString()))])
        .Build();
}
