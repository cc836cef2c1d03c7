using System.Globalization;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Minutes from the registry to the CRM, clock differences taken off: 95th percentile against the thresholds, share within the objective beside.</summary>
internal sealed class LatencyCheck : Check
{
    public override string Id => "Integration.Latency";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var calendar = new WorkCalendar(context.Config);
        foreach (var item in ReconciledRegistry.Of(context))
        {
            var timed = item.Pairs.Where(static outcome => outcome.Lag is not null).ToList();
            var objective = item.Registry.Section?.LatencyMinutes ?? context.Check.Threshold!.Norm ?? 5;
            if (Latency.Of(timed.Select(outcome => (calendar.Local(outcome.Source!.At!.Value), outcome.Lag!.Value)), TimeSpan.FromMinutes(objective)) is not { } latency)
            {
                continue;
            }
            var late = timed.Where(outcome => outcome.Lag!.Value.TotalMinutes > Math.Max(objective, context.Check.Threshold!.Red ?? objective)).OrderByDescending(static outcome => outcome.Lag).ToList();
            var shift = item.Result.Shift;
            var amount = ReconciledRegistry.Money(context, late.Select(static outcome => outcome.Source!));
            yield return item.Finding(context)
                .Value(latency.P95, "minutes", latency.Count)
                .Method($"p95, {Latency.Rule}")
                .Message(shift.Minutes == 0 && !shift.Changes ? "message" : shift.IsZone || shift.Changes ? "message.zone" : "message.skew")
                .Arg("p50", latency.P50).Arg("p90", latency.P90).Arg("p95", latency.P95).Arg("p99", latency.P99).Arg("within", latency.WithinObjective).Arg("objective", objective).Arg("shift", shift.Minutes).Arg("hours", shift.Minutes / 60)
                .Data("p50Minutes", latency.P50).Data("p90Minutes", latency.P90).Data("p95Minutes", latency.P95).Data("p99Minutes", latency.P99).Data("withinObjective", latency.WithinObjective).Data("clockShiftMinutes", shift.Minutes)
                .Data("byHour", latency.ByHour.ToDictionary(static pair => pair.Key.ToString("00", CultureInfo.InvariantCulture), static pair => (object?)pair.Value))
                .Data("byWeekday", latency.ByWeekday.ToDictionary(static pair => pair.Key.ToString(), static pair => (object?)pair.Value))
                .Evidence([.. late.Select(static outcome => ReconciledRegistry.Row(outcome.Crm!, new CrmText("Integration.Latency.why", ("minutes", outcome.Lag!.Value.TotalMinutes)), "CreatedAt", (outcome.Crm!.Record as CrmCard)?.CreatedAtText))])
                .Impact(late.Count, amount, amount is null ? null : context.Config.Audit.Currency)
                .Build();
        }
    }
}
