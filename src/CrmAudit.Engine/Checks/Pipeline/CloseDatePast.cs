using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Open deals whose expected close date has passed, or was put off at least three times (by the history).</summary>
internal sealed class CloseDatePast : PipelineCheck
{
    public override string Id => "Pipeline.CloseDatePast";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        var calendar = Calendars.Of(context);
        var today = calendar.DayOf(context.AsOf);
        var limit = (int)context.Parameter("moves");
        foreach (var pipeline in log.Pipelines)
        {
            var open = pipeline.Open.Where(static item => item.Deal?.ExpectedCloseAt is not null).ToList();
            if (open.Count == 0)
            {
                yield return context.Finding(pipeline.Subject).NotEvaluated(new CrmText("Pipeline.CloseDatePast.noDates", ("n", (long)pipeline.Open.Count()))).Build();
                continue;
            }
            var late = new List<(DealCase Case, CrmText Reason)>();
            foreach (var item in open)
            {
                var expected = calendar.DayOf(item.Deal!.ExpectedCloseAt!.Value);
                var moves = Postponements(item);
                if (expected < today)
                {
                    late.Add((item, new("Pipeline.CloseDatePast.why.past", ("days", (long)(today.DayNumber - expected.DayNumber)))));
                }
                else if (moves >= limit)
                {
                    late.Add((item, new("Pipeline.CloseDatePast.why.moved", ("times", (long)moves))));
                }
            }
            var reasons = late.ToDictionary(static pair => pair.Case, static pair => pair.Reason);
            yield return context.Finding(pipeline.Subject)
                .Share(late.Count, open.Count)
                .Arg("moved", (long)late.Count(static pair => pair.Reason.Id.EndsWith("moved", StringComparison.Ordinal)))
                .Evidence(Rows(reasons.Keys, item => reasons[item]))
                .Build();
        }
    }

    /// <summary>How often the expected date was moved to a later one.</summary>
    private static int Postponements(DealCase item)
    {
        var dates = item.Events.Select(static step => step.Change?.ExpectedCloseAt).OfType<DateTimeOffset>().Append(item.Deal!.ExpectedCloseAt!.Value).ToList();
        return dates.Zip(dates.Skip(1)).Count(static pair => pair.Second > pair.First);
    }
}
