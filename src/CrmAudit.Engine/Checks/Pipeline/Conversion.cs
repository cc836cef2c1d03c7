using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Share of the stays on a stage that ended with a step forward (to a later stage or a win), of those that ended at all; the last
/// period against the one before. Without history: won of all closed deals.
/// </summary>
internal sealed class Conversion : PipelineCheck
{
    public override string Id => "Pipeline.Conversion";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        var days = context.Parameter("days");
        foreach (var pipeline in log.Pipelines)
        {
            var closed = pipeline.Cases.Where(static item => item.Status is CrmDealStatus.Won or CrmDealStatus.Lost).ToList();
            if (closed.Count > 0)
            {
                yield return Finding(context, pipeline.Subject, [.. closed.Where(static item => item.EndedAt is not null).Select(static item => new Exit(item.EndedAt!.Value, item.Status == CrmDealStatus.Won))], days, closed.Count(static item => item.Status == CrmDealStatus.Won), closed.Count, "message.won")
                    .Series(FunnelChart.Of(pipeline, AmountOutliers.Of(context).Counts))
                    .Series(FunnelChart.ByMonth(pipeline, context.AsOf, Calendars.Of(context)))
                    .Arg("untold", Untold(pipeline))
                    .Build();
            }
            else if (pipeline.Cases.Count(static item => item.Status == CrmDealStatus.Closed) is > 0 and var untold)
            {
                yield return context.Finding(pipeline.Subject).NotEvaluated(new CrmText("Pipeline.Conversion.noOutcome", ("n", (long)untold))).Build();
            }
            foreach (var (stage, exits) in Exits(pipeline))
            {
                yield return Finding(context, pipeline.StageSubject(stage), exits, days, exits.Count(static exit => exit.Forward), exits.Count, "message").Build();
            }
        }
    }

    /// <summary>That closed deals are left out because nobody told how they ended; nothing where there are none.</summary>
    private static object Untold(PipelineLog pipeline) =>
        pipeline.Cases.Count(static item => item.Status == CrmDealStatus.Closed) is > 0 and var n ? new CrmText("Pipeline.Conversion.untold", ("n", (long)n)) : "";

    private static FindingBuilder Finding(CheckContext context, CrmSubject subject, List<Exit> exits, double days, int forward, int all, string message)
    {
        var current = Share(exits, context.AsOf.AddDays(-days), context.AsOf);
        var previous = Share(exits, context.AsOf.AddDays(-2 * days), context.AsOf.AddDays(-days));
        return context.Finding(subject)
            .Share(forward, all)
            .Message(current.All > 0 && previous.All > 0 ? message : message + ".whole")
            .Arg("stage", subject.Name)
            .Arg("days", days)
            .Arg("current", current.Value)
            .Arg("currentCount", (long)current.All)
            .Arg("previous", previous.Value)
            .Arg("previousCount", (long)previous.All)
            .Data("current", current.Value)
            .Data("previous", previous.Value);
    }

    private static (double? Value, int All) Share(List<Exit> exits, DateTimeOffset after, DateTimeOffset until)
    {
        var inside = exits.Where(exit => exit.At > after && exit.At <= until).ToList();
        return (inside.Count > 0 ? (double)inside.Count(static exit => exit.Forward) / inside.Count : null, inside.Count);
    }

    private static IEnumerable<(string Stage, List<Exit> Exits)> Exits(PipelineLog pipeline)
    {
        var exits = pipeline.Stages.Select(static _ => new List<Exit>()).ToArray();
        foreach (var item in pipeline.Cases)
        {
            for (var i = 0; i + 1 < item.Visits.Count; i++)
            {
                var next = pipeline.Stages[item.Route[i + 1]];
                exits[item.Route[i]].Add(new(item.Visits[i + 1].EnteredAt, next.Status == CrmDealStatus.Won || (next.Status == CrmDealStatus.Open && next.Order > item.Route[i])));
            }
        }
        return pipeline.OpenStages.Select(stage => (stage.Name, exits[stage.Order])).Where(static pair => pair.Item2.Count > 0);
    }

    private readonly record struct Exit(DateTimeOffset At, bool Forward);
}
