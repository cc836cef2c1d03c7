using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Register;
using CrmAudit.Engine.Checks.Integrations.Registries;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Silence;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>
/// Channels that have been silent for longer than their own history allows. What arrived in the CRM counts first, then the registry, then
/// the log; a channel nobody declared is judged by the records that prove its use. An export that ends with the channel cannot tell which of the two stopped: silence is
/// proven only until the last sign of life of everything else.
/// </summary>
internal sealed class Silent : Check
{
    public override string Id => "Integration.Silent";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var calendar = new WorkCalendar(context.Config);
        var declared = context.Config.Integrations;
        foreach (var section in declared)
        {
            var alone = declared.Count(other => other.Kind == section.Kind) == 1;
            yield return Finding(context, new(CrmSubjectType.Integration, section.Name, section.Name, section.Owner), section.Name, section, Arrivals(context, section, alone), calendar);
        }
        foreach (var kind in IntegrationRegister.ExpectedKinds.Where(kind => declared.All(section => section.Kind != kind)))
        {
            var arrivals = Timed(context, ChannelUse.Of(context, kind));
            if (arrivals.Count > 0)
            {
                yield return Finding(context, IntegrationRegister.SubjectOf(context, kind), IntegrationRegister.NameOf(context, kind), null, arrivals, calendar);
            }
        }
    }

    private static CrmFinding Finding(CheckContext context, CrmSubject subject, object name, IntegrationSection? section, List<CrmRecord> records, WorkCalendar calendar)
    {
        var finding = context.Finding(subject).Arg("integration", name);
        var arrivals = records.Select(static record => ChannelUse.TimeOf(record)!.Value).ToList();
        if (arrivals.Count == 0)
        {
            return finding.NotEvaluated(new CrmText("Integration.Silent.none")).Build();
        }
        // An order and the deal it became are one arrival: both tell when the channel spoke, one side alone how often.
        var counted = records.CountBy(static record => record.Entity, StringComparer.Ordinal).Max(static side => side.Value);
        var last = arrivals[^1];
        var until = LifeBeside(context, section, records);
        finding.Arg("last", last).Arg("arrivals", (long)counted).Data("lastArrival", last).Data("arrivals", counted);
        var rhythm = ArrivalRhythm.Learn(arrivals, calendar);
        var expected = until > last ? rhythm?.Expected(last, until) ?? 0 : 0;
        var missed = expected * counted / arrivals.Count;
        var worth = RecordMoney.Of(context).Expected(records, missed);
        if (section?.ExpectedGapHours is { } most)
        {
            var hours = section.AroundTheClock ? (context.AsOf - last).TotalHours : calendar.WorkHours(last, context.AsOf);
            return finding.Count(hours > most ? 1 : 0, 1).Message(hours > most ? "message.gap" : "message.gapKept").Method("configured gap")
                .Arg("hours", hours).Arg("allowed", most).Data("silentHours", hours)
                .Impact(hours > most ? (long)Math.Round(missed) : 0).Worth(hours > most ? worth : null).Build();
        }
        if (rhythm is null)
        {
            return finding.NotEvaluated(new CrmText("Integration.Silent.few", ("n", (long)counted), ("least", (long)ArrivalRhythm.FewestArrivals))).Build();
        }
        var silent = expected > rhythm.Allowed;
        var deadline = rhythm.Deadline(last);
        if (!silent && rhythm.IsSilent(last, context.AsOf))
        {
            return finding.Indeterminate(new("Integration.Silent.exportEnds", ("integration", name), ("last", last), ("until", until > last ? until : last), ("deadline", deadline))).Recommendation("recommendation.export").Build();
        }
        return finding.Count(silent ? 1 : 0, 1)
            .Message(!silent ? "message" : worth > 0 ? "message.silentMoney" : "message.silent")
            .Method("peaks over threshold, exponential tail")
            .Arg("missed", (long)Math.Round(missed))
            .Arg("deadline", deadline)
            .Arg("amount", worth).Arg("currency", context.Config.Audit.Currency)
            .Data("expectedArrivals", missed).Data("allowedArrivals", rhythm.Allowed * counted / arrivals.Count).Data("deadline", deadline)
            .Impact(silent ? (long)Math.Round(missed) : 0).Worth(silent ? worth : null)
            .Build();
    }

    /// <summary>
    /// The last thing any export knows that is not of this channel: neither what arrived through it nor the registry and log it was taken from. The day judged at is the
    /// latest it can be.
    /// </summary>
    private static DateTimeOffset LifeBeside(CheckContext context, IntegrationSection? section, List<CrmRecord> arrivals)
    {
        var own = new HashSet<CrmRecord>(arrivals, ReferenceEqualityComparer.Instance);
        foreach (var kind in IntegrationRegister.ExpectedKinds.Where(kind => ChannelUse.Of(context, kind).Any(own.Contains)))
        {
            own.UnionWith(ChannelUse.Of(context, kind));
        }
        foreach (var item in ReconciledRegistry.Of(context).Where(item => section is not null ? item.Registry.Section == section : own.Contains(item.Registry.Entries[0])))
        {
            own.UnionWith(item.Registry.Entries);
            own.UnionWith(item.Pairs.Select(static pair => pair.Crm!.Record));
        }
        if (section is not null)
        {
            own.UnionWith(context.Run.Configured.Registry(section));
            own.UnionWith(context.Run.Configured.Log(section));
        }
        return AsOfDate.Newest(context.Data, context.AsOf, record => !own.Contains(record)) ?? DateTimeOffset.MinValue;
    }

    private static List<CrmRecord> Arrivals(CheckContext context, IntegrationSection section, bool alone)
    {
        var registry = ReconciledRegistry.Of(context).FirstOrDefault(item => item.Registry.Section == section);
        var candidates = new[]
        {
            registry is null || section.Kind == "accounting" ? [] : Timed(context, registry.Pairs.Select(static pair => pair.Crm!.Record)),
            Timed(context, context.Run.Configured.Registry(section)),
            alone ? Timed(context, ChannelUse.Of(context, section.Kind)) : [],
            Timed(context, context.Run.Configured.Log(section)),
        };
        return candidates.FirstOrDefault(static records => records.Count >= ArrivalRhythm.FewestArrivals) ?? candidates.MaxBy(static records => records.Count)!;
    }

    /// <summary>What came until the day judged at, in its order; what has no time says nothing.</summary>
    private static List<CrmRecord> Timed(CheckContext context, IEnumerable<CrmRecord> records) =>
        [.. records.Where(record => ChannelUse.TimeOf(record) <= context.AsOf).OrderBy(ChannelUse.TimeOf)];
}
