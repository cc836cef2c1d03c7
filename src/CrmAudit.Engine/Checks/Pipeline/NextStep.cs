using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Open deals without a next step: no open task due today or later, no activity planned for later, and no date of a next one. A task without a deadline is no
/// next step. Where no task leads to any record of the exports, the links could not be followed and nothing is told; a task whose link leads nowhere, or to one of several deals of a
/// title, may be the next step of one deal more, and both counts are held against the norm. A list of done tasks, or of one person's, says nothing of the others.
/// </summary>
internal sealed class NextStep : PipelineCheck
{
    public override string Id => "Pipeline.NextStep";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        var steps = Steps.Of(context);
        var hasDates = context.Data.Has("Deal", nameof(CrmDeal.NextActivityAt));
        var reason = hasDates ? null : steps.Reason;
        var onlyOwner = hasDates ? null : TaskList.OnlyOwner(context);
        foreach (var pipeline in log.Pipelines)
        {
            var finding = context.Finding(pipeline.Subject);
            if (reason is not null)
            {
                yield return finding.NotEvaluated(reason).Build();
                continue;
            }
            var open = pipeline.Open.Where(static item => item.Deal is not null).ToList();
            var idle = open.Where(item => !steps.IsPlanned(item.Deal!)).ToList();
            var least = Math.Max(0, idle.Count - steps.Unsure(idle));
            finding.Share(idle.Count, open.Count)
                .Message(least < idle.Count ? "message.bounds" : "message")
                .Arg("open", (long)open.Count).Arg("least", (long)least)
                .Evidence(Rows(idle, static _ => new CrmText("Pipeline.NextStep.why")));
            if (open.Count > 0 && onlyOwner is not null && idle.Exists(item => !string.Equals(item.Deal!.Owner?.Trim(), onlyOwner, StringComparison.OrdinalIgnoreCase)))
            {
                finding.Message("message.ofOne").Indeterminate(TaskList.OfOne(onlyOwner));
            }
            else if (open.Count > 0 && context.Check.Threshold is { } threshold && threshold.Evaluate((double)least / open.Count) != threshold.Evaluate((double)idle.Count / open.Count))
            {
                finding.Indeterminate(new CrmText("Pipeline.NextStep.unsure", ("n", (long)(idle.Count - least)), ("low", (double)least / open.Count), ("high", (double)idle.Count / open.Count)));
            }
            yield return finding.Build();
        }
    }

    /// <summary>The next steps that tasks, activities and deals tell.</summary>
    private sealed class Steps
    {
        private readonly HashSet<CrmDeal> _planned = new(ReferenceEqualityComparer.Instance);
        private readonly List<IReadOnlyList<CrmDeal>> _ambiguous = [];
        private readonly DateOnly _today;
        private readonly WorkCalendar _calendar;
        private int _lost;

        private Steps(WorkCalendar calendar, DateOnly today) => (_calendar, _today) = (calendar, today);

        /// <summary>Why the tasks say nothing about deals; null when they do.</summary>
        public CrmText? Reason { get; private set; }

        public static Steps Of(CheckContext context)
        {
            var calendar = Calendars.Of(context);
            var steps = new Steps(calendar, calendar.DayOf(context.AsOf));
            var links = DealLinks.Of(context);
            var (linked, followed) = (new List<CrmTask>(), 0);
            foreach (var task in context.Data.Tasks.Where(LinkedDeals.HasLink))
            {
                linked.Add(task);
                var deals = links.Meant(task, out var isFollowed, out var isAmbiguous);
                followed += isFollowed ? 1 : 0;
                if (task.Done != true && task.DueAt is { } due && calendar.DayOf(due) >= steps._today)
                {
                    steps.Note(deals, isFollowed, isAmbiguous);
                }
            }
            foreach (var activity in context.Data.Activities.Where(activity => activity.StartedAt > context.AsOf))
            {
                steps._planned.UnionWith(links.Meant(activity));
            }
            steps.Reason = linked.Count == 0 ? new("Pipeline.NextStep.noLink")
                : context.Data.Tasks.All(static task => task.Done == true) ? new("Pipeline.NextStep.onlyDone", ("n", (long)context.Data.Tasks.Count))
                : followed == 0 ? new("Pipeline.NextStep.unfollowed", ("n", (long)linked.Count), ("example", linked[0].Related ?? linked[0].DealId ?? linked[0].RelatedId))
                : null;
            return steps;
        }

        public bool IsPlanned(CrmDeal deal) => (deal.NextActivityAt is { } next && _calendar.DayOf(next) >= _today) || _planned.Contains(deal);

        /// <summary>How many of the deals may have a next step after all, by tasks nobody can tell the deal of.</summary>
        public int Unsure(List<DealCase> idle)
        {
            var deals = idle.Select(static item => item.Deal!).ToHashSet<CrmDeal>(ReferenceEqualityComparer.Instance);
            return _lost + _ambiguous.Count(several => several.Any(deals.Contains));
        }

        private void Note(IReadOnlyList<CrmDeal> deals, bool isFollowed, bool isAmbiguous)
        {
            if (!isFollowed)
            {
                _lost++;
            }
            else if (isAmbiguous)
            {
                _ambiguous.Add(deals);
            }
            else
            {
                _planned.UnionWith(deals);
            }
        }
    }
}
