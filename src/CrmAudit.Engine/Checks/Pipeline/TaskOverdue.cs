using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Statistics;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Open tasks past their deadline, with their age, in all and per manager.</summary>
internal sealed class TaskOverdue : Check
{
    public override string Id => "Pipeline.TaskOverdue";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var calendar = Calendars.Of(context);
        var today = calendar.DayOf(context.AsOf);
        var whole = Finding(context, calendar, today, new CrmSubject(CrmSubjectType.Entity, "Task"), context.Data.Tasks, out var overdue);
        yield return whole.Message(overdue > 0 ? "message" : "message.none").Build();
        foreach (var manager in ManagerTasks.Of(context).Where(static manager => manager.Tasks.Any(IsMeasured)))
        {
            yield return Finding(context, calendar, today, manager.Subject, manager.Tasks, out _).Arg("manager", manager.Name).Message("message.manager").Build();
        }
    }

    private static FindingBuilder Finding(CheckContext context, WorkCalendar calendar, DateOnly today, CrmSubject subject, IReadOnlyList<CrmTask> tasks, out int late)
    {
        var open = tasks.Where(IsMeasured).ToList();
        var overdue = open.Select(task => (Task: task, Days: today.DayNumber - calendar.DayOf(task.DueAt!.Value).DayNumber)).Where(static pair => pair.Days > 0).ToList();
        late = overdue.Count;
        var ages = overdue.Select(static pair => (double)pair.Days).ToList();
        return context.Finding(subject)
            .Share(overdue.Count, open.Count)
            .Arg("medianDays", ages.Count > 0 ? Quantiles.Of(ages, 0.5) : null)
            .Arg("maxDays", ages.Count > 0 ? ages.Max() : null)
            .Causes(OverdueCauses.Of(context, tasks, open.Count, ages))
            .Data("medianDays", ages.Count > 0 ? Quantiles.Of(ages, 0.5) : null)
            .Evidence([.. overdue.Select(static pair => CrmEvidenceRow.Of(pair.Task, new CrmText("Pipeline.TaskOverdue.why", ("days", (long)pair.Days))))]);
    }

    private static bool IsMeasured(CrmTask task) => task is { DueAt: not null, CompletedAt: null } && task.Done != true;
}
