using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Why tasks are overdue: more are open than get done in a month (too many), most are late by days only (reminders), most have lain for weeks (ignored).</summary>
internal static class OverdueCauses
{
    private const int Month = 30;
    private const int DaysOnly = 3;
    private const int Weeks = 14;

    public static IReadOnlyList<Cause> Of(CheckContext context, IReadOnlyCollection<CrmTask> tasks, long open, IReadOnlyCollection<double> ages)
    {
        var isDoneTold = tasks.Any(static task => task.CompletedAt is not null);
        var done = tasks.LongCount(task => task.CompletedAt is { } at && at <= context.AsOf && (context.AsOf - at).TotalDays <= Month);
        var (late, old) = (ages.LongCount(static days => days <= DaysOnly), ages.LongCount(static days => days > Weeks));
        return
        [
            new("tooMany", isDoneTold && open > done, isDoneTold ? new("Pipeline.TaskOverdue.cause.tooMany", ("open", open), ("done", done), ("days", (long)Month)) : new("Pipeline.TaskOverdue.cause.tooMany.unknown", ("open", open))),
            new("reminders", 2 * late > ages.Count, new("Pipeline.TaskOverdue.cause.reminders", ("n", late), ("overdue", (long)ages.Count), ("days", (long)DaysOnly))),
            new("ignored", 2 * old > ages.Count, new("Pipeline.TaskOverdue.cause.ignored", ("n", old), ("overdue", (long)ages.Count), ("days", (long)Weeks))),
        ];
    }
}
