using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Open deals without a next step: no open task due today or later, no activity planned for later, and no date of a next one. A task without a deadline is no
/// next step. Where no task leads to any record of the exports, the links could not be followed and nothing is told.
/// </summary>
internal sealed class NextStep : PipelineCheck
{
    public override string Id => "Pipeline.NextStep";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        var calendar = Calendars.Of(context);
        var today = calendar.DayOf(context.AsOf);
        var links = DealLinks.Of(context);
        var planned = new HashSet<CrmDeal>(ReferenceEqualityComparer.Instance);
        var (linked, followed) = (new List<CrmTask>(), 0);
        foreach (var task in context.Data.Tasks.Where(LinkedDeals.HasLink))
        {
            linked.Add(task);
            var deals = links.Meant(task, out var isFollowed);
            followed += isFollowed ? 1 : 0;
            if (task.Done != true && task.DueAt is { } due && calendar.DayOf(due) >= today)
            {
                planned.UnionWith(deals);
            }
        }
        foreach (var activity in context.Data.Activities.Where(activity => activity.StartedAt > context.AsOf))
        {
            planned.UnionWith(links.Meant(activity));
        }
        var reason = Reason(context, linked, followed);
        foreach (var pipeline in log.Pipelines)
        {
            var finding = context.Finding(pipeline.Subject);
            if (reason is not null)
            {
                yield return finding.NotEvaluated(reason).Build();
                continue;
            }
            var open = pipeline.Open.Where(static item => item.Deal is not null).ToList();
            var idle = open.Where(item =>
                !(item.Deal!.NextActivityAt is { } next && calendar.DayOf(next) >= today)
                && !planned.Contains(item.Deal)).ToList();
            yield return finding.Share(idle.Count, open.Count)
                .Arg("open", (long)open.Count)
                .Evidence(Rows(idle, static _ => new CrmText("Pipeline.NextStep.why")))
                .Build();
        }
    }

    /// <summary>Why the tasks say nothing about deals; null when they do, or when the deals themselves say when they go on.</summary>
    private static CrmText? Reason(CheckContext context, List<CrmTask> linked, int followed) =>
        context.Data.Has("Deal", nameof(CrmDeal.NextActivityAt)) ? null
        : linked.Count == 0 ? new("Pipeline.NextStep.noLink")
        : followed == 0 ? new("Pipeline.NextStep.unfollowed", ("n", (long)linked.Count), ("example", linked[0].Related ?? linked[0].DealId ?? linked[0].RelatedId))
        : null;
}
