using System.Globalization;

namespace CrmAudit.Engine.Scheduling;

/// <summary>A service and its timer, in the form of systemd.service(5) and systemd.timer(5). A run the machine slept through is made up for.</summary>
internal static class SystemdTimer
{
    /// <summary>Units where systemd looks for them.</summary>
    /// <param name="run">What is run.</param>
    /// <param name="folder">Folder of the units.</param>
    /// <param name="isUsers">Whether they are of a user, not of the machine.</param>
    public static TaskPlan Plan(ScheduledRun run, string folder, bool isUsers)
    {
        string[] of = isUsers ? ["--user"] : [];
        var (service, timer) = Units(run, folder);
        return new(
            [(service, Service(run)), (timer, Timer(run))],
            [new("systemctl", [.. of, "daemon-reload"]), new("systemctl", [.. of, "enable", "--now", run.Name + ".timer"])],
            [new("systemctl", [.. of, "disable", "--now", run.Name + ".timer"]), new("rm", [service, timer])]);
    }

    /// <summary>Units in any folder, which systemd is told of by links.</summary>
    /// <param name="run">What is run.</param>
    /// <param name="folder">Folder of the units.</param>
    public static TaskPlan Linked(ScheduledRun run, string folder)
    {
        var (service, timer) = Units(run, folder);
        return new(
            [(service, Service(run)), (timer, Timer(run))],
            [new("systemctl", ["link", service]), new("systemctl", ["enable", "--now", timer])],
            [new("systemctl", ["disable", "--now", run.Name + ".timer", run.Name + ".service"])]);
    }

    private static (string Service, string Timer) Units(ScheduledRun run, string folder) => (Path.Combine(folder, run.Name + ".service"), Path.Combine(folder, run.Name + ".timer"));

    /// <summary>Findings are no failure of the service; what ends it with 3 is.</summary>
    private static string Service(ScheduledRun run) => $"""
        [Unit]
        Description=CrmAudit: {run.Name}
        Wants=network-online.target
        After=network-online.target

        [Service]
        Type=oneshot
        {(run.Runtime is { } runtime ? $"Environment={Quoted("DOTNET_ROOT=" + runtime)}\n" : "")}ExecStart={string.Join(' ', run.Command.Select(Quoted))}
        SuccessExitStatus=1 2
        UMask=0077

        """.ReplaceLineEndings("\n");

    private static string Timer(ScheduledRun run) => $"""
        [Unit]
        Description=CrmAudit: {run.Name}

        [Timer]
        OnCalendar={Calendar(run)}
        Persistent=true

        [Install]
        WantedBy=timers.target

        """.ReplaceLineEndings("\n");

    private static string Calendar(ScheduledRun run) => string.Create(CultureInfo.InvariantCulture, $"{run.Rhythm switch
    {
        CrmRhythm.Weekly => "Mon *-*-*",
        CrmRhythm.Monthly => "*-*-01",
        CrmRhythm.HalfYearly => "*-01,07-01",
        _ => "*-*-*",
    }} {run.At:HH:mm}:00");

    /// <summary>In quotes, with the signs that mean something there doubled or escaped: \ " % $.</summary>
    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("%", "%%", StringComparison.Ordinal).Replace("$", "$$", StringComparison.Ordinal) + "\"";
}
