using System.Globalization;

namespace CrmAudit.Engine.Scheduling;

/// <summary>A line of the table of cron, in the form of crontab(5), known again by the comment at its end.</summary>
internal static class CronTable
{
    /// <summary>The table with the line.</summary>
    /// <param name="run">What is run.</param>
    /// <param name="table">The table as it is; empty where there is none.</param>
    public static TaskPlan Plan(ScheduledRun run, string table) => new([], [new("crontab", ["-"], With(run, table))], [Removal(run)]);

    /// <summary>The line alone as a file, to be put into a table by hand.</summary>
    /// <param name="run">What is run.</param>
    /// <param name="file">Full path of the file.</param>
    public static TaskPlan Alone(ScheduledRun run, string file) => new([(file, Line(run))], [new("sh", ["-c", $"(crontab -l; cat {Quoted(file)}) | crontab -"])], [Removal(run)]);

    private static PlannedCommand Removal(ScheduledRun run) => new("sh", ["-c", $"crontab -l | grep -v '{Mark(run)}$' | crontab -"]);

    private static string Line(ScheduledRun run) => string.Create(CultureInfo.InvariantCulture, $"{run.At.Minute} {run.At.Hour} {run.Rhythm switch
    {
        CrmRhythm.Weekly => "* * 1",
        CrmRhythm.Monthly => "1 * *",
        CrmRhythm.HalfYearly => "1 1,7 *",
        _ => "* * *",
    }} {(run.Runtime is { } runtime ? $"DOTNET_ROOT={Quoted(runtime)} " : "")}{string.Join(' ', run.Command.Select(Quoted))} {Mark(run)}\n");

    private static string With(ScheduledRun run, string table)
    {
        var others = table.Split('\n').Where(line => line.Length > 0 && !line.EndsWith(Mark(run), StringComparison.Ordinal));
        return string.Concat(others.Select(static line => line + "\n")) + Line(run);
    }

    private static string Mark(ScheduledRun run) => $"# CrmAudit: {run.Name}";

    /// <summary>For the shell in quotes; a percent sign is the end of the command to cron.</summary>
    private static string Quoted(string text) => (text.All(static sign => char.IsAsciiLetterOrDigit(sign) || sign is '/' or '.' or '-' or '_') ? text : "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'").Replace("%", "\\%", StringComparison.Ordinal);
}
