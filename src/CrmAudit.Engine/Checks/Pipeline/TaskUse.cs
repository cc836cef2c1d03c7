using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Tasks a manager received per working day of the last weeks before the audit (or since the first task, when that is later).</summary>
internal sealed class TaskUse : Check
{
    public override string Id => "Pipeline.TaskUse";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var calendar = Calendars.Of(context);
        var last = calendar.DayOf(context.AsOf);
        var first = last.AddDays(-(int)context.Parameter("days") + 1);
        if (context.Data.Tasks.Min(static task => task.CreatedAt) is { } earliest && calendar.DayOf(earliest) > first)
        {
            first = calendar.DayOf(earliest);
        }
        var workdays = calendar.Workdays(first, last);
        foreach (var manager in ManagerTasks.Of(context))
        {
            var count = manager.Tasks.Count(task => task.CreatedAt is { } created && calendar.DayOf(created) is var day && day >= first && day <= last);
            var finding = context.Finding(manager.Subject).Arg("manager", manager.Name).Arg("tasks", (long)count).Arg("days", (long)workdays);
            yield return workdays == 0
                ? finding.NotEvaluated(new CrmText("Pipeline.TaskUse.noWorkdays")).Build()
                : finding.Value((double)count / workdays, "ratio", workdays).Message(count == 0 ? "message.none" : "message").Absence().Build();
        }
    }
}
