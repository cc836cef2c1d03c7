namespace CrmAudit;

/// <summary>A scheduled audit.</summary>
/// <param name="Name">Name of the task.</param>
/// <param name="Scheduler">What runs it.</param>
/// <param name="Rhythm">How often it runs.</param>
/// <param name="At">Time of the day, local.</param>
/// <param name="NextRun">When it runs next, local.</param>
/// <param name="Files">Full paths of the files written: the script first, then what the scheduler reads.</param>
/// <param name="IsRegistered">Whether the scheduler knows it; false where only files were written.</param>
/// <param name="RegisterWith">The commands that register it.</param>
/// <param name="RemoveWith">The commands that remove it.</param>
public sealed record CrmScheduledTask(
    string Name,
    CrmScheduler Scheduler,
    CrmRhythm Rhythm,
    TimeOnly At,
    DateTime NextRun,
    IReadOnlyList<string> Files,
    bool IsRegistered,
    IReadOnlyList<string> RegisterWith,
    IReadOnlyList<string> RemoveWith);
