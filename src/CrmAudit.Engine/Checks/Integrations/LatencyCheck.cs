using System.Globalization;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Logs;
using CrmAudit.Engine.Checks.Integrations.Registries;
using CrmAudit.Engine.Logs;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Reconcile;
using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>
/// Time from the registry to the CRM: 95th percentile against the thresholds, share within the objective beside. A difference of the clocks is taken off where it is
/// proven; where it may as well be delay, both readings are told. Nothing is finer than the times of the two sides.
/// </summary>
internal sealed class LatencyCheck : Check
{
    private const int FewestPassages = 20;

    /// <summary>Times that agree to the second in so many rows were copied; to the minute it takes more, for a webhook is as fast now and then.</summary>
    private const int FewestCopiedSeconds = 20;
    private const int FewestCopiedMinutes = 60;

    public override string Id => "Integration.Latency";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var calendar = new WorkCalendar(context.Config);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var unmeasured = new List<CrmFinding>();
        foreach (var item in ReconciledRegistry.Of(context))
        {
            if (Finding(context, calendar, item) is not { } finding)
            {
                continue;
            }
            if (finding.Status == CrmStatus.NotEvaluated)
            {
                unmeasured.Add(finding);
                continue;
            }
            told.Add(item.Registry.Name);
            yield return finding;
        }
        foreach (var finding in ReconciledRegistry.Of(context).Select(item => HandOver(context, calendar, item)).OfType<CrmFinding>())
        {
            yield return finding;
        }
        foreach (var (subject, entries) in IntegrationLogs.Of(context).Where(log => !told.Contains(log.Subject.Id ?? "")))
        {
            if (ByLog(context, calendar, subject, entries) is { } finding)
            {
                told.Add(subject.Id);
                yield return finding;
            }
        }
        foreach (var finding in unmeasured.Where(finding => !told.Contains(finding.Subject.Id)))
        {
            yield return finding;
        }
    }

    /// <summary>By the times of the registry and the CRM; null where they are no times of arrival.</summary>
    private static CrmFinding? Finding(CheckContext context, WorkCalendar calendar, ReconciledRegistry item)
    {
        if (item.Registry.IsOfEvents)
        {
            return item.Pairs.Count == 0 ? null : item.Finding(context).NotEvaluated(new("Integration.Latency.sameEvent", ("integration", item.Registry.Title))).Build();
        }
        var timed = item.Pairs.Where(static outcome => outcome.Lag is not null).ToList();
        var clocked = timed.Where(static outcome => !outcome.Source!.DayOnly && !outcome.Crm!.DayOnly).ToList();
        return timed.Count == 0 ? null : clocked.Count * 2 > timed.Count ? ByClock(context, calendar, item, clocked) : ByDay(context, calendar, item, timed);
    }

    private static CrmFinding ByClock(CheckContext context, WorkCalendar calendar, ReconciledRegistry item, List<ReconcileOutcome> pairs)
    {
        var objective = Objective(context, item.Registry.Section?.LatencyMinutes);
        var grain = TimeGrain.Coarsest(TimeGrain.Of(pairs.Select(static pair => pair.Source!.At!.Value)), TimeGrain.Of(pairs.Select(static pair => pair.Crm!.At!.Value)));
        if (pairs.Count >= (grain < TimeSpan.FromMinutes(1) ? FewestCopiedSeconds : FewestCopiedMinutes) && pairs.TrueForAll(static pair => pair.Source!.At == pair.Crm!.At))
        {
            return item.Finding(context).NotEvaluated(new("Integration.Latency.copied", ("integration", item.Registry.Title), ("pairs", (long)pairs.Count))).Build();
        }
        var shift = item.Result.Shift;
        var latency = Latency.Of(pairs.Select(pair => (calendar.Local(pair.Source!.At!.Value), pair.Lag!.Value)), TimeSpan.FromMinutes(objective))!;
        var late = pairs.Where(pair => pair.Lag!.Value.TotalMinutes > LateFrom(context, objective)).OrderByDescending(static pair => pair.Lag).ToList();
        var builder = Figures(item.Finding(context), latency, objective, grain)
            .Method($"p95, {Latency.Rule}")
            .Data("clockShiftMinutes", shift.IsOpen ? 0 : shift.Minutes)
            .Data("clockShiftProof", shift.Proof.ToString())
            .Evidence([.. late.Select(pair => ReconciledRegistry.Row(pair.Crm!, new CrmText("Integration.Latency.why", ("after", ArrivalTime.Of(pair.Lag!.Value.TotalMinutes, grain))), "CreatedAt", (pair.Crm!.Record as CrmCard)?.CreatedAtText))]);
        if (shift.IsOpen)
        {
            return Open(context, builder, item, pairs, latency, grain);
        }
        if (shift.Proof != ClockProof.None)
        {
            builder.Message("message.shift")
                .Arg("shift", shift.IsZone || shift.Changes ? new CrmText("Integration.Latency.shift.hours", ("n", Hours(shift, pairs))) : new CrmText("Integration.Latency.shift.minutes", ("n", Math.Abs(shift.Minutes))))
                .Arg("proof", new CrmText($"Integration.Latency.proof.{shift.Proof}", ("other", item.Witness?.Name)));
        }
        return Decided(context, builder, latency, grain).Build();
    }

    /// <summary>Clocks that may differ and entries that may be late: told as what it is where both readings lead to one status, else as undecided.</summary>
    private static CrmFinding Open(CheckContext context, FindingBuilder builder, ReconciledRegistry item, List<ReconcileOutcome> pairs, Latency latency, TimeSpan grain)
    {
        var shift = item.Result.Shift;
        var delayed = Quantiles.Of(pairs.Select(pair => pair.Lag!.Value.TotalMinutes + shift.At(pair.Source!.At)), 0.95);
        builder.Message("message.open").Recommendation("recommendation.open")
            .Arg("hours", Hours(shift, pairs)).Arg("delayed", ArrivalTime.Of(delayed, grain))
            .Data("p95MinutesIfDelayed", ArrivalTime.Rounded(delayed, grain));
        return context.Check.Threshold is { } threshold && threshold.Evaluate(latency.P95) == threshold.Evaluate(delayed)
            ? Decided(context, builder, latency, grain).Build()
            : builder.Indeterminate(new("Integration.Latency.open", ("integration", item.Registry.Title), ("hours", Hours(shift, pairs)))).Build();
    }

    /// <summary>Holds the 95th percentile against the thresholds; leaves open what the grain of the times does not decide.</summary>
    private static FindingBuilder Decided(CheckContext context, FindingBuilder builder, Latency latency, TimeSpan grain)
    {
        var (low, high) = (Math.Max(0, latency.P95 - grain.TotalMinutes), latency.P95 + grain.TotalMinutes);
        return grain <= TimeSpan.FromMinutes(1) || context.Check.Threshold is not { } threshold || threshold.Evaluate(low) == threshold.Evaluate(high)
            ? builder.Value(ArrivalTime.Rounded(latency.P95, grain), CrmUnit.Minutes, latency.Count)
            : builder.Indeterminate(new("Integration.Latency.coarse", ("grain", grain.TotalMinutes), ("low", low), ("high", high)));
    }

    /// <summary>
    /// Where one side has days only: how many days later the CRM has it. What came after the end of its day was late by the time since, and that alone can be judged.
    /// </summary>
    private static CrmFinding ByDay(CheckContext context, WorkCalendar calendar, ReconciledRegistry item, List<ReconcileOutcome> pairs)
    {
        DateOnly Day(ReconcileItem side) => DateOnly.FromDateTime(side.DayOnly ? side.At!.Value.DateTime : calendar.Local(side.At!.Value));
        var days = pairs.Select(pair => (Pair: pair, Days: Math.Max(0, Day(pair.Crm!).DayNumber - Day(pair.Source!).DayNumber))).ToList();
        var (there, here) = (pairs.Exists(static pair => pair.Source!.DayOnly), pairs.Exists(static pair => pair.Crm!.DayOnly));
        var side = new CrmText($"Integration.Latency.days.{(there && here ? "both" : there ? "registry" : "crm")}");
        var (half, most) = (Quantiles.Of(days.Select(static pair => (double)pair.Days), 0.5), Quantiles.Of(days.Select(static pair => (double)pair.Days), 0.95));
        var builder = item.Finding(context)
            .Arg("side", side).Arg("p50", ArrivalTime.OfDays(half)).Arg("p95", ArrivalTime.OfDays(most)).Arg("pairs", (long)pairs.Count)
            .Data("p50Days", Math.Round(half)).Data("p95Days", Math.Round(most)).Data("resolutionMinutes", TimeGrain.Day.TotalMinutes);
        var late = days.Where(pair => pair.Pair.Lag!.Value.TotalMinutes > LateFrom(context, Objective(context, item.Registry.Section?.LatencyMinutes))).OrderByDescending(static pair => pair.Days).ToList();
        if (context.Check.Threshold?.Evaluate(Quantiles.Of(pairs.Select(static pair => pair.Lag!.Value.TotalMinutes), 0.95)) != CrmStatus.Fail)
        {
            return builder.NotEvaluated(new("Integration.Latency.days", ("integration", item.Registry.Title), ("side", side), ("same", (long)days.Count(static pair => pair.Days == 0)), ("pairs", (long)pairs.Count))).Build();
        }
        return builder
            .Value(Math.Round(most), CrmUnit.Days, pairs.Count).Threshold(null).Status(CrmStatus.Fail)
            .Method($"p95 of days, {Latency.Rule}")
            .Message("message.days")
            .Evidence([.. late.Select(static pair => ReconciledRegistry.Row(pair.Pair.Crm!, new CrmText("Integration.Latency.why", ("after", ArrivalTime.OfDays(pair.Days))), "CreatedAt", (pair.Pair.Crm!.Record as CrmCard)?.CreatedAtText))])
            .Build();
    }

    /// <summary>Orders the CRM had only after the day they had to be handed over: whoever packs by the CRM has missed them. Null where the registry does not tell that day.</summary>
    private static CrmFinding? HandOver(CheckContext context, WorkCalendar calendar, ReconciledRegistry item)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(context.Config.Audit.TimeZone);
        var planned = item.Pairs.Where(static pair => pair is { Source.Record: CrmOrder { Kind: CrmOrderKind.Order }, Crm.At: not null })
            .Select(pair => (Pair: pair, Day: EntryColumns.HandOverOf((CrmOrder)pair.Source!.Record, zone))).Where(static pair => pair.Day is not null).ToList();
        if (planned.Count == 0)
        {
            return null;
        }
        var late = planned.Where(pair => DateOnly.FromDateTime(pair.Pair.Crm!.DayOnly ? pair.Pair.Crm.At!.Value.DateTime : calendar.Local(pair.Pair.Crm.At!.Value)) > pair.Day).ToList();
        return context.Finding(item.Registry.Subject with { Scope = "HandOver" })
            .Share(late.Count, planned.Count)
            .Threshold(new() { Norm = 0, Red = context.Parameter("handOverRed"), Origin = CrmThresholdOrigin.Default })
            .Message("message.handOver").Recommendation("recommendation.handOver")
            .Arg("integration", item.Registry.Title)
            .Evidence([.. late.Select(static pair => ReconciledRegistry.Row(pair.Pair.Crm!, new CrmText("Integration.Latency.why.handOver", ("day", new DateTimeOffset(pair.Day!.Value, TimeOnly.MinValue, TimeSpan.Zero))), "CreatedAt", (pair.Pair.Crm!.Record as CrmCard)?.CreatedAtText))])
            .Build();
    }

    /// <summary>Where no registry has a time, the log may: from the first to the last entry that names a number.</summary>
    private static CrmFinding? ByLog(CheckContext context, WorkCalendar calendar, CrmSubject subject, IReadOnlyList<CrmLogEntry> entries)
    {
        var passages = LogPassage.Of(entries);
        var objective = Objective(context, context.Config.Integrations.FirstOrDefault(section => section.Name == subject.Id)?.LatencyMinutes);
        if (passages.Count < FewestPassages || Latency.Of(passages.Select(passage => (calendar.Local(passage.First.Time!.Value), passage.Took)), TimeSpan.FromMinutes(objective)) is not { } latency)
        {
            return null;
        }
        var grain = TimeGrain.Of(entries.Select(static entry => entry.Time).OfType<DateTimeOffset>());
        var late = passages.Where(passage => passage.Took.TotalMinutes > LateFrom(context, objective)).OrderByDescending(static passage => passage.Took).ToList();
        return Decided(context, Figures(context.Finding(subject).Arg("integration", subject.Name), latency, objective, grain), latency, grain)
            .Method($"log, first to last entry of a number, p95, {Latency.Rule}", 0.8)
            .Message("message.log")
            .Arg("slowHour", (long)latency.ByHour.MaxBy(static hour => hour.Value).Key)
            .Evidence([.. late.Select(passage => CrmEvidenceRow.Of(passage.First, new CrmText("Integration.Latency.why.log", ("key", passage.Key), ("took", ArrivalTime.Of(passage.Took.TotalMinutes, grain))), "Message", passage.First.Message))])
            .Build();
    }

    private static FindingBuilder Figures(FindingBuilder builder, Latency latency, double objective, TimeSpan grain)
    {
        foreach (var (name, minutes) in ((string, double)[])[("p50", latency.P50), ("p90", latency.P90), ("p95", latency.P95), ("p99", latency.P99)])
        {
            builder.Arg(name, ArrivalTime.Of(minutes, grain)).Data($"{name}Minutes", ArrivalTime.Rounded(minutes, grain));
        }
        return builder
            .Arg("within", latency.WithinObjective).Arg("objective", objective)
            .Data("withinObjective", latency.WithinObjective).Data("resolutionMinutes", Math.Round(grain.TotalMinutes, 2))
            .Series(CrmTimeline.Of("byHour", CrmUnit.Minutes, latency.ByHour.Select(pair => KeyValuePair.Create(pair.Key.ToString("00", CultureInfo.InvariantCulture), ArrivalTime.Rounded(pair.Value, grain)))))
            .Series(CrmTimeline.Of("byWeekday", CrmUnit.Minutes, latency.ByWeekday.Select(pair => KeyValuePair.Create(pair.Key.ToString(), ArrivalTime.Rounded(pair.Value, grain)))));
    }

    private static double Objective(CheckContext context, double? configured) => configured ?? context.Check.Threshold?.Norm ?? 5;

    private static double LateFrom(CheckContext context, double objective) => Math.Max(objective, context.Check.Threshold?.Red ?? objective);

    /// <summary>Hours the clocks differ by; of a difference that came or went, the greatest.</summary>
    private static double Hours(ClockShift shift, IEnumerable<ReconcileOutcome> pairs) => pairs.Max(pair => Math.Abs(shift.At(pair.Source!.At))) / 60;
}
