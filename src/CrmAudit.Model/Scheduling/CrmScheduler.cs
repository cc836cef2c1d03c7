namespace CrmAudit;

/// <summary>What runs a scheduled audit.</summary>
public enum CrmScheduler
{
    /// <summary>Task Scheduler of Windows.</summary>
    TaskScheduler,

    /// <summary>A timer of systemd.</summary>
    Systemd,

    /// <summary>A line of the table of cron.</summary>
    Cron,
}
