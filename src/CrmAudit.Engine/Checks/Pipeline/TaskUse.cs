using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Tasks a manager received per working day of the last weeks before the audit (or since the first task, when that is later).</summary>
internal sealed class TaskUse : Check
{
    public override string Id => "Pipeline.TaskUse";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var calendar = new WorkCalendar(context.Config);
        var last = calendar.DayOf(context.AsOf);
        var first = last.AddDays(-(int)context.Parameter("days") + 1);
        var dates = context.Data.Tasks.Select(static task => task.CreatedAt).OfType<DateTimeOffset>().Select(calendar.DayOf).ToList();
        if (dates.Count > 0 && dates.Min() > first)
        {
            first = dates.Min();
        }
        var workdays = calendar.Workdays(first, last);
        foreach (var manager in ManagerTasks.Of(context))
        {
            var count = manager.Tasks.Count(task => task.CreatedAt is { } created && calendar.DayOf(created) is var day && day >= first && day <= last);
            var finding = context.Finding(manager.Subject).Arg("manager", manager.Name).Arg("tasks", (long)count).Arg("days", (long)workdays);
            yield return workdays == 0
                ? finding.NotEvaluated(new CrmText("Pipeline.TaskUse.noWorkdays")).Build()
                : finding.Value((double)count / workdays, "ratio", workdays).Message(count == 0 ? "message.none" : "message").Build();
        }
    }
}
