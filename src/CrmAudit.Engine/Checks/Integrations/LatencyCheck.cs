using System.Globalization;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Logs;
using CrmAudit.Engine.Checks.Integrations.Registries;
using CrmAudit.Engine.Logs;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Minutes from the registry to the CRM, clock differences taken off: 95th percentile against the thresholds, share within the objective beside.</summary>
internal sealed class LatencyCheck : Check
{
    private const int FewestPassages = 20;

    public override string Id => "Integration.Latency";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var calendar = new WorkCalendar(context.Config);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in ReconciledRegistry.Of(context))
        {
            var timed = item.Pairs.Where(static outcome => outcome.Lag is not null).ToList();
            var objective = item.Registry.Section?.LatencyMinutes ?? context.Check.Threshold!.Norm ?? 5;
            if (Latency.Of(timed.Select(outcome => (calendar.Local(outcome.Source!.At!.Value), outcome.Lag!.Value)), TimeSpan.FromMinutes(objective)) is not { } latency)
            {
                continue;
            }
            told.Add(item.Registry.Name);
            var late = timed.Where(outcome => outcome.Lag!.Value.TotalMinutes > Math.Max(objective, context.Check.Threshold!.Red ?? objective)).OrderByDescending(static outcome => outcome.Lag).ToList();
            var shift = item.Result.Shift;
            var amount = MoneyAtStake.Of(context, late.Select(static outcome => outcome.Source!.Record));
            yield return Figures(item.Finding(context), latency, objective)
                .Method($"p95, {Latency.Rule}")
                .Message(shift.Minutes == 0 && !shift.Changes ? "message" : shift.IsZone || shift.Changes ? "message.zone" : "message.skew")
                .Arg("shift", shift.Minutes).Arg("hours", shift.Minutes / 60)
                .Data("clockShiftMinutes", shift.Minutes)
                .Evidence([.. late.Select(static outcome => ReconciledRegistry.Row(outcome.Crm!, new CrmText("Integration.Latency.why", ("minutes", outcome.Lag!.Value.TotalMinutes)), "CreatedAt", (outcome.Crm!.Record as CrmCard)?.CreatedAtText))])
                .AtStake(context, late.Count, amount)
                .Build();
        }
        foreach (var (subject, entries) in IntegrationLogs.Of(context).Where(log => !told.Contains(log.Subject.Id ?? "")))
        {
            if (ByLog(context, calendar, subject, entries) is { } finding)
            {
                yield return finding;
            }
        }
    }

    /// <summary>Where no registry has a time, the log may: from the first to the last entry that names a number.</summary>
    private static CrmFinding? ByLog(CheckContext context, WorkCalendar calendar, CrmSubject subject, IReadOnlyList<CrmLogEntry> entries)
    {
        var passages = LogPassage.Of(entries);
        var objective = context.Config.Integrations.FirstOrDefault(section => section.Name == subject.Id)?.LatencyMinutes ?? context.Check.Threshold!.Norm ?? 5;
        if (passages.Count < FewestPassages || Latency.Of(passages.Select(passage => (calendar.Local(passage.First.Time!.Value), passage.Took)), TimeSpan.FromMinutes(objective)) is not { } latency)
        {
            return null;
        }
        var late = passages.Where(passage => passage.Took.TotalMinutes > Math.Max(objective, context.Check.Threshold!.Red ?? objective)).OrderByDescending(static passage => passage.Took).ToList();
        return Figures(context.Finding(subject).Arg("integration", subject.Name), latency, objective)
            .Method($"log, first to last entry of a number, p95, {Latency.Rule}", 0.8)
            .Message("message.log")
            .Arg("slowHour", (long)latency.ByHour.MaxBy(static hour => hour.Value).Key)
            .Evidence([.. late.Select(static passage => CrmEvidenceRow.Of(passage.First, new CrmText("Integration.Latency.why.log", ("key", passage.Key), ("minutes", passage.Took.TotalMinutes)), "Message", passage.First.Message))])
            .Impact(late.Count)
            .Build();
    }

    private static FindingBuilder Figures(FindingBuilder builder, Latency latency, double objective) => builder
        .Value(latency.P95, "minutes", latency.Count)
        .Arg("p50", latency.P50).Arg("p90", latency.P90).Arg("p95", latency.P95).Arg("p99", latency.P99).Arg("within", latency.WithinObjective).Arg("objective", objective)
        .Data("p50Minutes", latency.P50).Data("p90Minutes", latency.P90).Data("p95Minutes", latency.P95).Data("p99Minutes", latency.P99).Data("withinObjective", latency.WithinObjective)
        .Data("byHour", latency.ByHour.ToDictionary(static pair => pair.Key.ToString("00", CultureInfo.InvariantCulture), static pair => (object?)pair.Value))
        .Data("byWeekday", latency.ByWeekday.ToDictionary(static pair => pair.Key.ToString(), static pair => (object?)pair.Value));
}
