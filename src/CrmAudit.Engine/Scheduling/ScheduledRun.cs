namespace CrmAudit.Engine.Scheduling;

/// <summary>What is run, and when.</summary>
/// <param name="Name">Name of the task: letters, digits, dots, dashes and underscores.</param>
/// <param name="Rhythm">How often.</param>
/// <param name="At">Time of the day, local.</param>
/// <param name="Shell">Full path of PowerShell; that of dotnet and of the PowerShell it runs where it is a .NET tool.</param>
/// <param name="Script">Full path of the script.</param>
/// <param name="Runtime">Folder of .NET where PowerShell needs to be told (DOTNET_ROOT); a scheduler has hardly any variables.</param>
internal sealed record ScheduledRun(string Name, CrmRhythm Rhythm, TimeOnly At, IReadOnlyList<string> Shell, string Script, string? Runtime = null)
{
    /// <summary>The program and what it is given.</summary>
    public IReadOnlyList<string> Command => [.. Shell, "-NoProfile", "-NonInteractive", "-File", Script];

    /// <summary>The first run after a moment, local.</summary>
    public DateTime NextAfter(DateTime now)
    {
        var day = DateOnly.FromDateTime(now);
        while (!FallsOn(day) || day.ToDateTime(At) <= now)
        {
            day = day.AddDays(1);
        }
        return day.ToDateTime(At);
    }

    private bool FallsOn(DateOnly day) => Rhythm switch
    {
        CrmRhythm.Weekly => day.DayOfWeek == DayOfWeek.Monday,
        CrmRhythm.Monthly => day.Day == 1,
        CrmRhythm.HalfYearly => day is { Day: 1, Month: 1 or 7 },
        _ => true,
    };
}
