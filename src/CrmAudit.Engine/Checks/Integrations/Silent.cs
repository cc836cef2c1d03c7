using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Silence;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>
/// Channels that have been silent for longer than their own history allows. What arrived in the CRM counts first, then the registry, then
/// the log; a channel nobody declared is judged by the records that prove its use.
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
            yield return Finding(context, new("Integration", section.Name, section.Name, section.Owner), section.Name, section, Arrivals(context, section, alone), calendar);
        }
        foreach (var kind in IntegrationRegister.ExpectedKinds.Where(kind => declared.All(section => section.Kind != kind)))
        {
            var arrivals = Times(context, ChannelUse.Of(context, kind));
            if (arrivals.Count > 0)
            {
                yield return Finding(context, IntegrationRegister.SubjectOf(context, kind), IntegrationRegister.NameOf(context, kind), null, arrivals, calendar);
            }
        }
    }

    private static CrmFinding Finding(CheckContext context, CrmSubject subject, object name, IntegrationSection? section, List<DateTimeOffset> arrivals, WorkCalendar calendar)
    {
        var finding = context.Finding(subject).Arg("integration", name);
        if (arrivals.Count == 0)
        {
            return finding.NotEvaluated(new CrmText("Integration.Silent.none")).Build();
        }
        var last = arrivals[^1];
        finding.Arg("last", last).Arg("arrivals", (long)arrivals.Count).Data("lastArrival", last).Data("arrivals", arrivals.Count);
        if (section?.ExpectedGapHours is { } most)
        {
            var hours = section.AroundTheClock ? (context.AsOf - last).TotalHours : calendar.WorkHours(last, context.AsOf);
            return finding.Count(hours > most ? 1 : 0, 1).Message(hours > most ? "message.gap" : "message.gapKept").Method("configured gap")
                .Arg("hours", hours).Arg("allowed", most).Data("silentHours", hours).Build();
        }
        if (ArrivalRhythm.Learn(arrivals, calendar) is not { } rhythm)
        {
            return finding.NotEvaluated(new CrmText("Integration.Silent.few", ("n", (long)arrivals.Count), ("least", (long)ArrivalRhythm.FewestArrivals))).Build();
        }
        var expected = rhythm.Expected(last, context.AsOf);
        var silent = expected > rhythm.Allowed;
        var deadline = rhythm.Deadline(last);
        return finding.Count(silent ? 1 : 0, 1)
            .Message(silent ? "message.silent" : "message")
            .Method("peaks over threshold, exponential tail")
            .Arg("missed", (long)Math.Round(expected))
            .Arg("deadline", deadline)
            .Data("expectedArrivals", expected).Data("allowedArrivals", rhythm.Allowed).Data("deadline", deadline)
            .Impact(silent ? (long)Math.Round(expected) : 0)
            .Build();
    }

    private static List<DateTimeOffset> Arrivals(CheckContext context, IntegrationSection section, bool alone)
    {
        var registry = ReconciledRegistry.Of(context).FirstOrDefault(item => item.Registry.Section == section);
        var candidates = new[]
        {
            registry is null || section.Kind == "accounting" ? [] : Times(context, registry.Pairs.Select(static pair => pair.Crm!.Record)),
            Times(context, ConfiguredFiles.Registry(context.Config, context.Data, section)),
            alone ? Times(context, ChannelUse.Of(context, section.Kind)) : [],
            Times(context, ConfiguredFiles.Log(context.Config, context.Data, section)),
        };
        return candidates.FirstOrDefault(static times => times.Count >= ArrivalRhythm.FewestArrivals) ?? candidates.MaxBy(static times => times.Count)!;
    }

    private static List<DateTimeOffset> Times(CheckContext context, IEnumerable<CrmRecord> records) =>
        [.. records.Select(ChannelUse.TimeOf).OfType<DateTimeOffset>().Where(at => at <= context.AsOf).Order()];
}
