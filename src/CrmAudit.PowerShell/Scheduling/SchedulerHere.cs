using CrmAudit.Engine.Scheduling;

namespace CrmAudit.PowerShell.Scheduling;

/// <summary>The schedulers of this machine.</summary>
internal static class SchedulerHere
{
    /// <summary>The one a machine of this kind has: that of Windows, systemd where it runs the machine, else cron.</summary>
    public static CrmScheduler Usual => OperatingSystem.IsWindows() ? CrmScheduler.TaskScheduler : Directory.Exists("/run/systemd/system") ? CrmScheduler.Systemd : CrmScheduler.Cron;

    /// <summary>What registering a run takes here.</summary>
    /// <param name="scheduler">What runs it.</param>
    /// <param name="run">What is run.</param>
    public static TaskPlan Plan(CrmScheduler scheduler, ScheduledRun run) => scheduler switch
    {
        CrmScheduler.TaskScheduler => Windows(run, Path.ChangeExtension(run.Script, ".xml")),
        CrmScheduler.Systemd => SystemdTimer.Plan(run, UnitFolder, isUsers: !Environment.IsPrivilegedProcess),
        _ => CronTable.Plan(run, Program.Run(new("crontab", ["-l"])) is (0, var table) ? table : ""),
    };

    /// <summary>The same as files in a folder, to be registered by hand, on another machine perhaps.</summary>
    /// <param name="scheduler">What will run it.</param>
    /// <param name="run">What is run.</param>
    /// <param name="folder">Where the files go.</param>
    public static TaskPlan Written(CrmScheduler scheduler, ScheduledRun run, string folder) => scheduler switch
    {
        CrmScheduler.TaskScheduler => Windows(run, Path.Combine(folder, run.Name + ".xml")),
        CrmScheduler.Systemd => SystemdTimer.Linked(run, folder),
        _ => CronTable.Alone(run, Path.Combine(folder, run.Name + ".cron")),
    };

    private static TaskPlan Windows(ScheduledRun run, string file) => WindowsTask.Plan(run, file, $"{Environment.UserDomainName}\\{Environment.UserName}", DateOnly.FromDateTime(DateTime.Now));

    private static string UnitFolder => Environment.IsPrivilegedProcess ? "/etc/systemd/system" : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "systemd", "user");
}
