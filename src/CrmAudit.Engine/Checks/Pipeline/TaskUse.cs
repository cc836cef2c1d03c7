using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Tasks a manager received per working day of the last weeks before the audit (or since the first task, when that is later). Days before his first and after his last action in
/// the CRM do not count: whoever came last week or has left is not idle.
/// </summary>
internal sealed class TaskUse : Check
{
    /// <summary>Fewer working days are no habit.</summary>
    private const int FewestDays = 5;

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
        var onlyOwner = TaskList.OnlyOwner(context);
        foreach (var manager in ManagerTasks.Of(context))
        {
            var (from, to) = UserActions.SpanOf(context, manager.Name) is { } span ? (Later(first, calendar.DayOf(span.First)), Earlier(last, calendar.DayOf(span.Last))) : (first, last);
            var workdays = from > to ? 0 : calendar.Workdays(from, to);
            var count = manager.Tasks.Count(task => task.CreatedAt is { } created && calendar.DayOf(created) is var day && day >= from && day <= to);
            var finding = context.Finding(manager.Subject).Arg("manager", manager.Name).Arg("tasks", (long)count).Arg("days", (long)workdays);
            if (workdays == 0)
            {
                yield return finding.NotEvaluated(new CrmText("Pipeline.TaskUse.noWorkdays")).Build();
                continue;
            }
            finding.Value((double)count / workdays, CrmUnit.Ratio, workdays).Message(count == 0 ? "message.none" : "message").Absence();
            if (onlyOwner is not null && !string.Equals(manager.Name.Trim(), onlyOwner, StringComparison.OrdinalIgnoreCase))
            {
                finding.Message("message.ofOne").Indeterminate(TaskList.OfOne(onlyOwner));
            }
            else if (workdays < FewestDays)
            {
                finding.Indeterminate(new CrmText("Pipeline.TaskUse.fewDays", ("days", (long)workdays), ("minimum", (long)FewestDays)));
            }
            yield return finding.Build();
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
