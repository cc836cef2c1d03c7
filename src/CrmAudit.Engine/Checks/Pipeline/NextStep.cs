using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Open deals without a next step: no open task due today or later (linked by id, or by the title where the export gives no id)
/// no activity planned for later, and no date of a next one. A task without a deadline is no next step.
/// </summary>
internal sealed class NextStep : PipelineCheck
{
    private static readonly WordList DealWords = WordList.Of("entity.Deal");

    public override string Id => "Pipeline.NextStep";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        var calendar = Calendars.Of(context);
        var today = calendar.DayOf(context.AsOf);
        var future = context.Data.Tasks.Where(task => task.Done != true && task.DueAt is { } due && calendar.DayOf(due) >= today).ToList();
        var ids = future.Select(static task => task.DealId ?? (IsDeal(task.RelatedEntity) ? task.RelatedId : null)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var titles = future.Where(static task => task.DealId is null && task.RelatedId is null).Select(static task => task.Related).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        ids.UnionWith(context.Data.Activities.Where(activity => activity is { DealId.Length: > 0, StartedAt: { } at } && at > context.AsOf).Select(static activity => activity.DealId!));
        var linked = context.Data.Tasks.Any(static task => task.DealId is not null || task.RelatedId is not null || task.Related is not null);
        foreach (var pipeline in log.Pipelines)
        {
            var finding = context.Finding(pipeline.Subject);
            if (!linked && !context.Data.Has("Deal", nameof(CrmDeal.NextActivityAt)))
            {
                yield return finding.NotEvaluated(new CrmText("Pipeline.NextStep.noLink")).Build();
                continue;
            }
            var open = pipeline.Open.Where(static item => item.Deal is not null).ToList();
            var idle = open.Where(item =>
                !(item.Deal!.NextActivityAt is { } next && calendar.DayOf(next) >= today)
                && !ids.Contains(item.Id)
                && !(item.Deal.Name is { } title && titles.Contains(title))).ToList();
            yield return finding.Share(idle.Count, open.Count)
                .Arg("open", (long)open.Count)
                .Evidence(Rows(idle, static _ => new CrmText("Pipeline.NextStep.why")))
                .Impact(idle.Count, AmountOf(context, idle), context.Config.Audit.Currency)
                .Build();
        }
    }

    private static bool IsDeal(string? entity) => entity is null || DealWords.Matches(entity);
}
