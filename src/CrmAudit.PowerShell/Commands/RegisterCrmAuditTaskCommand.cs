using System.Globalization;
using System.Management.Automation;
using System.Text;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Files;
using CrmAudit.Engine.Scheduling;
using CrmAudit.PowerShell.Errors;
using CrmAudit.PowerShell.Scheduling;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Makes an audit run by itself: writes the script that runs it and has the scheduler of the machine call it.</summary>
[Cmdlet(VerbsLifecycle.Register, "CrmAuditTask", SupportsShouldProcess = true)]
[OutputType(typeof(CrmScheduledTask))]
public sealed class RegisterCrmAuditTaskCommand : SpeakingCommand
{
    /// <summary>The configuration of the audit.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Config { get; set; } = "";

    /// <summary>Name of the task; one of that name is replaced.</summary>
    [Parameter]
    [ValidatePattern("^[A-Za-z0-9][A-Za-z0-9_.-]{0,60}$")]
    public string TaskName { get; set; } = "CrmAudit";

    /// <summary>How often it runs.</summary>
    [Parameter]
    public CrmRhythm Schedule { get; set; }

    /// <summary>Time of the day, local (HH:mm).</summary>
    [Parameter]
    [ValidatePattern("^([01]?[0-9]|2[0-3]):[0-5][0-9]$")]
    public string At { get; set; } = "02:30";

    /// <summary>Files of the report, by their endings; audit.html and audit.xlsx beside the configuration when not told.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] ReportPath { get; set; } = [];

    /// <summary>Folder of the history; history beside the configuration when not told.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? HistoryPath { get; set; }

    /// <summary>What runs it; that of the machine when not told.</summary>
    [Parameter]
    public CrmScheduler? Scheduler { get; set; }

    /// <summary>A folder the files are written to, to be registered by hand; nothing is registered then.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OutputPath { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing() => Speaking(() =>
    {
        var config = FileSystemPath(Config);
        ReadConfig(Config);
        var folder = Path.GetDirectoryName(config)!;
        var output = OutputPath is null ? null : FileSystemPath(OutputPath);
        var scheduler = Scheduler ?? SchedulerHere.Usual;
        var run = new ScheduledRun(
            TaskName, Schedule, TimeOnly.Parse(At, CultureInfo.InvariantCulture), RunningShell.Command, Path.Combine(output ?? folder, TaskName + ".ps1"), Environment.GetEnvironmentVariable("DOTNET_ROOT"));
        var script = new RunScript(
            Module, config, ReportPath.Length > 0 ? [.. ReportPath.Select(FileSystemPath)] : [Path.Combine(folder, "audit.html"), Path.Combine(folder, "audit.xlsx")],
            HistoryPath is null ? Path.Combine(folder, "history") : FileSystemPath(HistoryPath), Language, Path.ChangeExtension(run.Script, ".log"));
        var plan = output is null ? SchedulerHere.Plan(scheduler, run) : SchedulerHere.Written(scheduler, run, output);
        Carry(scheduler, run, [(run.Script, script.Text()), .. plan.Files], plan, output is null);
    });

    private void Carry(CrmScheduler scheduler, ScheduledRun run, IReadOnlyList<(string Path, string Text)> files, TaskPlan plan, bool registers)
    {
        var isAllowed = true;
        foreach (var (path, text) in files)
        {
            isAllowed &= Allowed(new CrmText("Task.write", ("path", path), ("text", text)).Render());
        }
        foreach (var command in registers ? plan.Commands : [])
        {
            isAllowed &= Allowed(new CrmText("Task.run", ("command", command.ToString()), ("input", command.Input is null ? "" : "\n" + command.Input)).Render());
        }
        if (!isAllowed)
        {
            return;
        }
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
        foreach (var command in registers ? plan.Commands : [])
        {
            if (Program.Run(command) is (not 0, var said))
            {
                ThrowTerminatingError(CommandError.SchedulerFailed(command.ToString(), said));
            }
        }
        WriteObject(new CrmScheduledTask(
            run.Name, scheduler, run.Rhythm, run.At, run.NextAfter(DateTime.Now), [.. files.Select(static file => file.Path)], registers, [.. plan.Commands.Select(static command => command.ToString())], [.. plan.Removal.Select(static command => command.ToString())]));
    }

    private bool Allowed(string action) => ShouldProcess(action, action, MyInvocation.MyCommand.Name);

    /// <summary>Windows reads its XML in UTF-16.</summary>
    private void Write(string path, string text)
    {
        try
        {
            using var file = AtomicFile.Open(path, new ReportOptions { Force = true });
            file.Write(stream => stream.Write(path.EndsWith(".xml", StringComparison.Ordinal) ? [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)] : path.EndsWith(".ps1", StringComparison.Ordinal) ? [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)] : Encoding.UTF8.GetBytes(text)));
            file.Commit();
        }
        catch (ReportException exception)
        {
            ThrowTerminatingError(exception.ToErrorRecord());
        }
    }

    /// <summary>Its name where PowerShell finds it by that, so that an update is taken; else its path.</summary>
    private string Module
    {
        get
        {
            var module = MyInvocation.MyCommand.Module;
            var places = (Environment.GetEnvironmentVariable("PSModulePath") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
            return places.Any(place => module.ModuleBase.StartsWith(Path.TrimEndingDirectorySeparator(place) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) ? module.Name : Path.Combine(module.ModuleBase, module.Name + ".psd1");
        }
    }
}
