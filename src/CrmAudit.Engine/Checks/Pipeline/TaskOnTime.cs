using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Done tasks that were done by their deadline (a deadline without a time is the whole day), in all and per manager; and managers who
/// close their tasks in bulk: most of them in bursts of five or more within ten minutes.
/// </summary>
internal sealed class TaskOnTime : Check
{
    private const int BurstSize = 5;
    private const int MinimumTasks = 30;
    private static readonly TimeSpan BurstLength = TimeSpan.FromMinutes(10);

    public override string Id => "Pipeline.TaskOnTime";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var calendar = Calendars.Of(context);
        var done = context.Data.Tasks.Where(static task => task.Done == true).ToList();
        yield return done.Count > 0 && ExportedColumns.BlankReason(done, nameof(CrmTask.CompletedAt)) is { } blank
            ? context.Finding(new CrmSubject(CrmSubjectType.Entity, "Task")).NotEvaluated(blank).Build()
            : Finding(context, calendar, new CrmSubject(CrmSubjectType.Entity, "Task"), context.Data.Tasks).Build();
        foreach (var manager in ManagerTasks.Of(context))
        {
            if (manager.Tasks.Any(IsMeasured))
            {
                yield return Finding(context, calendar, manager.Subject, manager.Tasks).Arg("manager", manager.Name).Message("message.manager").Build();
            }
            if (Bulk(context, manager) is { } bulk)
            {
                yield return bulk;
            }
        }
    }

    private static FindingBuilder Finding(CheckContext context, WorkCalendar calendar, CrmSubject subject, IReadOnlyList<CrmTask> tasks)
    {
        var done = tasks.Where(IsMeasured).ToList();
        var late = done.Where(task => task.CompletedAt > Deadline(task, calendar)).ToList();
        return context.Finding(subject)
            .Share(done.Count - late.Count, done.Count)
            .Arg("late", (long)late.Count)
            .Evidence([.. late.Select(task => CrmEvidenceRow.Of(task, new CrmText("Pipeline.TaskOnTime.why", ("days", (task.CompletedAt!.Value - task.DueAt!.Value).TotalDays))))]);
    }

    private static bool IsMeasured(CrmTask task) => task is { CompletedAt: not null, DueAt: not null };

    private static DateTimeOffset Deadline(CrmTask task, WorkCalendar calendar)
    {
        var due = task.DueAt!.Value;
        return calendar.Local(due).TimeOfDay == TimeSpan.Zero ? due.AddDays(1).AddTicks(-1) : due;
    }

    private static CrmFinding? Bulk(CheckContext context, ManagerTasks manager)
    {
        // Days without an hour are no bursts.
        var closed = manager.Tasks.Where(static task => task.CompletedAt is not null && !WrittenTime.IsDay(task, nameof(CrmTask.CompletedAt), task.CompletedAtText)).ToArray();
        var moments = Array.ConvertAll(closed, static task => task.CompletedAt!.Value.UtcTicks);
        Array.Sort(moments, closed);
        if (closed.Length < MinimumTasks)
        {
            return null;
        }
        var burst = new bool[closed.Length];
        for (int start = 0, end = 0, marked = 0; end < closed.Length; end++)
        {
            while (moments[end] - moments[start] > BurstLength.Ticks)
            {
                start++;
            }
            if (end - start + 1 >= BurstSize)
            {
                var from = Math.Max(start, marked);
                Array.Fill(burst, true, from, end - from + 1);
                marked = end + 1;
            }
        }
        var rows = closed.Where((_, index) => burst[index]).ToList();
        if (2 * rows.Count <= closed.Length)
        {
            return null;
        }
        return context.Finding(new CrmSubject(CrmSubjectType.Owner, manager.Name, manager.Name, manager.Name, "BulkClosing"))
            .Proportion(rows.Count, closed.Length)
            .Threshold(new() { Norm = 0.5, Red = 0.5, Origin = CrmThresholdOrigin.Default })
            .Message("message.bulk")
            .Recommendation("recommendation.bulk")
            .Method("bursts of 5 or more within 10 minutes")
            .Arg("manager", manager.Name)
            .Evidence([.. rows.Select(static task => CrmEvidenceRow.Of(task, new CrmText("Pipeline.TaskOnTime.why.bulk", ("at", task.CompletedAt!.Value)), "CompletedAt", task.CompletedAtText))])
            .Build();
    }
}
